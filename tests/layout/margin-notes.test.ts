import { describe, expect, it, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { MM } from '../../src/units.ts';
import { layOut, textsOf } from './laid-out.ts';

const CSS = `@page { size: 120mm 120mm; margin: 15mm }
  @page :right { margin-right: 40mm } @page :left { margin-left: 40mm }
  html { font: 10pt/12pt 'Source Serif 4' } .m { --livret-float: margin; font-size: 6pt; line-height: 8pt }`;

const note = (text: string) => `<span class="m">${text}</span>`;
const find = (layout: ReturnType<typeof layOut>, text: string) =>
  layout.pages.flatMap((page) =>
    textsOf(page)
      .filter(({ run }) => textOf(run).includes(text))
      .map((mark) => ({ ...mark, page })),
  );

describe('a margin note', () => {
  it('is beside its line, in the outer margin, and takes no room in the text', () => {
    const body = (inMargin: string) => `<p>Un mot<em>ancre</em>${inMargin} et la suite.</p>`;
    const layout = layOut(body(note('marge')), CSS);
    expect(layout.warnings).toEqual([]);
    const [mark] = find(layout, 'marge');
    const [anchor] = find(layout, 'ancre');
    expect(mark!.x).toBeCloseTo((120 - 40 + 2.5) * MM, 1);
    // The top of the note is its line's.
    expect(Math.abs(mark!.y - anchor!.y)).toBeLessThan(6);
    const others = (from: typeof layout) =>
      from.pages.flatMap(textsOf).flatMap(({ x, y, run }) => (textOf(run) === 'marge' ? [] : [[x, y]]));
    expect(others(layout)).toEqual(others(layOut(body(''), CSS)));
  });

  it('is at the left of a verso', () => {
    const layout = layOut(
      `<p>a</p><p style="x">b</p><div class="v"><p>Mot<em>ancre</em>${note('marge')}</p></div>`.replace(
        ' style="x"',
        '',
      ),
      `${CSS} .v { break-before: page }`,
    );
    const [mark] = find(layout, 'marge');
    expect(mark!.page.side).toBe('verso');
    expect(mark!.x).toBeCloseTo(4 * MM, 1);
  });

  it('makes way for what is above it, and moves up before the foot of the text', () => {
    const many = Array.from(
      { length: 5 },
      (_, i) => `<em>x</em>${note(`marge${i} avec des mots qui font deux lignes`)}`,
    );
    const layout = layOut(`<p>${many.join(' ')}</p>`, CSS);
    const firsts = [0, 1, 2, 3, 4].map((i) => find(layout, `marge${i}`)[0]!.y);
    firsts.slice(1).forEach((y, i) => {
      expect(y - firsts[i]!).toBeGreaterThanOrEqual(16 + 4 - 0.01);
    });

    const last = layOut(`${'<p>Ligne.</p>'.repeat(19)}<p>Mot<em>x</em>${note('marge '.repeat(40))}</p>`, CSS);
    expect(last.pages).toHaveLength(1);
    const lines = find(last, 'marge').map(({ y }) => y);
    expect(Math.max(...lines)).toBeLessThan((120 - 15) * MM);
    expect(last.warnings).toEqual([]);
  });

  it('is set once where its paragraph goes on on another page', () => {
    const words = 'mot '.repeat(600);
    const layout = layOut(`<p><em>${words}</em>${note('marge')}</p>`, CSS);
    expect(layout.pages.length).toBeGreaterThan(1);
    expect(find(layout, 'marge')).toHaveLength(1);
  });
});

/** Words of a paragraph around its note, and the text of the line by which the note has to stand. */
test.each([
  ['in the middle of a long text', (n: string) => `<p>${'mot '.repeat(60)}ancre${n}${' mot'.repeat(60)}</p>`],
  ['at its end', (n: string) => `<p>${'mot '.repeat(60)}ancre${n}</p>`],
  ['at its beginning', (n: string) => `<p>${n}ancre${' mot'.repeat(60)}</p>`],
  [
    'after an element on an earlier line',
    (n: string) => `<p><em>mot</em> ${'mot '.repeat(60)}ancre${n}.</p>`,
  ],
  ['after a line break', (n: string) => `<p>mot<br>ancre${n}</p>`],
  ['right after a line break', (n: string) => `<p>mot<br>${n}ancre</p>`],
  [
    'after a blank to fill in',
    (n: string) => `<p>${'mot '.repeat(60)}ancre <span data-width="2cm">…</span>${n}</p>`,
  ],
  [
    'after an element without words',
    (n: string) => `<p>${'mot '.repeat(60)}ancre<span id="x"></span>${n}</p>`,
  ],
  ['within an inline', (n: string) => `<p><em>${'mot '.repeat(60)}<b>ancre${n}</b></em></p>`],
  ['in an inline of its own', (n: string) => `<p>${'mot '.repeat(60)}ancre<em>${n}</em></p>`],
  ['in an item', (n: string) => `<ul><li>mot</li><li>ancre${n}</li></ul>`],
  ['in a cell', (n: string) => `<table><tr><td>mot</td></tr><tr><td>ancre${n}</td></tr></table>`],
  ['between two blocks', (n: string) => `<div><p>mot</p><p>ancre</p>${n}<p>mot</p></div>`],
  [
    'between two blocks, in an inline',
    (n: string) => `<div><p>mot</p><p>ancre</p><em>${n}</em><p>mot</p></div>`,
  ],
  ['after all blocks', (n: string) => `<div><p>mot</p><p>ancre</p>${n}</div>`],
  ['before words after all blocks', (n: string) => `<div><p>mot</p>${n}ancre</div>`],
  ['before words between two blocks', (n: string) => `<div><p>mot</p>${n}ancre<p>mot</p></div>`],
  ['before all blocks', (n: string) => `<p>mot</p><div>${n}<p>ancre</p><p>mot</p></div>`],
])('a note %s stands beside its line', (_, body) => {
  const layout = layOut(body(note('marge')), CSS);
  expect(layout.warnings).toEqual([]);
  const [mark, ...more] = find(layout, 'marge');
  expect(more).toEqual([]);
  expect(Math.abs(mark!.y - find(layout, 'ancre')[0]!.y)).toBeLessThan(6);
});

test('a note stands beside a line that has a drawing alone', () => {
  const layout = layOut(`<p>mot</p><p><img src="bar:part" alt="un quart">${note('marge')}</p>`, CSS);
  expect(layout.warnings).toEqual([]);
  const [drawing] = layout.pages[0]!.marks.filter((mark) => mark.kind === 'drawing');
  expect(Math.abs(find(layout, 'marge')[0]!.y - (drawing!.y + drawing!.ascent!))).toBeLessThan(6);
});

test('notes in the margin leave the marks at the ends of justified lines where they stand out', () => {
  const css = `${CSS} p { text-align: justify; --livret-protrusion: 100% }`;
  const extents = (inMargin: string) => {
    const { pages, warnings } = layOut(`<p>${`mot,${inMargin} `.repeat(80)}</p>`, css);
    expect(warnings).toEqual([]);
    const ends = new Map<number, number>();
    for (const { y, x, run } of textsOf(pages[0]!))
      if (run.style.size === 10) ends.set(y, Math.max(ends.get(y) ?? 0, x + run.width));
    return [...ends].map(([y, end]) => [y, end.toFixed(2)]);
  };
  expect(extents('<span class="m"></span>')).toEqual(extents(''));
});

test('refuses a margin that is too narrow or too full', () => {
  const body = `<p>Mot<em>x</em>${note('marge')}</p>`;
  expect(layOut(body, `${CSS} @page :right { margin-right: 12mm }`).warnings).toEqual([
    'layout-margin-narrow',
  ]);
  const full = `<p>Mot<em>x</em>${note('marge '.repeat(400))}</p>`;
  expect(layOut(full, CSS).warnings).toEqual(['layout-off-page']);
});
