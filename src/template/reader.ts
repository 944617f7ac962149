import type { DataRow } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { type Form, readMarkdown } from './markdown/read.ts';
import type { RichNode } from './nodes.ts';
import { Rich } from './rich.ts';
import { type Scope, scopeIn, share } from './scope.ts';
import { withVariables } from './variables.ts';

/** Reads the texts of one booklet, in reading order: citations take their numbers as they are met. */
export class Reader {
  #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** The state of the booklet, in the language of the texts that are being read. */
  get scope(): Scope {
    return this.#scope;
  }

  /** Reads texts of another language, whose words, numbers and quotation marks are that language's. */
  within<T>(lang: string | null, read: () => T): T {
    const around = this.#scope;
    this.#scope = scopeIn(around, lang);
    const made = read();
    this.#scope = around;
    return made;
  }

  read(text: Text, form: Form): Rich {
    return this.#rich(readMarkdown(text, form, this.scope), text.source);
  }

  readOrNull(text: Text | null, form: Form): Rich | null {
    return text === null ? null : this.read(text, form);
  }

  /** Reads a title, by which references to the id then call their target. */
  readTitle(text: Text, id: string | null): Rich {
    return this.#rich(this.titleNodes(text, id), text.source);
  }

  /** Reads a title as `readTitle` does, and gives nodes to be put among others. */
  titleNodes(text: Text, id: string | null): RichNode[] {
    const nodes = this.line(text);
    if (id !== null)
      share(this.scope, ({ targets }) => {
        const target = targets.get(id);
        if (target) target.title = nodes;
      });
    return nodes;
  }

  /** Reads a text of words only, as nodes to be put among others. */
  line(text: Text): RichNode[] {
    return readMarkdown(text, 'line', this.scope);
  }

  /** A plain text on one line, its variables replaced by their values. */
  plain(text: string, source: Source): string {
    return this.words({ value: text, source, at: () => source });
  }

  /** A plain text as `plain` gives it, of a text that knows the places of its characters. */
  words(text: Text): string {
    return withVariables(text, this.scope)
      .replace(/[^\S\u00A0\u202F]+/g, ' ')
      .trim();
  }

  #rich(nodes: RichNode[], source: Source): Rich {
    return new Rich(nodes, formatSource(source), this.scope.setting);
  }
}

/** The words of a text in Markdown on one line, without its marks. */
export const plainWords = (text: Text, scope: Scope): string => new Reader(scope).read(text, 'line').plain();

/** A field of a data row as a Markdown text; all of it stands at the row. */
export function fieldText({ values, source }: DataRow, field: string): Text | null {
  const value = values[field];
  if (value === undefined || value === null) return null;
  return { value: typeof value === 'object' ? value.join(', ') : String(value), source, at: () => source };
}
