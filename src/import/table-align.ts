import { alignsOf } from '../content/chapters/tables/aligns.ts';
import type { Element } from './tree.ts';

/** A cell of a table in its place. */
export interface PlacedCell {
  /** Counts from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly value: string;
  /** The alignment that the source says; null where it says none. */
  readonly align: string | null;
}

/** The alignment of a cell, as the style or the attribute of HTML has it. */
export function alignOf({ attributes: { style = '', align } }: Element): string | null {
  const said = /\btext-align:\s*(left|center|right)\b/.exec(style)?.[1] ?? align;
  return said && ['left', 'center', 'right'].includes(said) ? said : null;
}

/**
 * The word of each column for `align`, where all its cells say the same; null where a chapter aligns columns so without
 * it. Numbers on the right have their decimal marks under one another, as they have by default.
 */
export function columnAligns(rows: readonly (readonly PlacedCell[])[], columns: number): string[] | null {
  const usual = alignsOf([{ rows }], columns, 1);
  const aligns = usual.map((align, column) => {
    const cells = rows.flat().filter((cell) => cell.column === column && cell.colspan === 1);
    const said = new Set(cells.map((cell) => cell.align));
    const [only] = said;
    if (said.size !== 1 || !only) return align;
    return only === 'right' && align === 'decimal' ? align : only;
  });
  return aligns.some((align, i) => align !== usual[i]) ? aligns : null;
}
