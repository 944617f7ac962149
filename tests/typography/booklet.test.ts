import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paintPdf } from '../../src/build/pipeline.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { measureTypography } from '../../src/typography/index.ts';
import { paragraphsOf } from '../../src/typography/lines.ts';
import { checkedIn } from '../build/made.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';

const { shared, report, ...checked } = await checkedIn('.');
const typeset = checked.typeset!;
const lines = paragraphsOf(typeset.layout).flatMap((paragraph) => paragraph.lines);
const justified = lines.filter((line) => line.justified && line.gaps.every(({ weighed }) => weighed));

test('lines are measured as they were spaced', () => {
  const space = typeset.fonts.resolve(['Source Serif 4'], 400, 'normal').shape(' ', '', 'fr').width;
  const plain = justified.filter(({ set }) => {
    const { runs } = set.paragraph.lines[set.index]!;
    return runs.length === 1 && runs[0]!.style.face.family === 'Source Serif 4';
  });
  expect(plain.length).toBeGreaterThan(100);
  for (const { set, meanGap } of plain) {
    const { spaceRatio } = set.paragraph.lines[set.index]!;
    expect(meanGap).toBeCloseTo(spaceRatio! * space, 3);
  }
});

test('the figures of the pages add up to those of the whole', () => {
  const { pages, total } = measureTypography(typeset.layout);
  for (const name of ['lines', 'justified', 'hyphens', 'rivers', 'shortLastLines'] as const) {
    expect(pages.reduce((sum, figures) => sum + figures[name], 0)).toBe(total[name]);
  }
});

testWith('mutool', 'gaps are those between the glyphs of the PDF', async () => {
  const path = join(temporaryFolder({}), 'booklet.pdf');
  writeFileSync(path, (await paintPdf(typeset, shared.files, report, new Stopwatch()))!);
  const pages = glyphsOf(path);
  // mutool misplaces what stands for another text, as the figure of CO2 does.
  const readable = justified.filter(({ text }) => !/\p{L}\d/u.test(text));
  expect(readable.length).toBeGreaterThan(200);
  for (const { page, y, left, right, size, meanGap, text } of readable) {
    const glyphs = pages[page]!.filter(
      (g) => Math.abs(g.y - y) < 0.4 * size && g.left > left - 1 && g.left < right + 1,
    );
    // Glyphs set closer overlap, and the letters of a ligature stand within it.
    let edge = glyphs[0]!.right;
    const gaps: number[] = [];
    for (const glyph of glyphs) {
      const gap = (glyph.left - edge) / size;
      if (gap > 0.11) gaps.push(gap);
      edge = Math.max(edge, glyph.right);
    }
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect({ text, close: Math.abs(mean - meanGap!) < 0.03 }, `${mean} ${meanGap}`).toEqual({
      text,
      close: true,
    });
  }
});

interface Glyph {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** The glyphs of each page but spaces, from left to right, as mutool finds them. */
function glyphsOf(path: string): Glyph[][] {
  const text = execFileSync('mutool', ['draw', '-q', '-F', 'stext', path], {
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<char quad="([^"]*)" x="([^"]*)" y="([^"]*)"[^>]* c="([^"]*)"/g)]
        .filter(([, , , , char]) => !/^(?:\s|&#x(?:20|a0|202f);)$/i.test(char!))
        .map(([, quad, x, y]) => ({ y: Number(y), left: Number(x), right: Number(quad!.split(' ')[2]) }))
        .sort((a, b) => a.left - b.left),
    );
}
