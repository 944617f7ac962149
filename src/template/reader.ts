import type { DataRow } from '../data/data-set.ts';
import type { Text } from '../data/text.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { type Form, readMarkdown } from './markdown/read.ts';
import { element, isBlock, type RichNode } from './nodes.ts';
import { Rich } from './rich.ts';
import type { Scope } from './scope.ts';
import { withVariables } from './variables.ts';

/** Reads the texts of one booklet, in reading order: citations take their numbers as they are met. */
export class Reader {
  readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** @param tail what is put after its last words. */
  read(text: Text, form: Form, tail: readonly RichNode[] = []): Rich {
    const nodes = readMarkdown(text, form, this.scope);
    return this.#rich(tail.length > 0 ? withTail(nodes, tail) : nodes, text.source);
  }

  readOrNull(text: Text | null, form: Form): Rich | null {
    return text === null ? null : this.read(text, form);
  }

  /** Reads a title, by which references to the id then call their target. */
  readTitle(text: Text, id: string | null): Rich {
    const nodes = this.line(text);
    const target = id === null ? undefined : this.scope.targets.get(id);
    if (target) target.title = nodes;
    return this.#rich(nodes, text.source);
  }

  /** Reads a text of words only, as nodes to be put among others. */
  line(text: Text): RichNode[] {
    return readMarkdown(text, 'line', this.scope);
  }

  /** A plain text on one line, its variables replaced by their values. */
  plain(text: string, source: Source): string {
    return this.words({ value: text, source, at: () => source });
  }

  /** As `plain`, of a text that knows the places of its characters. */
  words(text: Text): string {
    return withVariables(text, this.scope)
      .replace(/[^\S\u00A0\u202F]+/g, ' ')
      .trim();
  }

  #rich(nodes: RichNode[], source: Source): Rich {
    return new Rich(nodes, formatSource(source), this.scope.setting);
  }
}

/** The nodes with others at the end of the last paragraph; after a list or code, in a paragraph of their own. */
function withTail(nodes: readonly RichNode[], tail: readonly RichNode[]): RichNode[] {
  const last = nodes.at(-1);
  if (last === undefined || typeof last === 'string' || last.kind !== 'element') return [...nodes, ...tail];
  if (last.tag === 'p') return [...nodes.slice(0, -1), { ...last, children: [...last.children, ...tail] }];
  return isBlock(last) ? [...nodes, element('p', {}, tail)] : [...nodes, ...tail];
}

/** A field of a data row as a Markdown text; all of it stands at the row. */
export function fieldText({ values, source }: DataRow, field: string): Text | null {
  const value = values[field];
  if (value === undefined || value === null) return null;
  return { value: typeof value === 'object' ? value.join(', ') : String(value), source, at: () => source };
}
