import { expect, test } from 'vitest';
import { layOut, textsOf } from './laid-out.ts';

/** 32 lines of 5 points a page, 33 when they are 4 % closer; the last page is filled up to a sheet. */
const css = (fit: string) => `
  html { font-size: 4pt; line-height: 5pt; orphans: 1; widows: 1; ${fit} }
  @page { size: 200pt 200pt; margin: 20pt; }
  .back { break-before: page; --livret-fill-pages: 4; }
`;
const body = (lines: number) =>
  `<p>${Array.from({ length: lines }, (_, i) => `ligne ${i + 1}`).join('<br>')}</p><div class="back">fin</div>`;

test('makes the leading as much less as saves a sheet, within its tolerance', () => {
  const { pages, warnings } = layOut(body(97), css('--livret-fit-leading: 5%;'));
  expect(pages.length).toBe(4);
  expect(warnings).toEqual([]);
  const [first, second] = textsOf(pages[0]!);
  expect(second!.y - first!.y).toBeCloseTo((5 * 32) / 33, 6);
});

test('leaves the leading, and warns, where its tolerance is too small', () => {
  const { pages, warnings } = layOut(body(97), css('--livret-fit-leading: 1%;'));
  expect(pages.length).toBe(8);
  expect(warnings).toEqual(['layout-misfit']);
  const [first, second] = textsOf(pages[0]!);
  expect(second!.y - first!.y).toBeCloseTo(5, 6);
});

test('changes nothing where no tolerance is given, or where no page is blank', () => {
  expect(layOut(body(97), css('')).warnings).toEqual([]);
  expect(layOut(body(97), css('')).pages.length).toBe(8);
  const even = layOut(body(96), css('--livret-fit-leading: 5%;'));
  expect(even.pages.length).toBe(4);
  expect(textsOf(even.pages[0]!)[1]!.y - textsOf(even.pages[0]!)[0]!.y).toBeCloseTo(5, 6);
});

/** Three pages of lines and a little more, with a margin after each seventh, and a picture. */
const spaced = `${Array.from({ length: 11 }, () => `<p>ligne${'<br>ligne'.repeat(6)}</p>`).join('')}
  <p><img src="100x60" alt=""></p><div class="back">fin</div>`;
const spacedCss = (fit: string) => `${css(fit)} p { margin-bottom: 6pt; }`;

test('scales margins and figures too, each by the same share of its tolerance', () => {
  const before = layOut(spaced, spacedCss(''));
  const { pages, warnings } = layOut(
    spaced,
    spacedCss('--livret-fit-spacing: 40%; --livret-fit-figures: 20%;'),
  );
  expect([before.pages.length, pages.length]).toEqual([8, 4]);
  expect(warnings).toEqual([]);
  const gap = (marks: ReturnType<typeof textsOf>) => marks[7]!.y - marks[6]!.y - 5;
  const share = 1 - gap(textsOf(pages[0]!)) / 6;
  const image = pages.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'image');
  expect(share).toBeGreaterThan(0.04);
  expect(image).toMatchObject({ height: expect.closeTo(60 * (1 - share / 2), 5) });
});
