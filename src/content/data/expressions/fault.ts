import type { Report } from '../../../faults/fault.ts';
import type { Source } from '../../../faults/source.ts';

/** A fault of an expression, thrown where it is found and reported where the expression stands in a file. */
export class ExpressionFault extends Error {
  /** The place in the expression. */
  readonly offset: number;
  readonly tell: (report: Report, source: Source) => void;

  constructor(offset: number, tell: ExpressionFault['tell']) {
    super('a fault of an expression');
    this.offset = offset;
    this.tell = tell;
  }
}
