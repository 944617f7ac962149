import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { type LaidOut, layOut, plainText, textsOf } from './laid-out.ts';

const CSS = `
  :root { font: 10pt/12pt 'Source Serif 4', serif; hyphens: none; text-align: justify; --livret-stretch: 50% 20%; }
  @page { size: 250pt 200pt; margin: 20pt; @footnote { margin-top: 6pt; border-top: 0.5pt solid; padding-top: 2pt; } }
  h1 { margin: 24pt 0 6pt; font-size: 16pt; line-height: 20pt; }
  .chapter { --livret-float-barrier: before; }
  figure { margin: 10pt 0; }
  .float { --livret-float: page; }
  .split { break-inside: auto; }
  .split table { --livret-footnotes: page; }
  .box { margin: 8pt 0; padding: 6pt; border-left: 2pt solid; background: #eeeeee; break-inside: avoid; }
  .columns { column-count: 2; column-rule: 0.5pt solid; }
  .slip { float: bottom; margin-top: 8pt; --livret-cut: above; }
  .space { --livret-ruling: ruled 16pt; break-inside: avoid; }
  .footnote { font-size: 8pt; line-height: 10pt; }
  th, td { padding: 2pt 4pt 2pt 0; border-bottom: 0.5pt solid; }`;
const [TOP, BOTTOM] = [20, 180];

/** Tokens in the order that the text has them: t in the flow, f in floats, n in notes, c in cells. */
class Words {
  readonly made: string[] = [];

  take(kind: string, count: number): string {
    const words = Array.from({ length: count }, () => {
      const word = `${kind}${this.made.length}x`;
      this.made.push(word);
      return word;
    });
    return words.join(' ');
  }
}

function expectEveryWordOnce(layout: LaidOut, { made }: Words): void {
  const found = plainText(layout).match(/[tfnc]\d+x/g) ?? [];
  for (const kind of 'tfn') {
    const of = (words: readonly string[]) => words.filter((word) => word.startsWith(kind));
    expect(of(found)).toEqual(of(made));
  }
  expect([...found].sort()).toEqual([...made].sort());
}

function expectWithinPages({ pages, warnings }: LaidOut): void {
  expect(warnings).not.toContain('layout-overfull-page');
  for (const page of pages) {
    for (const { owner, y } of textsOf(page)) {
      if (owner === 'pagination') continue;
      expect(y).toBeGreaterThan(TOP);
      expect(y).toBeLessThan(BOTTOM + 0.1);
    }
  }
}

const size = fc.integer({ min: 1, max: 60 });
const kind = fc.constantFrom(
  'p',
  'p',
  'p',
  'note',
  'h1',
  'h2',
  'list',
  'box',
  'table',
  'figure',
  'float',
  'floats',
  'split',
  'row',
  'columns',
  'noted',
  'slip',
  'space',
);
const block = fc.record({ kind, size, rows: fc.nat(14), last: fc.boolean() });
type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

/** A table that floats, higher than a page with its notes, and floats below the next title: it is split on a page of its own. */
const WITHOUT_ROOM: readonly Block[][] = (
  [
    [
      ['split', 6],
      ['box', 0],
      ['floats', 0],
    ],
    [
      ['split', 6],
      ['floats', 1],
      ['floats', 0],
    ],
    [
      ['split', 8],
      ['float', 0],
      ['floats', 0],
    ],
  ] as const
).map((blocks) => blocks.map(([kind, rows]) => ({ kind, rows, size: 1, last: false })));

/** The places where notes may be gathered. */
const NOTES = '<section role="doc-endnotes"><h2>Notes</h2></section>';

function html({ kind, size, rows }: Block, words: Words): string {
  const row = (of: string, tag = 'td') =>
    `<tr><${tag}>${words.take(of, 1)}</${tag}><${tag}>${words.take(of, (size % 7) + 1)}</${tag}></tr>`;
  switch (kind) {
    case 'note':
      return `<p>${words.take('t', 2)}<span class="footnote">${words.take('n', size)}</span> ${words.take('t', 3)}</p>`;
    case 'h1':
      return `${NOTES}</section><section class="chapter"><h1>${words.take('t', 2)}</h1>`;
    case 'h2':
      return `<h2>${words.take('t', 2)}</h2>`;
    case 'list':
      return `<ul>${Array.from({ length: rows }, () => `<li>${words.take('t', size % 9)}</li>`).join('')}</ul>`;
    case 'columns':
      return `<div class="columns"><h2>${words.take('t', 1)}</h2><p>${words.take('t', 3 * size)}<span class="footnote">${words.take('n', rows)}</span></p><aside class="box"><p>${words.take('t', size)}</p></aside></div>`;
    case 'box':
      return `<aside class="box"><p>${words.take('t', size)}</p><figure class="float"><p>${words.take('f', 2)}</p></figure></aside>`;
    case 'table':
      return `<table><thead>${row('t', 'th')}</thead><tbody>${Array.from({ length: rows }, () => row('t')).join('')}</tbody></table>`;
    case 'row':
      return `<table><thead>${row('t', 'th')}</thead><tbody><tr><td>${words.take('c', size)}</td><td>${words.take('c', size * 3)}<figure class="float"><p>${words.take('c', 2)}</p></figure></td></tr></tbody></table>`;
    case 'noted':
      return `<table><thead>${row('t', 'th')}</thead><tbody>${Array.from({ length: rows }, () => `<tr><td>${words.take('c', 1)}<span class="footnote">${words.take('c', size % 5)}</span></td></tr>`).join('')}</tbody></table>`;
    case 'slip':
      return `<aside class="slip"><p>${words.take('c', size)}</p></aside>`;
    case 'space':
      return `<div class="space" data-lines="${1 + rows}"><p>${words.take('t', 2)}</p></div>`;
    case 'figure':
      return `<figure><img src="80x${size * 6}" alt=""><p>${words.take('t', 3)}</p></figure>`;
    case 'float': {
      // One that is too high for its page stands in the text, which the next may precede on the page of its end.
      const of = size * 4 < 90 ? 'f' : 'c';
      return `<figure class="float"><img src="80x${size * 4}" alt=""><p>${words.take(of, 3)}</p><figure class="float"><p>${words.take(of, 1)}</p></figure></figure>`;
    }
    case 'floats': {
      const floats = Array.from({ length: 1 + (rows % 3) }, (_, i) => {
        return `<figure class="float"><img src="80x${10 + ((size * (i + 1)) % 60)}" alt=""><p>${words.take('f', 1)}<span class="footnote">${words.take('c', i)}</span></p></figure>`;
      });
      return `${NOTES}</section><section class="chapter"><h1>${words.take('t', 1)}</h1>${floats.join('')}`;
    }
    case 'split': {
      const noted = (_: unknown, i: number) =>
        `<tr><td>${words.take('c', (size % 7) + 1)}<span class="footnote">${words.take('c', i % 3)}</span></td></tr>`;
      return `<figure class="float split"><table data-continued="suite"><tbody>${Array.from({ length: rows }, noted).join('')}</tbody></table></figure>`;
    }
    default:
      return `<p>${words.take('t', size)}</p>`;
  }
}

