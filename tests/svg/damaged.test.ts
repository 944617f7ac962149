import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed } from '../../src/drawing/shift.ts';
import { Report } from '../../src/faults/fault.ts';
import { ContentStream } from '../../src/pdf/content.ts';
import { paintDrawing } from '../../src/pdf/drawing.ts';
import { readSvg } from '../../src/svg/index.ts';
import { loadFonts } from '../../src/text/index.ts';
import { RANDOM, runs } from '../tools.ts';
import { corpusFile, surroundings } from './picture.ts';

const CORPUS = readdirSync(fileURLToPath(new URL('corpus', import.meta.url))).map((name) =>
  Buffer.from(corpusFile(name)).toString(),
);

/** Values and parts of files with which reckoning goes wrong. */
const PIECES = [
  ...['0', '-1', '1e400', '-1e308', 'NaN', '1e-320', '', '"', '<g>', '</g>', 'url(#s)', '#', '(', 'scale(0)'],
  ...[
    'scale(1e200)',
    'var(--a)',
    '%',
    'matrix(0 0 0 0 0 0)',
    '<use href="#leaf"/>',
    'M0 0',
    'A0 0 0 0 0 0 0',
  ],
  ...['<text>', '&#0;', ' opacity="2"', ' fill="url(#dots)"', ' transform="rotate(1e9)"', ' d=""', 'x'],
];

const fonts = await loadFonts();

/** Paints without writing objects. */
function paint(drawing: Parameters<typeof paintDrawing>[1]): void {
  const objects = {
    group: (_: unknown, inks: ContentStream['inks'], paint: (stream: ContentStream) => void) => {
      paint(new ContentStream(inks, 'form'));
      return 'X';
    },
    mask: (_: unknown, paint: (stream: ContentStream) => void) => {
      paint(new ContentStream(undefined, 'form'));
      return 'M';
    },
    blend: () => 'B',
    shading: () => 'S',
    image: () => ({ name: 'P', orientation: 1 }),
  };
  const none = () => {
    throw new Error('no text is set');
  };
  const context = { setter: { set: () => [] }, font: none, opacity: () => 'G', objects };
  paintDrawing(new ContentStream(), drawing, 0, 0, 'en', context);
}

test('a damaged file is drawn or reported, and what is drawn can be written', RANDOM, () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    piece: fc.constantFrom(...PIECES),
  });
  const damage = fc.record({
    text: fc.constantFrom(...CORPUS),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(damage, ({ text, edits }) => {
      let damaged = text;
      for (const { at, cut, piece } of edits) {
        const place = Math.floor(at * damaged.length);
        damaged = damaged.slice(0, place) + piece + damaged.slice(place + cut);
      }
      const report = new Report();
      const drawing = readSvg(Buffer.from(damaged), 'a.svg', surroundings(fonts), report);
      if (!drawing) expect(report.failed).toBe(true);
      else paint({ ...drawing, marks: drawing.marks.map((mark) => placed(mark, 0.5, 1, 1)) });
    }),
    { numRuns: runs(75, 20000) },
  );
});

test.each([
  'width="1e400" height="5"',
  'viewBox="0 0 1e-300 1e300"',
  'viewBox="-1e308 0 1e308 5"',
])('sizes beyond all numbers: %s', (attributes) => {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="5" height="5"/></svg>`;
  const report = new Report();
  const drawing = readSvg(Buffer.from(text), 'a.svg', surroundings(fonts), report);
  if (drawing) paint({ ...drawing, marks: drawing.marks.map((mark) => placed(mark, 0.5, 1, 1)) });
});
