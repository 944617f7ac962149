import type { DataRow } from '../../../data/data-set.ts';
import { getOrMake } from '../../../once.ts';
import type { Part } from './seen.ts';

/** The number of a part, and the extent that should be as it is. */
export interface Measured {
  readonly name: string;
  readonly size: number;
  readonly extent: number;
}

/** The largest of the marks of each datum: a bar is as long as its border, which is painted in the paper's colour. */
export function outermost(parts: readonly Part[]): Part[] {
  const known = new Map<DataRow, Map<string, Part>>();
  for (const part of parts) {
    const { row, field } = part.meaning.data[0]!;
    const ofRow = getOrMake(known, row, () => new Map());
    const other = ofRow.get(field.name);
    if (!other || around(part) > around(other)) ofRow.set(field.name, part);
  }
  return [...known.values()].flatMap((ofRow) => [...ofRow.values()]);
}

const around = ({ box }: Part) => (box.right - box.left) * (box.bottom - box.top);
