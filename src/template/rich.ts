import { addressOfFormula, readAddress } from '../document/picture-address.ts';
import { linesOf } from './formula-lines.ts';
import {
  element,
  isBlock,
  type RichElement,
  type RichNode,
  type Setting,
  toHtml,
  toText,
  withoutLinks,
} from './nodes.ts';

/**
 * Rich text as templates see it: `{{title}}` prints its HTML, since Handlebars asks a value for `toHTML()`
 * before it escapes; in an attribute it prints its characters. `{{title.at}}` is its place. Templates reach
 * own properties only, so nothing else of it.
 */
export class Rich {
  /** The place in the content: `content/chapters/x.yaml:3:1`. */
  readonly at: string;
  readonly #nodes: readonly RichNode[];
  readonly #setting: Setting;

  constructor(nodes: readonly RichNode[], at: string, setting: Setting) {
    this.at = at;
    this.#nodes = nodes;
    this.#setting = setting;
  }

  /** The text without notes, citations and links, for titles repeated in contents and lists. */
  repeated(): Rich {
    return this.of(withoutLinks(this.#nodes));
  }

  /** The text with others before its first words; before a list or code, in a paragraph of their own. */
  headed(head: readonly RichNode[]): Rich {
    const [first, ...rest] = this.#nodes;
    return this.of(
      isParagraph(first)
        ? [{ ...first, children: [...head, ' ', ...first.children] }, ...rest]
        : [element('p', {}, head), ...this.#nodes],
    );
  }

  /**
   * The text with others after its last words, or at the end of the line of its last formula; after a list or code, in a
   * paragraph of their own.
   */
  ended(tail: readonly RichNode[]): Rich {
    const last = this.#nodes.at(-1);
    const before = this.#nodes.slice(0, -1);
    if (isParagraph(last)) {
      const formula = endedFormula(last.children.at(-1), tail);
      if (!formula) return this.of([...before, { ...last, children: [...last.children, ...tail] }]);
      const words = last.children.slice(0, -1);
      return this.of([...before, ...(words.length > 0 ? [{ ...last, children: words }] : []), formula]);
    }
    const ofBlocks = last !== undefined && isBlock(last);
    return this.of([...this.#nodes, ...(ofBlocks ? [element('p', {}, tail)] : tail)]);
  }

  /** Other nodes at the same place. */
  of(nodes: readonly RichNode[]): Rich {
    return new Rich(nodes, this.at, this.#setting);
  }

  /** Whether it is paragraphs, lists and the like, rather than words alone. */
  isOfBlocks(): boolean {
    return this.#nodes.some(isBlock);
  }

  /** The characters alone, for attributes. */
  plain(): string {
    return toText(this.#nodes).replace(/\s+/g, ' ').trim();
  }

  /** Call it after all titles have been read: references print the titles of their targets. */
  toHTML(): string {
    return toHtml(this.#nodes, this.#setting);
  }
}

function isParagraph(node: RichNode | undefined): node is RichElement {
  return typeof node === 'object' && node.kind === 'element' && node.tag === 'p';
}

/** A formula on lines of its own as a paragraph with others at the end of its last line; null for any other node. */
function endedFormula(node: RichNode | undefined, tail: readonly RichNode[]): RichElement | null {
  if (typeof node !== 'object' || node.kind !== 'element' || node.tag !== 'img') return null;
  const shown = readAddress(node.attributes.src ?? '');
  if (shown.kind !== 'formula' || !shown.display) return null;
  const src = addressOfFormula({ ...shown, inLine: true });
  const formula = element('img', { ...node.attributes, src }, []);
  const lines = linesOf(shown.tex);
  return element('p', { class: `equation ended${lines ? ` ${lines}` : ''}` }, [formula, ...tail]);
}

/** The helper through which compiled templates print into attributes; authors do not write it. */
export const CHARACTERS = 'characters';

export function characters(value: unknown): unknown {
  return value instanceof Rich ? value.plain() : value;
}
