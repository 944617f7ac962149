import { expect, test } from 'vitest';
import { draftLayout } from '../../src/build/draft/draft-marks.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, textsOf } from '../layout/laid-out.ts';
import { library } from '../pdf/pages.ts';

const CSS = `@page { size: 300pt 300pt; margin: 40pt; @footnote { margin-top: 6pt } }
  :root { font: 10pt/12pt 'Source Serif 4' } .note { float: footnote } .next { break-before: page }`;
const at = (line: number) => `data-source="content/a.yaml:${line}:3"`;
const BODY = `<p ${at(2)}>Un<span class="note" ${at(4)}>Une note.</span></p><p ${at(8)}>Deux</p>
<p class="next" ${at(20)}>Trois</p>`;

const fault = (file: string, line: number): Fault =>
  ({ code: 'no-pages', severity: 'error', source: { file, line, column: 9 }, details: {} }) as Fault;

/** The numbers on each page with their places, and the other texts that a draft adds. */
function marked(errors: readonly Fault[]) {
  const before = layOut(BODY, CSS);
  const face = library.resolve(['Source Sans 3'], 600, 'normal');
  return draftLayout(before, errors, face, 'fr').pages.map((page, i) =>
    textsOf(page)
      .slice(textsOf(before.pages[i]!).length)
      .map(({ x, y, run }) => ({ text: textOf(run), x, y })),
  );
}

test('numbers stand in the outer margin, beside what comes before the error in its file, and below one another', () => {
  const [first, second] = marked([
    fault('content/a.yaml', 9),
    fault('content/a.yaml', 5),
    fault('content/a.yaml', 30),
  ]);
  const numbers = (page: typeof first) => page!.filter(({ text }) => /^\d$/.test(text));
  expect(numbers(first).map(({ text }) => text)).toEqual(['2', '1']);
  expect(numbers(second).map(({ text }) => text)).toEqual(['3']);
  // The error within the note is marked beside the text that calls it, not at the foot of the page.
  expect(numbers(first)[0]!.y).toBeLessThan(60);
  expect(numbers(first)[1]!.y - numbers(first)[0]!.y).toBeGreaterThan(10);
  expect(numbers(first)[0]!.x).toBeGreaterThan(260);
  expect(numbers(second)[0]!.x).toBeLessThan(40);
});

test('errors of other files are counted at the foot of each page and marked beside nothing', () => {
  for (const page of marked([fault('templates/cover.hbs', 1), fault('content/a.yaml', 1)])) {
    expect(page.map(({ text }) => text)).toEqual(['Brouillon : 2 erreurs, à la fin du PDF']);
    expect(page[0]!.y).toBeGreaterThan(280);
  }
});

test('a number is white on a rectangle, and the foot of the page is small', () => {
  const before = layOut(BODY, CSS);
  const face = library.resolve(['Source Sans 3'], 600, 'normal');
  const { pages } = draftLayout(before, [fault('content/a.yaml', 9)], face, 'en');
  const added = pages[0]!.marks.slice(before.pages[0]!.marks.length).map((mark) => {
    if (mark.kind === 'rect')
      return `${mark.fill} ${mark.x.toFixed(1)} ${mark.y.toFixed(1)} ${mark.width} × ${mark.height}`;
    if (mark.kind !== 'text') return mark.kind;
    const { size, color } = mark.run.style;
    return `${textOf(mark.run)}: ${size} pt ${color} ${mark.x.toFixed(1)} ${mark.y.toFixed(1)}`;
  });
  expect(added).toMatchInlineSnapshot(`
    [
      "Draft: 1 error, listed at the end of the PDF: 7 pt #a01818 89.2 285.8",
      "#a01818 271.8 51.5 14 × 10",
      "1: 7.5 pt #ffffff 276.9 59.0",
    ]
  `);
});
