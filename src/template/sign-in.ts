import type { Reader } from './reader.ts';
import type { BlockOf, ViewOf } from './view/block.ts';

/** Rows of a sheet to sign where neither a number nor a list is given. */
const SIGN_IN_ROWS = 20;

/** A sheet to sign: a row for each person of the cohort's list, and empty ones up to the number that is asked for. */
export function signInView(
  { title, columns, rows, source }: BlockOf<'sign-in'>,
  reader: Reader,
): ViewOf<'sign-in'> {
  const plain = columns.map((column) => reader.plain(column, source));
  const { signers = [] } = reader.scope.booklet;
  const count = Math.max(signers.length, rows ?? (signers.length > 0 ? 0 : SIGN_IN_ROWS));
  return {
    kind: 'sign-in',
    title: reader.readOrNull(title, 'line'),
    columns: plain,
    rows: Array.from({ length: count }, (_, i) => {
      const { number, name } = signers[i] ?? { number: String(i + 1), name: null };
      return { number, name, columns: plain };
    }),
  };
}
