import { expect, test } from 'vitest';
import { addressOfCellMark } from '../../src/document/picture-address.ts';
import type { ElementNode } from '../../src/document/tree.ts';
import { formulaBox, InlineCollector, type InlineContext } from '../../src/layout/inline.ts';
import type { NoteNumber } from '../../src/layout/page.ts';
import type { PictureSource } from '../../src/layout/picture.ts';
import { withSmallCapitals } from '../../src/layout/text-style.ts';
import type { ComputedStyle, ContentPart } from '../../src/style/computed.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import type { TextStyle } from '../../src/text/types.ts';
import { styleBody } from '../style/styled.ts';
import { toyFace, toyStyle } from '../text/toy-font.ts';
import { layOut, textsOf } from './laid-out.ts';

test('a line break that ends a block begins no line', () => {
  const css = 'html { font-size: 8pt; line-height: 10pt }';
  const [page] = layOut('<p>un<br></p><p>deux<br> </p><p>trois<br><br></p><p>quatre</p>', css).pages;
  const [first, ...others] = textsOf(page!).map(({ y }) => y);
  expect(others.map((y) => Math.round(y - first!))).toEqual([10, 20, 40]);
});

test('small capitals are the font’s own, or smaller capitals where it has none', () => {
  const css =
    "html { font: 10pt/12pt 'Source Serif 4' } p { font-variant-caps: small-caps } i { font-style: italic }";
  const [page] = layOut('<p>Paul <i>Dupont-Été</i></p>', css).pages;
  const set = textsOf(page!).map(({ run }) => [textOf(run), run.style.size, run.style.features]);
  expect(set).toEqual([
    ['Paul ', 10, 'smcp'],
    ['D', 10, ''],
    ['upont', 8, 'capitals'],
    ['-É', 10, ''],
    ['té', 8, 'capitals'],
  ]);
});

test('the bar of a cell is as wide as the sheet asks', () => {
  const src = addressOfCellMark({ kind: 'bar', value: 20, least: 0, most: 40 });
  const endOf = (css: string) => {
    const [page] = layOut(`<p><img src="${src}" alt="20">fin</p>`, `html { font-size: 10pt } ${css}`).pages;
    return textsOf(page!).find(({ run }) => textOf(run) === 'fin')!.x;
  };
  const usual = endOf('');
  expect(endOf('img { width: 50pt }') - usual).toBeCloseTo(20, 6);
  expect(endOf('img { width: 7em }') - usual).toBeCloseTo(40, 6);
});

/** A style in a face that has these features, in which each letter that one changes has another glyph. */
function styleWith(features: string, own: readonly string[]): TextStyle {
  const plain = toyFace();
  const shape: typeof plain.shape = (text, asked, lang) => {
    const shaped = plain.shape(text, '', lang);
    const changes = own.some((feature) => asked.split(',').includes(feature));
    return changes ? { ...shaped, glyphs: shaped.glyphs.map((glyph) => glyph + 1000) } : shaped;
  };
  return toyStyle({ features, face: { ...plain, shape } });
}

test.each<[string, string, readonly string[], readonly string[]]>([
  ['of its own', 'smcp', ['smcp'], ['Ab É 10 smcp']],
  ['of its own, beside other features', 'onum,smcp', ['smcp'], ['Ab É 10 onum,smcp']],
  ['drawn', 'smcp', [], ['A 10 ', 'b 8 capitals', ' É 10 ']],
  ['drawn, beside other features', 'onum,smcp', ['onum'], ['A 10 onum', 'b 8 onum,capitals', ' É 10 onum']],
  ['drawn, of all letters', 'c2sc,smcp', [], ['Ab 8 capitals', '   10 '.slice(1), 'É 8 capitals']],
  ['not asked for', 'c2sc', [], ['Ab É 10 c2sc']],
])('small capitals %s (%s)', (_, features, own, parts) => {
  const set = withSmallCapitals('Ab É', styleWith(features, own));
  expect(set.map(({ text, style }) => `${text} ${style.size} ${style.features}`)).toEqual(parts);
});

/** The words of a line, whatever stands in it. */
const wordsOf = (body: string, css = '') =>
  layOut(body, `html { font-size: 10pt } ${css}`)
    .pages.flatMap(textsOf)
    .map(({ run }) => textOf(run))
    .join('|');

