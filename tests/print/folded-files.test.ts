import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

// The files of `livret print` as a printer and two hands treat them: printed, turned over, cut, folded and read.

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Whether it stands on its head. */
  readonly turned: boolean;
}

interface Face {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
}

type Edge = 'short' | 'long';

/** The faces of a PDF, by pdf.js. Coordinates are points from the lower left corner. */
async function facesOf(file: string): Promise<Face[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const faces: Face[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [across, up, , , x, y] = item.transform as [number, number, number, number, number, number];
      expect(Math.abs(up)).toBeLessThan(1e-6);
      return [{ text: item.str, x, y, turned: across < 0 }];
    });
    faces.push({ width, height, texts });
  }
  await pdf.destroy();
  return faces;
}

/** A back as it shows when the sheet is turned like the leaf of a book, after a turn over the edge that is named. */
function seen(back: Face, edge: Edge): Face {
  const upright = back.width > back.height ? 'short' : 'long';
  if (edge === upright) return back;
  const { width, height } = back;
  const texts = back.texts.map(({ text, x, y, turned }) => ({
    text,
    x: width - x,
    y: height - y,
    turned: !turned,
  }));
  return { width, height, texts };
}

/** The words on one half of a strip of a face. */
function half(face: Face, side: 'left' | 'right', strip: number, strips: number): string {
  const high = face.height / strips;
  const inside = face.texts.filter(
    ({ x, y }) => (side === 'left') === x < face.width / 2 && Math.floor((face.height - y) / high) === strip,
  );
  expect(inside.filter(({ turned }) => turned)).toEqual([]);
  return inside.map(({ text }) => text).join(' ');
}

/** Folds each signature, lays one behind the other, and reads the leaves. */
function readLeaves(
  sheets: readonly (readonly [Face, Face])[],
  signatures: readonly number[],
  { rightToLeft, strip, strips }: { rightToLeft: boolean; strip: number; strips: number },
): string[] {
  const [first, last] = rightToLeft ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const read: string[] = [];
  let start = 0;
  for (const size of signatures) {
    const own = sheets.slice(start, start + size);
    for (const [front, back] of own)
      read.push(half(front, first, strip, strips), half(back, last, strip, strips));
    for (const [front, back] of own.toReversed())
      read.push(half(back, first, strip, strips), half(front, last, strip, strips));
    start += size;
  }
  return read;
}

function project(chapters: number, page: string, rightToLeft: boolean): string {
  const ids = Array.from({ length: chapters }, (_, i) => `c${i + 1}`);
  return temporaryFolder({
    'content/booklet.yaml': `format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\npage: ${page}\nchapters: [ ${ids.join(', ')} ]\n`,
    'templates/theme.css': `.chapter { break-before: page; }${rightToLeft ? ' :root { --livret-page-progression: right-to-left; }' : ''}\n`,
    ...Object.fromEntries(
      ids.map((id, i) => [
        `content/chapters/${id}.yaml`,
        `title: Chapitre ${id}\nblocks: [ { text: Page ${i + 1}. } ]\n`,
      ]),
    ),
  });
}

/** The signatures of a pile, as equal as can be, where the command asked for so many sheets each. */
function signaturesOf(sheets: number, asked: string): number[] {
  const [least = 1, most = least] = asked.split('-').map(Number);
  if (asked === '') return [sheets];
  if (least === most) {
    return Array.from({ length: Math.ceil(sheets / least) }, (_, i) => Math.min(least, sheets - i * least));
  }
  const count = Math.ceil(sheets / most);
  return Array.from({ length: count }, (_, i) => Math.floor(sheets / count) + (i < sheets % count ? 1 : 0));
}

const FLIPS = ['', 'short', 'long'] as const;
const SIGNATURES = ['', '1', '2', '3-6'] as const;
const BOOKLETS = [1, 2, 5, 9, 14, 23].flatMap((chapters, i) =>
  [false, true].map((rightToLeft) => ({ chapters, page: i % 2 ? 'A6' : 'A5', rightToLeft })),
);

/** Runs a command that may tell that the last sheet is not full. */
async function succeed(line: string, folder: string): Promise<string> {
  const { code, stdout, stderr } = await run(line, folder);
  expect([code, stderr.replaceAll('warning[layout-misfit]', '')]).toEqual([
    0,
    expect.not.stringMatching(/\w\[[\w-]+\]/),
  ]);
  return stdout;
}

for (const [i, { chapters, page, rightToLeft }] of BOOKLETS.entries()) {
  const bound = rightToLeft ? 'bound at the right' : 'bound at the left';
  test(
    `a booklet of ${chapters} chapters on ${page} pages, ${bound}, reads in order whatever the printer does`,
    SLOW,
    async () => {
      const folder = project(chapters, page, rightToLeft);
      const file = (name: string) => join(folder, 'output', `essai${name}.pdf`);
      await succeed('build', folder);
      const pages = (await facesOf(file(''))).map(({ texts }) => texts.map(({ text }) => text).join(' '));
      const written = pages.filter(Boolean);
      for (const [j, flip] of FLIPS.entries()) {
        const asked = SIGNATURES[(i + j) % SIGNATURES.length]!;
        const options = [flip && `--flip ${flip}`, asked && `--signature ${asked}`].filter(Boolean).join(' ');
        await succeed(`print ${options}`, folder);
        const toldHow = await succeed(`print --sides fronts ${options}`, folder);
        await succeed(`print --sides backs ${options}`, folder);

        const both = await facesOf(file('-booklet'));
        const [{ width, height }] = both as [Face];
        const usual = width > height ? 'short' : 'long';
        const other = usual === 'short' ? 'long' : 'short';
        const byHand = toldHow.includes('wall calendar') ? other : usual;
        const strips = page === 'A6' ? 2 : 1;
        const [front, back] = [await facesOf(file('-booklet-fronts')), await facesOf(file('-booklet-backs'))];
        const piles = {
          'printed on both sides': pairs(both, (flip || usual) as Edge),
          'printed a side at a time': front.map((face, k) => [face, seen(back[k]!, byHand)] as const),
        };
        for (const [way, sheets] of Object.entries(piles)) {
          const signatures = signaturesOf(sheets.length, asked);
          for (let strip = 0; strip < strips; strip++) {
            const read = readLeaves(sheets, signatures, { rightToLeft, strip, strips });
            expect(read.filter(Boolean), `${way} ${options} ${strip}`).toEqual(written);
            expect([read[0], read.at(-1)]).toEqual([pages[0], pages.length > 1 ? pages.at(-1) : '']);
          }
        }
      }
    },
  );
}

function pairs(faces: readonly Face[], edge: Edge): (readonly [Face, Face])[] {
  return faces.flatMap((face, k) => (k % 2 === 0 ? [[face, seen(faces[k + 1]!, edge)] as const] : []));
}