test.each([
  ['', CSS],
  [' on a grid', `${CSS} :root { line-snap: baseline; }`],
  [' with notes at the end of chapters', `${CSS} html { --livret-footnotes: chapter; }`],
])('random documents%s: every word once, in order, within the page', RANDOM, (_, css) => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      const words = new Words();
      const body = blocks.map((each) => html(each, words)).join('\n');
      const layout = layOut(`<section>${body}${NOTES}</section>`, css);
      expectEveryWordOnce(layout, words);
      expectWithinPages(layout);
    }),
    { numRuns: runs(10, 600), examples: WITHOUT_ROOM.map((blocks) => [blocks]) },
  );
});

test('a cell of several pages is split between its lines, under the head again', () => {
  const words = new Words();
  const head = `<thead><tr><th>${words.take('t', 1)}</th><th>${words.take('t', 1)}</th></tr></thead>`;
  const cells = `<td>${words.take('c', 2)}</td><td>${words.take('c', 300)}</td>`;
  const layout = layOut(
    `<table data-continued="Tableau 1 (suite)">${head}<tbody><tr>${cells}</tr></tbody></table>`,
    CSS,
  );
  expectEveryWordOnce(layout, words);
  expect(layout.warnings).toEqual([]);
  expectWithinPages(layout);
  expect(layout.pages.length).toBeGreaterThan(2);
  const [, second] = layout.pages;
  const repeated = textsOf(second!).filter(({ owner }) => owner === 'pagination');
  expect(repeated.map(({ run }) => textOf(run)).join('|')).toBe('Tableau\u00a01 (suite)|t0x|t1x');
});

test('thirty notes called on two lines go on on the next page, in order', () => {
  const words = new Words();
  const calls = Array.from({ length: 30 }, () => `<span class="footnote">${words.take('n', 3)}</span>`);
  const layout = layOut(`<p>${words.take('t', 1)}${calls.join(' ')}</p><p>${words.take('t', 4)}</p>`, CSS);
  expectEveryWordOnce(layout, words);
  expectWithinPages(layout);
  expect(layout.warnings).toEqual([]);
});

test('a note longer than a page, and a note in a note', () => {
  const words = new Words();
  const long = `<span class="footnote">${words.take('n', 250)}</span>`;
  const layout = layOut(`<p>${words.take('t', 4)}${long} ${words.take('t', 3)}</p>`, CSS);
  expectEveryWordOnce(layout, words);
  expectWithinPages(layout);
  expect(layout.warnings).toEqual([]);
  const nested = layOut(
    '<p>un<span class="footnote">deux <span class="footnote">trois</span></span></p>',
    CSS,
  );
  expect(plainText(nested)).toContain('trois');
});

test('a picture higher than a page is made smaller, and its caption stands below it', () => {
  const { pages, warnings } = layOut('<figure><img src="80x900" alt=""><p>légende</p></figure>', CSS);
  expect(warnings).toEqual([]);
  expect(pages).toHaveLength(1);
  const image = pages[0]!.marks.find((mark) => mark.kind === 'image')!;
  expect(image.height).toBeCloseTo(BOTTOM - TOP - 12 - 10);
});

test('an empty chapter, and an item with nothing but a list', () => {
  const layout = layOut(
    '<section class="chapter"></section><ul><li></li><li><ul><li>a</li></ul></li></ul>',
    CSS,
  );
  const markers = layout.pages.flatMap(textsOf).filter(({ marker }) => marker);
  expect(markers).toHaveLength(3);
  expect(markers.every(({ owner }) => layout.tree.byIndex[owner as number]!.tag === 'li')).toBe(true);
});
