import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import decodeQR from 'qr/decode.js';
import { describe, expect, it, test } from 'vitest';
import { shownTexts } from '../pdf/dump.ts';
import { PdfFile } from '../pdf/reader.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { run } from './world.ts';

const ADDRESS = 'https://www.example.org/seance/2026?groupe=a';

const project = (css: string) =>
  temporaryFolder({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': `title: Un\nblocks: [ { text: "Lire [la page](${ADDRESS}) avant la séance." } ]\n`,
    'templates/theme.css': `@page { margin: 14mm 30mm }\n.link-margin { font-size: 6pt; line-height: 8pt; text-align: left }\n${css}`,
  });

const textsOf = (folder: string, file: string) => {
  const pdf = new PdfFile(readFileSync(join(folder, 'output', file)));
  return pdf.pages.flatMap((_, i) => shownTexts(pdf, i).map(({ text }) => text)).join(' ');
};

describe('the address of a link', () => {
  it.each([
    ['note', 1],
    ['margin', 0],
    ['end', 1],
  ])('stands in the %s of both versions, which have the same pages', async (place, numbers) => {
    const folder = project(`a { --livret-link-address: ${place} }`);
    const { code, stderr } = await run('build', folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const file of ['essai.pdf', 'essai-print.pdf']) {
      const text = textsOf(folder, file).replaceAll(' ', '');
      expect(text).toContain(ADDRESS.replace('https://', ''));
      expect(text.match(/lapage1/) ? 1 : 0).toBe(numbers);
    }
  });

  it('leads there on the screen, from where it is written too', async () => {
    const folder = project('a { --livret-link-address: end }');
    await run('build', folder);
    const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
    const links = pdf.pages.flatMap((page) => (pdf.get(page.Annots!) as unknown[] | null) ?? []);
    expect(links.length).toBeGreaterThanOrEqual(2);
  });
});

test('reports a code that is too small or too long', async () => {
  const small = project('a { --livret-link-code: margin } .link-code { width: 8mm }');
  expect((await run('build', small)).stderr).toContain('code-too-small');
});

testWith(
  'pdftoppm',
  'codes are read back from pages rendered at 150 dpi, in colours and in greys',
  async () => {
    for (const place of ['margin', 'end']) {
      const folder = project(`a { --livret-link-code: ${place} } .link-code { width: 18mm }`);
      expect((await run('build', folder)).stderr).toBe('');
      expect((await run('print --scheme single --colors grey --ink light', folder)).stderr).toBe('');
      for (const file of ['essai.pdf', 'essai-print.pdf', 'essai-single.pdf']) {
        expect(readCodes(join(folder, 'output', file))).toEqual([ADDRESS]);
      }
    }
  },
);

/** The codes that a reader finds on the pages, each rendered as it would be scanned. */
function readCodes(file: string): string[] {
  const pgm = execFileSync('pdftoppm', ['-r', '150', '-gray', file], { maxBuffer: 1 << 28 });
  const found: string[] = [];
  for (let at = 0; at < pgm.length; ) {
    const [header] = /^P5\n(\d+) (\d+)\n255\n/.exec(pgm.toString('latin1', at, at + 40))!;
    const [width, height] = header.split(/\s/).slice(1, 3).map(Number) as [number, number];
    const grey = pgm.subarray(at + header.length, at + header.length + width * height);
    at += header.length + width * height;
    const data = Uint8Array.from({ length: 4 * width * height }, (_, i) =>
      i % 4 === 3 ? 255 : grey[i >> 2]!,
    );
    try {
      const options = { effort: Number.POSITIVE_INFINITY, timeLimit: Number.POSITIVE_INFINITY };
      found.push(decodeQR({ width, height, data }, options));
    } catch {
      // A page without a code.
    }
  }
  return found;
}
