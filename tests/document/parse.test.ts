import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ELEMENTS } from '../../src/document/elements.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { type DocumentNode, type DocumentTree, textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';
import { MOST_CHARACTERS, MOST_ELEMENTS } from '../../src/limits.ts';
import { anyString, RANDOM, runs, SLOW } from '../tools.ts';

function parse(html: string): { tree: DocumentTree; faults: string[] } {
  const report = new Report();
  const tree = parseDocument(html, report);
  const faults = report.faults.map(
    ({ code, source }) => `${code}${source ? ` ${formatSource(source)}` : ''}`,
  );
  return { tree, faults };
}

/** Parses what stands in a body. */
const parseBody = (body: string) => parse(`<!doctype html><html lang="fr"><body>${body}</body></html>`);

/** A node as one line: `p[text]`. */
function dump(node: DocumentNode): string {
  return node.kind === 'text'
    ? JSON.stringify(node.text)
    : `${node.tag}[${node.children.map(dump).join(' ')}]`;
}

test('elements are numbered in document order and know their parents', () => {
  const { tree, faults } = parseBody('<p>a <em>b</em> c<br>d</p><hr><p>e</p>');
  expect(faults).toEqual([]);
  expect(dump(tree.root)).toBe('html[body[p["a " em["b"] " c" br[] "d"] hr[] p["e"]]]');
  expect(tree.elements.map(({ tag }) => tag)).toEqual(['html', 'body', 'p', 'em', 'br', 'hr', 'p']);
  expect(tree.elements.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(tree.elements.map(({ parent }) => parent?.tag)).toEqual([
    undefined,
    'html',
    'body',
    'p',
    'p',
    'body',
    'body',
  ]);
});

test('entities are decoded in text and attributes, and spaces kept', () => {
  const { tree } = parseBody('<p title="a &amp; &quot;b&quot;">1 &lt;&nbsp;2&#8239;;\n  &#x1F600;</p>');
  const p = tree.byIndex[2]!;
  expect(p.attributes.title).toBe('a & "b"');
  expect(p.children).toHaveLength(1);
  expect(p.children[0]).toMatchObject({ text: '1 <\u00A02\u202F;\n  😀' });
});

test('accents are composed with their letters', () => {
  const { tree } = parseBody('<p title="e\u0301">Cafe\u0301, e&#769;te\u0301, q\u0301</p>');
  const p = tree.byIndex[2]!;
  expect(p.attributes.title).toBe('é');
  expect(p.children[0]).toMatchObject({ text: 'Café, été, q\u0301' });
});

test('the source of an element is its nearest data-source', () => {
  const { tree } = parseBody(
    '<div data-source="a.yaml:1:2"><p><em>x</em></p><p data-source="b:c.yaml:30:4">y</p></div>',
  );
  const places = tree.elements.map(({ tag, source }) => `${tag} ${source && formatSource(source)}`);
  expect(places).toEqual([
    'html null',
    'body null',
    'div a.yaml:1:2',
    'p a.yaml:1:2',
    'em a.yaml:1:2',
    'p b:c.yaml:30:4',
  ]);
});

test('the text of an element leaves out its notes', () => {
  const { tree } = parseBody(
    '<h1 id="a">un <em>titre</em><span class="footnote" id="b">Une note.</span></h1>',
  );
  expect(textContent(tree.byId.get('a')!)).toBe('un titre');
  expect(textContent(tree.byId.get('b')!)).toBe('Une note.');
});

test('elements are found by id, and a second use of an id is reported at its place', () => {
  const { tree, faults } = parseBody(
    '<p id="a" data-source="x.yaml:1:1">1</p><p id="a" data-source="x.yaml:2:1">2</p>',
  );
  expect(textContent(tree.byId.get('a')!)).toBe('1');
  expect(faults).toEqual(['markup-duplicate-id x.yaml:2:1']);
});

test.each([
  ['<marquee>x</marquee>', 'markup-unknown-element'],
  ['<DIV>x</DIV>', 'markup-unknown-element'],
  ['<p style="color: red">x</p>', 'markup-unknown-attribute'],
  ['<p onclick="x()">x</p>', 'markup-unknown-attribute'],
  ['<p href="#a" id="a">x</p>', 'markup-unknown-attribute'],
  ['<img src="images/a.png">', 'markup-no-alt'],
  ['<img src="https://example.org/a.png" alt="">', 'markup-picture-address'],
  ['<img src="../a.png" alt="">', 'markup-picture-address'],
  ['<img src="/etc/a.png" alt="">', 'markup-picture-address'],
  ['<img src="chart:" alt="">', 'markup-picture-address'],
  ['<a href="#nowhere">x</a>', 'markup-no-target'],
  ['<a href="javascript:x">x</a>', 'markup-link-address'],
  ['<a href="page.html">x</a>', 'markup-link-address'],
  ['<p><div>x</div></p>', 'markup-nesting'],
  ['<h2>x<p>y</p></h2>', 'markup-nesting'],
  ['<span><ul></ul></span>', 'markup-nesting'],
  ['<table><tr><td colspan="two">x</td></tr></table>', 'markup-not-a-count'],
  ['<table><tr><p>x</p></tr></table>', 'markup-table-part'],
  ['<table><td>x</td></table>', 'markup-table-part'],
  ['<tr><td>x</td></tr>', 'markup-table-part'],
  ['<table>x<tr><td>y</td></tr></table>', 'markup-table-text'],
  ['<table><tr>x<td>y</td></tr></table>', 'markup-table-text'],
  ['<table><tr></tr><tr><td>x</td></tr></table>', 'markup-row-empty'],
  ['<table><tr><td rowspan="2">x</td></tr></table>', 'markup-rowspan'],
  ['<table><thead><tr><th rowspan="2">x</th></tr></thead><tr><td>y</td></tr></table>', 'markup-rowspan'],
  [
    '<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr></table>',
    'markup-cell-overlap',
  ],
  ['<table><caption>x</caption><caption>y</caption><tr><td>z</td></tr></table>', 'markup-caption-twice'],
  ['<figure><figcaption>x</figcaption><p>z</p><figcaption>y</figcaption></figure>', 'markup-caption-twice'],
  ['<title>x</title>', 'markup-page-part'],
  ['<div><body>x</body></div>', 'markup-page-part'],
  ['<html><p>x</p></html>', 'markup-page-part'],
  ['<p class="a" class="b">x</p>', 'markup-attribute-twice'],
  ['<span data-width="30mm">x</span>', 'markup-unprinted'],
  ['<span data-width="30mm"><em>x</em></span>', 'markup-unprinted'],
  ['<span data-width="30">x</span>', 'markup-attribute-value'],
  ['<span data-width="0mm">x</span>', 'markup-attribute-value'],
  ['<div data-height="-3mm"></div>', 'markup-attribute-value'],
  ['<div data-pitch="0mm"></div>', 'markup-attribute-value'],
  ['<div data-lines="few"></div>', 'markup-not-a-count'],
  ['<img src="images/a.png" alt="" data-width="30%">', 'markup-attribute-value'],
  ['<img src="images/a.png" alt="" data-bleed="top, left">', 'markup-attribute-value'],
  ['<table><col data-width="0%"><tr><td>x</td></tr></table>', 'markup-attribute-value'],
  ['<table><tr><th scope="line">x</th></tr></table>', 'markup-attribute-value'],
  ['<p data-place="there">x</p>', 'markup-attribute-value'],
  ['<p aria-hidden="yes">x</p>', 'markup-attribute-value'],
  ['<p lang="la-VA-VA">x</p>', 'markup-attribute-value'],
  ['<a href="https://a.org" data-to="end">x</a>', 'markup-attribute-value'],
  ['<a href="https://a.org" data-to="#end">x</a>', 'markup-no-target'],
  ['</p>', 'markup-mismatched-tag'],
  ['<p>x</p></p>', 'markup-mismatched-tag'],
  ['<?php x ?>', 'markup-not-set'],
])('%s is reported', (body, code) => {
  const { faults } = parseBody(`<div data-source="c.yaml:7:3">${body}</div>`);
  expect(faults).toEqual([`${code} c.yaml:7:3`]);
});

test.each([
  ['<tr data-template="t.hbs:2:1"><td>x</td></tr>', 'markup-table-part t.hbs:2:1'],
  ['<p data-template="t.hbs:2:1"><ul></ul></p>', 'markup-nesting t.hbs:2:1'],
  ['<table><tr><td rowspan="2" data-template="t.hbs:2:1">x</td></tr></table>', 'markup-rowspan t.hbs:2:1'],
])('%s is reported at its place in the template', (body, fault) => {
  expect(parseBody(`<div data-source="c.yaml:7:3">${body}</div>`).faults).toEqual([fault]);
});

test('values that have the form of their attribute are kept', () => {
  const { faults } = parseBody(`<p lang=""><span lang="zh-Hant-TW">x</span></p>
    <img src="images/a.png" alt="" data-width="30mm" data-height="2.5 cm" data-bleed="top left">
    <div data-height="page" data-place="here"></div><div data-height="60mm" data-pitch="8mm"></div>
    <div data-lines="8" aria-hidden="true"></div><span data-width="30mm">____</span>
    <table><colgroup><col data-width="7.5%"><col data-width="20 mm"></colgroup>
    <tr><th scope="row">a</th><td>b</td></tr></table><p id="b"><a href="#b" data-to="#b"></a></p>`);
  expect(faults).toEqual([]);
});

test('what would be lost of misplaced markup is reported, and each kind of part of a list or a definition kept', () => {
  expect(parse('<html><head>x<title>y</title></head></html>').faults).toEqual(['markup-unprinted']);
  expect(parse('<html><head><p>x</p></head></html>').faults).toEqual(['markup-page-part']);
  const kept = '<li>a</li><ul>b<p>c</p></ul><dl>d<dd>e</dd></dl><dt>f</dt><figcaption>g</figcaption>';
  const { tree, faults } = parseBody(kept);
  expect(faults).toEqual([]);
  expect(textContent(tree.root)).toBe('abcdefg');
});

test('a comment that is not closed is reported, and its element is not', () => {
  expect(parseBody('<p>a<!-- b</p>').faults).toEqual(['markup-unclosed']);
});

test('comments are ignored', () => {
  const { tree, faults } = parseBody('<p>a<!-- b <p> --> c</p>');
  expect(faults).toEqual([]);
  expect(dump(tree.root)).toBe('html[body[p["a c"]]]');
});

test('crossed tags are reported once, and the elements after them are read', () => {
  const { tree, faults } = parseBody('<p><b>x<i>y</b></p><p>z</p>');
  expect(faults).toEqual(['markup-mismatched-tag']);
  expect(dump(tree.root)).toBe('html[body[p[b["x" i["y"]]] p["z"]]]');
});

test('elements without an end tag, and tags that are cut off, are reported', () => {
  expect(parse('<html><body><p>x').faults).toEqual(['markup-unclosed', 'markup-unclosed', 'markup-unclosed']);
  expect(parse('<html></html><p').faults).toEqual(['markup-not-set']);
});

test('a page without <html>, or with something outside it, is reported', () => {
  expect(parse('').faults).toEqual(['markup-root']);
  expect(parse('words').faults).toEqual(['markup-not-set', 'markup-root']);
  expect(parse('<p>x</p>').faults).toEqual(['markup-root']);
  expect(parse('<html></html><html></html>').faults).toEqual(['markup-root']);
  expect(parse('<html></html>\n').faults).toEqual([]);
});

test('two hundred elements may be nested, and one more is reported once and left out', () => {
  const nested = (divs: number) => parseBody(`${'<div>'.repeat(divs)}${'</div>'.repeat(divs)}`);
  expect(nested(198).faults).toEqual([]);
  expect(nested(198).tree.elements).toHaveLength(200);
  expect(nested(200).faults).toEqual(['markup-too-much']);
  expect(nested(200).tree.elements).toHaveLength(200);
});

test('what passes a limit is reported once, at the first place, and left out', () => {
  const items = `<ul data-source="un.yaml:3:5">${'<li>x</li>'.repeat(MOST_ELEMENTS)}</ul>`;
  const many = parseBody(`${items}<ul data-source="un.yaml:9:5"><li>x</li></ul>`);
  expect(many.faults).toEqual(['markup-too-much un.yaml:3:5']);
  expect(many.tree.elements).toHaveLength(MOST_ELEMENTS);

  const half = 'x'.repeat(MOST_CHARACTERS / 2);
  const texts = (more: string) => parseBody(`<p>${half}</p><p data-source="un.yaml:4:5">${half}${more}</p>`);
  expect(texts('').faults).toEqual([]);
  expect(texts('x').faults).toEqual(['markup-too-much un.yaml:4:5']);
});

test('a fault quotes sixty characters of a text that cannot be set', () => {
  const report = new Report();
  parseDocument(`<html></html>${'x'.repeat(100)}`, report);
  expect(report.faults[0]!.details).toEqual({ text: 'x'.repeat(60) });
});

test('a misspelt name is reported with the nearest one', () => {
  const report = new Report();
  parseDocument('<html><sectoin id="fig-a"><a href="#fig-b" clas="x">y</a></sectoin></html>', report);
  expect(report.faults.map(({ details }) => (details as { near: string }).near)).toEqual([
    'section',
    'class',
    'fig-a',
  ]);
});

test('any string gives a tree', RANDOM, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...['<', '>', '</', '"', '=', ' ', '&amp;', '&', '<!--', '-->', '<![CDATA[', 'href', 'id'],
    ),
    fc.constantFrom(...ELEMENTS).map((tag) => `<${tag}>`),
    fc.constantFrom(...ELEMENTS).map((tag) => `</${tag}>`),
    anyString(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { tree } = parse(pieces.join(''));
      expect(tree.byIndex[0]).toBe(tree.root);
      for (const [index, element] of tree.elements.entries()) {
        expect(element.index).toBe(index);
        expect(element.parent === null || element.parent.index < index).toBe(true);
      }
    }),
    { numRuns: runs(15, 1000) },
  );
});

test('a text that is kept does not keep the HTML of its document in memory', SLOW, () => {
  const text = 'Des mots de plus de treize lettres';
  const filling = 'De quoi remplir la page. '.repeat(80_000);
  const before = heapUsed();
  const kept = Array.from({ length: 5 }, (_, i) => {
    const { tree } = parseBody(`<p id="passage-numero-${i}">${text} ${i}</p><p>${i} ${filling}</p>`);
    const paragraph = tree.elements.find(({ tag }) => tag === 'p')!;
    return [textContent(paragraph), paragraph.attributes.id];
  });
  expect(kept[4]).toEqual([`${text} 4`, 'passage-numero-4']);
  // Five times two megabytes otherwise.
  expect(heapUsed() - before).toBeLessThan(4e6);
});

/** Bytes that are still reached. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

test('a comment may begin with a tag', () => {
  const report = new Report();
  parseDocument('<html><body><!--<p>x</p>--><p>y</p></body></html>', report);
  expect(report.faults).toEqual([]);
});