test.each([
  ['of a note', '<span id="n" class="note">x</span>', '', 'a1b1'],
  ['of what is no note', '<b id="n"></b>', '', 'ab'],
  ['of a note that shows no number', '<span id="n" class="note">x</span>', 'none', 'ab'],
])('a call again %s', (_, note, shown, words) => {
  const css = `.note { float: footnote; } .note::footnote-call { content: ${shown || 'counter(footnote)'}; }`;
  const body = `<p>a${note}b<a class="note-again" href="#n"></a></p>`;
  expect(wordsOf(body, css).replaceAll(/[|\s]/g, '')).toMatch(new RegExp(`^${words}x?$`));
});

/** The texts of a `content` value of an element, of the note 7 or of none. */
function contentOf(content: readonly ContentPart[], note: NoteNumber | null): string[] {
  const { document } = styleBody('<p title="t">a</p>', '');
  const element = document.tree.elements.find(({ tag }) => tag === 'p')!;
  const context = { styled: document, textStyle: () => toyStyle() } as unknown as InlineContext;
  const collector = new InlineCollector(context);
  collector.addContent(content, document.style(element), element, note);
  return collector.inlines.map((inline) =>
    inline.kind === 'text' ? `${inline.text} ${inline.note}` : inline.kind,
  );
}

const NOTE = { value: 7, style: 'upper-roman', element: 9 } as NoteNumber;
const numberOf = (name: string, style: string | null) => ({ kind: 'counter', name, style }) as ContentPart;

test.each<[string, readonly ContentPart[], NoteNumber | null, string[]]>([
  ['the number of a note', [numberOf('footnote', null)], NOTE, ['VII 9']],
  ['the number of a note in a style', [numberOf('footnote', 'decimal')], NOTE, ['7 9']],
  ['the number of no note', [numberOf('footnote', null)], null, []],
  ['the number of a page', [numberOf('page', null)], NOTE, []],
  ['an empty text', [{ kind: 'text', text: '' }], null, []],
  ['a text', [{ kind: 'text', text: 'x' }], null, ['x undefined']],
  ['an attribute', [{ kind: 'attr', name: 'title' }], NOTE, ['t 9']],
  ['an attribute that is not there', [{ kind: 'attr', name: 'alt' }], NOTE, []],
  ['a leader', [{ kind: 'leader', pattern: '.' }], null, ['leader']],
  ['what other boxes show', [{ kind: 'string', name: 'x', which: 'first' }], null, []],
])('content with %s', (_, content, note, texts) => {
  expect(contentOf(content, note)).toEqual(texts);
});

const FORMULA = { tag: 'img', index: 4 } as ElementNode;
const DRAWING = { width: 9, height: 11, marks: [] };

test.each<[string, ReturnType<PictureSource>, object | null]>([
  ['none', null, null],
  ['a photo', { width: 9, height: 9, file: 'x.png' }, null],
  // A picture without a baseline stands around the middle of the capitals, 7 points high.
  ['a drawing', { width: 9, height: 11, drawing: DRAWING }, { ascent: 9, descent: 2, width: 9, element: 4 }],
  ['a formula', { width: 9, height: 11, baseline: 3, drawing: DRAWING }, { ascent: 3, descent: 8 }],
])('a picture in a line that is %s', (_, picture, box) => {
  const style = { width: 'auto' } as ComputedStyle;
  const set = formulaBox(FORMULA, style, toyStyle(), 50, ({ asked, width, scale }) => {
    expect({ asked, width, scale }).toEqual({ asked: { width: null, height: null }, width: 50, scale: 1 });
    return picture;
  });
  if (box) expect(set).toMatchObject({ kind: 'box', ...box });
  else expect(set).toBeNull();
});

test.each([
  ['an equation', (size: string) => `<img class="formula" src="formula-equation:${size}" alt="">`, true],
  [
    'an equation within a passage',
    (size: string) => `<em>a <img class="formula" src="formula-equation:${size}" alt=""></em>`,
    true,
  ],
  ['a formula', (size: string) => `<img class="formula" src="formula:${size}" alt="">`, false],
])('%s is set in less room where it is too wide beside its number', (_, formula, isNarrower) => {
  const css = '@page { size: 240pt 240pt; margin: 20pt } html { font-size: 8pt; line-height: 10pt }';
  const linesOf = (size: string) =>
    new Set(textsOf(layOut(`<p>x ${formula(size)}\u00A0(1)</p>`, css).pages[0]!).map(({ y }) => y)).size;
  expect([linesOf('150x9'), linesOf('185x9')]).toEqual([1, isNarrower ? 1 : 2]);
});
