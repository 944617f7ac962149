import type { TableBlock, TableCell } from '../../types/table.ts';

type Align = TableBlock['columns'][number]['align'];

interface Body {
  readonly rows: readonly (readonly Pick<TableCell, 'value' | 'column' | 'colspan'>[])[];
}

/** The fewest numbers of a column that are set under one another. */
const FEWEST = 2;

/**
 * A number as any of the languages writes it, with a sign such as `<` or `≈` before it and `%` or a unit of a few signs
 * after it; no code that begins with 0.
 */
const NUMBER =
  /^(?:[<>≤≥≈~]\s?)?[+\-−–±]?\s?(?!0\d)(?:\d{1,3}(?:[\s.,'’]\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:[%‰°]|[\p{L}µ€$£°²³/]{1,5}))?$/u;

/** A cell that says that there is no number. */
const NONE = /^(?:[-–—…?]|n\.\s?[adc]\.|n\/a)?$/i;

/** A word in place of a number: *gratis*, *absent*. */
const WORD = /^\p{L}[\p{L}’'-]+$/u;

/** Emphasis, notes, the check of a number against data, and a number from data, in Markdown. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\^\[[^\]]*\]/g, ''],
  [/\*+/g, ''],
  [/\[([^\]]*)\]\{=[^}]*\}/g, '$1'],
  [/\{\{data\.[^}]*\}\}/g, '1'],
];

/**
 * How columns are aligned by what their cells say: `decimal` where each is a number or says that there is none, but for
 * some in which a word stands for it, fewer than there are numbers of several forms; else `left`. Cells that span
 * several columns say nothing of either.
 * @param first the first column that heads no row. Numbers that head rows stand on the left, as names do, where all are
 *   written alike: years, and codes.
 */
export function alignsOf(bodies: readonly Body[], columns: number, first: number): Align[] {
  const numbers = new Array<number>(columns).fill(0);
  const words = new Array<number>(columns).fill(0);
  const isMixed = new Array<boolean>(columns).fill(false);
  const forms = Array.from({ length: columns }, () => new Set<string>());
  for (const row of bodies.flatMap(({ rows }) => rows)) {
    row.forEach(({ value, column, colspan = 1 }, i) => {
      const text = plain(value);
      const at = column ?? i;
      if (at >= columns || colspan > 1 || NONE.test(text)) return;
      if (NUMBER.test(text)) {
        numbers[at]!++;
        forms[at]!.add(text.replace(/\d/g, '0'));
      } else if (WORD.test(text)) words[at]!++;
      else isMixed[at] = true;
    });
  }
  return numbers.map((count, i) => {
    const isOfNumbers = count >= FEWEST && count > words[i]! && !isMixed[i];
    // Two of these tell that numbers are names, as years are: they are written alike, head rows, stand among words.
    const signs = [forms[i]!.size === 1, i < first, words[i]! > 0];
    return isOfNumbers && signs.filter(Boolean).length < 2 ? 'decimal' : 'left';
  });
}

const plain = (text: string): string =>
  MARKUP.reduce((left, [markup, shown]) => left.replace(markup, shown), text).trim();
