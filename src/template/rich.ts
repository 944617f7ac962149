import { type RichNode, type Setting, toHtml, toText, withoutLinks } from './nodes.ts';

/**
 * Rich text as templates see it: `{{title}}` prints its HTML, since Handlebars asks a value for `toHTML()`
 * before it escapes, or its characters where it stands in an attribute; `{{title.at}}` is its place. Templates reach own properties only, so nothing else of it.
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

  /** As where a title is repeated, in contents and lists: without notes, citations and links. */
  repeated(): Rich {
    return new Rich(withoutLinks(this.#nodes), this.at, this.#setting);
  }

  /** Its characters alone, for attributes. */
  plain(): string {
    return toText(this.#nodes).replace(/\s+/g, ' ').trim();
  }

  /** The titles that it refers to must be known by then. */
  toHTML(): string {
    return toHtml(this.#nodes, this.#setting);
  }
}

/** The helper through which compiled templates print into attributes; authors do not write it. */
export const CHARACTERS = 'characters';

export function characters(value: unknown): unknown {
  return value instanceof Rich ? value.plain() : value;
}
