import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LastDocument } from '../../src/build/last-document.ts';
import { LastStyles, styleWithAddresses } from '../../src/build/stages/style.ts';
import { HtmlBefore } from '../../src/document/html-before.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { isSameShape } from '../../src/document/same-shape.ts';
import { type DocumentTree, type ElementNode, textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import type { StyledDocument } from '../../src/style/computed.ts';
import { languagesIn, type ShapeStyles, styleDocument, Theme } from '../../src/style/index.ts';
import { LastOfShape } from '../../src/style/last-of-shape.ts';
import { PLAIN } from '../../src/style/selector-tests.ts';
import { A5 } from '../style/styled.ts';
import { RANDOM, runs } from '../tools.ts';

/** A rule for each pseudo-class without arguments, so that one that looked at words would be found. */
const plain = Object.keys(PLAIN).map((name, i) => `p:${name} { margin-left: ${i + 1}pt }`);

const css = `${plain.join('\n')}
:root { --livret-link-address: end }
p + p { color: #111 } section > p:first-child { color: #222 } p:nth-child(3) { color: #333 }
.x { color: #444 } p:not(:last-child) em::before { content: '«' } #a ~ div { color: #555 } [title] { color: #666 } p:lang(en) { color: #777 }
a { color: inherit; text-decoration: none } .bare a { --livret-link-address: none }`;

const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><title>T</title></head><body><main>${body}</main></body></html>`;

/** A document's elements with their styles, and the faults that were found. */
function said({ tree, style, pseudo }: StyledDocument, { faults }: Report) {
  const elements = tree.elements.map((element) => {
    const { tag, attributes } = element;
    return { tag, attributes, style: style(element), before: pseudo(element, 'before') };
  });
  return { elements, faults };
}

function parse(html: string, before?: HtmlBefore): DocumentTree {
  return parseDocument(html, new Report(), before);
}

/** A process that makes one document after another; each takes over what it can. */
function startSession(theme: Theme) {
  const [html, document, styles] = [new HtmlBefore(), new LastDocument(), new LastStyles()];
  return (text: string) => {
    const report = new Report();
    const tree = parse(text, html);
    const styled = styleWithAddresses(tree, theme, report, (each) => document.takeOver(each), styles);
    return { styled, report };
  };
}

const THEME = new Theme([{ file: 'x.css', css }], A5, languagesIn(parse(page(''))));

test('a document has the styles and faults that it has without documents before it', RANDOM, () => {
  const piece = fc.constantFrom(
    ...[
      '<p>un</p>',
      '<p>deux</p>',
      '<p class="x">un</p>',
      '<p id="a">un <em>mot</em></p>',
      '<p title="t">x</p>',
      '<p lang="en">un</p>',
      '<p><time datetime="2026">un</time></p>',
      '<p><time datetime="2027">un</time></p>',
    ],
    ...['<p data-source="a.yaml:1:1">un</p>', '<p data-source="a.yaml:2:1">un</p>', '<div>trois</div>'],
    ...['<p><a href="https://a.fr/">ici</a></p>', '<p>voir <a href="https://a.fr/">ici</a></p>'],
    ...['<p>voir <a href="https://b.fr/">là</a></p>', '<p>voir <a href="https://b.fr/">b.fr</a></p>'],
  );
  const section = fc.array(piece, { maxLength: 4 }).map((all) => all.join(''));
  const inSection = fc
    .tuple(fc.constantFrom('', ' class="bare"'), section)
    .map(([given, inner]) => `<section${given}>${inner}</section>`);
  const body = fc.array(fc.oneof(piece, inSection), { maxLength: 4 }).map((all) => page(all.join('')));
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), (bodies) => {
      const make = startSession(THEME);
      for (const html of bodies) {
        const { styled, report } = make(html);
        const alone = new Report();
        expect(said(styled, report)).toEqual(said(styleWithAddresses(parse(html), THEME, alone), alone));
      }
    }),
    { numRuns: runs(15, 500) },
  );
});

test('a document without the words of one before has its own styles', () => {
  const make = startSession(THEME);
  make(page('<p>un</p><p>deux</p><p>trois</p>'));
  const html = page('<p>un</p><p></p><p>trois</p>');
  const { styled, report } = make(html);
  const alone = new Report();
  expect(said(styled, report)).toEqual(said(styleWithAddresses(parse(html), THEME, alone), alone));
});

test('another word leaves the styles that were computed, another element does not', () => {
  const make = startSession(THEME);
  const first = make(page('<p>un</p><p>deux</p>')).styled;
  expect(make(page('<p>un</p><p>trois mots</p>')).styled.style).toBe(first.style);
  expect(make(page('<p>un</p><p class="x">trois mots</p>')).styled.style).not.toBe(first.style);
});

test('each theme writes out the addresses of the links that it selects, though the document is the same', () => {
  const link = (id: string) => `<p>voir <a id="${id}" href="https://${id}.fr/">ici</a></p>`;
  const tree = parse(page(link('un') + link('deux')));
  const styles = new LastStyles();
  const calls = ['#un', 'a', '#deux'].map((links) => {
    const sheet = { file: 'x.css', css: `${links} { --livret-link-address: end }` };
    const theme = new Theme([sheet], A5, languagesIn(tree));
    const { tree: written } = styleWithAddresses(tree, theme, new Report(), (each) => each, styles);
    return written.elements.flatMap((element) => (element.tag === 'sup' ? textContent(element.parent!) : []));
  });
  expect(calls).toEqual([['voir ici¹'], ['voir ici¹', 'voir ici²'], ['voir ici¹']]);
});

test('another theme styles the same document anew', () => {
  const [document, styles] = [new LastDocument(), new LastStyles()];
  const colors = ['#777', '#888'].map((color) => {
    const theme = new Theme(
      [{ file: 'x.css', css: `p { color: ${color} }` }],
      A5,
      languagesIn(parse(page(''))),
    );
    const tree = parse(page('<p id="a">un</p>'));
    const styled = styleWithAddresses(tree, theme, new Report(), (each) => document.takeOver(each), styles);
    return styled.style(styled.tree.byId.get('a')!).color;
  });
  expect(colors[0]).not.toEqual(colors[1]);
});

test.each([
  ['other words', '<p class="x">un</p>', '<p class="x">un mot</p>', true],
  ['another place', '<p data-source="a.yaml:1:1">un</p>', '<p data-source="a.yaml:2:1">un</p>', true],
  ['another date', '<time datetime="2026">un</time>', '<time datetime="2027">un</time>', true],
  ['another class', '<p class="x">un</p>', '<p class="y">un</p>', false],
  ['another tag', '<p>un</p>', '<div>un</div>', false],
  ['one element more', '<p>un</p>', '<p>un</p><p>un</p>', false],
])('a document with %s', (_, before, now, isSame) => {
  expect(isSameShape(parse(page(before)).root, parse(page(now)).root, THEME.asked)).toBe(isSame);
});

test('elements with other numbers have another shape: styles are found by them', () => {
  const { root } = parse(page('<p>un</p>'));
  expect(isSameShape(root, { ...root, index: root.index + 1 }, THEME.asked)).toBe(false);
});

test('an element is another once its style, that of a pseudo-element, or the place that it prints is', () => {
  const styles = ['p { color: #111 }', 'p { color: #222 }', 'p::before { content: "x" }'];
  const printing = 'p::before { content: attr(data-source) }';
  const at = (line: number) => page(`<p id="a" data-source="a.yaml:${line}:1">un</p>`);
  const themes = new Map(
    [...styles, printing].map((css) => [
      css,
      new Theme([{ file: 'x.css', css }], A5, languagesIn(parse(at(1)))),
    ]),
  );
  const document = new LastDocument();
  const shape = new LastOfShape<ShapeStyles>();
  const [fonts, others] = [{}, {}];
  const made = (css: string, line: number, inFonts: object) => {
    const tree = document.takeOver(parse(at(line)));
    const styled = styleDocument(tree, themes.get(css)!, new Report(), shape);
    return document.settle(styled, () => null, inFonts).tree.byId.get('a');
  };
  let before = made(styles[0]!, 1, fonts);
  const isKept = (css: string, line: number, inFonts = fonts) => {
    const [last, now] = [before, made(css, line, inFonts)];
    before = now;
    return now === last;
  };
  expect(isKept(styles[0]!, 1)).toBe(true);
  expect(isKept(styles[0]!, 2)).toBe(true);
  expect(isKept(styles[1]!, 2)).toBe(false);
  expect(isKept(styles[2]!, 2)).toBe(false);
  expect(isKept(styles[2]!, 2, others)).toBe(false);
  expect(isKept(printing, 2, others)).toBe(false);
  expect(isKept(printing, 3, others)).toBe(false);
});

test('a picture that shows what it did is the element of before, and one that shows something else is another', () => {
  const document = new LastDocument();
  const fonts = {};
  const pictures = (shown: string) => {
    const tree = document.takeOver(parse(page('<p>un</p><img src="a.png" alt=""><img src="b.png" alt="">')));
    const shows = ({ tag, attributes }: ElementNode) =>
      tag !== 'img' ? null : attributes.src === 'a.png' ? 'a' : shown;
    const styled = document.settle(styleDocument(tree, THEME, new Report()), shows, fonts);
    return styled.tree.elements.filter(({ tag }) => tag === 'img');
  };
  const [first, second, third] = [pictures('b'), pictures('b'), pictures('c')];
  expect(second.map((each, i) => each === first[i])).toEqual([true, true]);
  expect(third.map((each, i) => each === second[i])).toEqual([true, false]);
});
