import type { Source } from '../../faults/source.ts';

/** Places in a template: Handlebars gives lines and columns, the markup's reader gives offsets. */
export class Lines {
  readonly #file: string;
  readonly #starts: readonly number[];

  constructor(file: string, text: string) {
    this.#file = file;
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.#starts = starts;
  }

  /** Handlebars counts lines from 1 and columns from 0. */
  offset({ line, column }: hbs.AST.Position): number {
    return (this.#starts[line - 1] ?? 0) + column;
  }

  at(offset: number): Source {
    let line = this.#starts.findIndex((start) => start > offset);
    if (line < 0) line = this.#starts.length;
    return { file: this.#file, line, column: offset - this.#starts[line - 1]! + 1 };
  }

  of(node: hbs.AST.Node): Source {
    const { line, column } = node.loc.start;
    return { file: this.#file, line, column: column + 1 };
  }
}
