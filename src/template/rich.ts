import { isBlock, type RichNode, type Setting, toHtml, toText, withoutLinks } from './nodes.ts';

/**
 * Rich text as templates see it: `{{title}}` prints its HTML, since Handlebars asks a value for `toHTML()`
 * before it escapes; in an attribute it prints its characters. `{{title.at}}` is its place. Templates reach
 * own properties only, so nothing else of it.
 */
export class Rich {
  /** Its place in the content: `content/chapters/x.yaml:3:1`. */
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
    return new Rich(withoutLinks(this.#nodes), this.at, this.#setting);
  }

  /** Whether it is paragraphs, lists and the like, rather than words alone. */
  isOfBlocks(): boolean {
    return this.#nodes.some(isBlock);
  }

  /** Its characters alone, for attributes. */
  plain(): string {
    return toText(this.#nodes).replace(/\s+/g, ' ').trim();
  }

  /** Call it after all titles have been read: references print the titles of their targets. */
  toHTML(): string {
    return toHtml(this.#nodes, this.#setting);
  }
}

/** The helper through which compiled templates print into attributes; authors do not write it. */
export const CHARACTERS = 'characters';

export function characters(value: unknown): unknown {
  return value instanceof Rich ? value.plain() : value;
}
