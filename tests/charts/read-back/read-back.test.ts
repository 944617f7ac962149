import fc from 'fast-check';
import { expect } from 'vitest';
import { kinds } from '../../../src/charts/kinds/index.ts';
import type { TextMark } from '../../../src/drawing/drawing.ts';
import type { Meaning } from '../../../src/drawing/meaning.ts';
import type { Page } from '../../../src/layout/page.ts';
import { testWith } from '../../tools.ts';
import { blocks } from './blocks.ts';
import { build, type Word, wordsIn } from './built.ts';

// Charts of random data, from YAML to the PDF, whose labels another program reads.

/** Faults of a drawing that is not as it should be; others tell of the data. */
const FLAWS = /^chart-(?:label|color|outside|not-from-zero|shares-off)/;

interface Label extends TextMark {
  readonly meaning: Meaning | null;
}

/** The texts of a page's charts, where they stand on the page. */
function labelsOf({ marks }: Page): Label[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'drawing' || !mark.drawing.meanings) return [];
    const { x, y, drawing } = mark;
    return drawing.marks.flatMap((each, i) =>
      each.kind === 'text'
        ? [{ ...each, x: x + each.x, y: y + each.y, meaning: drawing.meanings![i] ?? null }]
        : [],
    );
  });
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2010-]/g, '')
    .replaceAll('’', "'");

/** Whether a level label is read at its place; one on end is not looked at. */
function isRead({ text, x, y, rotation, font: { size } }: Label, words: readonly Word[]): boolean {
  if (rotation !== 0) return true;
  const onLine = words
    .filter(({ top, bottom }) => top < y - size / 4 && bottom > y - size / 4)
    .toSorted((a, b) => a.left - b.left);
  const from = onLine.findIndex(({ left }) => Math.abs(left - x) < 1.5);
  return (
    from !== -1 &&
    plain(
      onLine
        .slice(from)
        .map((word) => word.text)
        .join(''),
    ).startsWith(plain(text))
  );
}

const SUPERIORS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The last number of a French text, and the unit of its last digit. */
function numberIn(text: string): [value: number, step: number] | null {
  const all = [
    ...text.matchAll(
      /([−-]?)(\d+(?:\u202f\d{3})*)(?:,(\d+))?(?:\s(Md|M)(?!\p{L}))?(?:\s×\s10([⁻⁰¹²³⁴-⁹]+))?/gu,
    ),
  ];
  const [, minus, whole, fraction = '', scale, power = ''] = all.at(-1) ?? [];
  if (whole === undefined) return null;
  const exponent = Number([...power].map((each) => (each === '⁻' ? '-' : SUPERIORS.indexOf(each))).join(''));
  const factor = 10 ** (exponent + (scale === 'Md' ? 9 : scale === 'M' ? 6 : 0));
  const size = Number(`${whole.replaceAll('\u202f', '')}.${fraction}`);
  return [(minus ? -1 : 1) * size * factor, factor * 10 ** -fraction.length];
}

/** Labels that do not say the number of the data that they stand for. */
function misread(labels: readonly Label[]): string[] {
  return labels.flatMap(({ text, meaning }) => {
    if (meaning?.role !== 'value' || Number.isNaN(meaning.datum.value)) return [];
    const { row, field, value } = meaning.datum;
    const own = row.values[field.name];
    const found = numberIn(text);
    // A name or a note may stand before its number on a line of its own.
    if (!found)
      return labels.some((other) => other !== undefined && other.meaning === meaning && numberIn(other.text))
        ? []
        : [text];
    const isSame = (number: number) => {
      const allowed = (meaning.whole === null ? 0.5 : 1) * found[1] * (1 + 1e-9) + 1e-9 * Math.abs(number);
      return Math.abs(found[0] - number) <= allowed && (number === 0 || found[0] !== 0);
    };
    return isSame(value) || (typeof own === 'number' && isSame(own)) ? [] : [`${text} for ${value}`];
  });
}

testWith('pdftotext', 'every kind of chart is read back', () => {
  const read = new Set(
    Object.keys(blocks).map((name) => fc.sample(blocks[name]!, { numRuns: 1, seed: 1 })[0]!.block),
  );
  const names = new Set([...read].map((block) => (block as { figure: string }).figure));
  expect(Object.keys(kinds).filter((kind) => !names.has(kind))).toEqual([]);
});

for (const [name, figures] of Object.entries(blocks)) {
  testWith(
    'pdftotext',
    `the labels of ${name} are read in the PDF where they stand, and say their data`,
    async () => {
      let drawn = 0;
      await fc.assert(
        fc.asyncProperty(figures, async (figure) => {
          const { faults, pages, pdf } = await build(figure);
          const flaws = faults.filter(({ code }) => FLAWS.test(code));
          expect(flaws.map(({ code, details }) => `${code} ${JSON.stringify(details)}`)).toEqual([]);
          const errors = faults.filter(({ severity }) => severity === 'error');
          expect(errors.filter(({ source }) => source === null)).toEqual([]);
          if (errors.length > 0) return;
          const words = wordsIn(await pdf());
          for (const [i, page] of pages.entries()) {
            const labels = labelsOf(page);
            drawn += labels.length;
            expect(labels.filter((label) => !isRead(label, words[i]!)).map(({ text }) => text)).toEqual([]);
            expect(misread(labels)).toEqual([]);
          }
        }),
        { numRuns: 10, endOnFailure: true },
      );
      expect(drawn).toBeGreaterThan(0);
    },
  );
}
