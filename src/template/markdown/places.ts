import type { Text } from '../../data/text.ts';
import { formatSource, type Source } from '../../faults/source.ts';

/**
 * The places of Markdown in its file. The parser gives lines for blocks and, for what is inside a block,
 * offsets into a copy of its lines without their indentation and markers: each line of that copy ends as
 * the line it comes from, which is enough to find it again.
 */
export class Places {
  readonly #text: Text;
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: Text) {
    this.#text = text;
    this.#lines = text.value.split(LINE_END);
    const starts = [0];
    for (const match of text.value.matchAll(LINE_END_EVERYWHERE)) starts.push(match.index + match[0].length);
    this.#starts = starts;
  }

  /** The first character of a line that is not a space. Lines count from 0. */
  line(line: number): Source {
    const indent = /^[ \t]*/.exec(this.#lines[line] ?? '')![0].length;
    return this.#at((this.#starts[line] ?? 0) + indent);
  }

  /** The character at an offset of a block's content, whose first line is given. */
  inside(firstLine: number, content: string, offset: number): Source {
    const before = content.slice(0, offset);
    const row = before.split('\n').length - 1;
    const contentLine = content.split('\n')[row] ?? '';
    const sourceLine = this.#lines[firstLine + row] ?? '';
    const cut = Math.max(0, sourceLine.trimEnd().length - contentLine.trimEnd().length);
    const column = offset - (before.lastIndexOf('\n') + 1);
    return this.#at((this.#starts[firstLine + row] ?? 0) + cut + column);
  }

  /** The start of the text in the form of `data-source`. */
  get start(): string {
    return formatSource(this.#text.source);
  }

  #at(offset: number): Source {
    return this.#text.at(Math.max(0, Math.min(offset, this.#text.value.length - 1)));
  }
}

const LINE_END = /\r\n?|\n/;
const LINE_END_EVERYWHERE = /\r\n?|\n/g;
