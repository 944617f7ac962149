import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { languagesIn, styleDocument, Theme } from '../../src/style/index.ts';
import { MM } from '../../src/units.ts';
import { documentedRows } from './rows.ts';
import { A5, parseBody } from './styled.ts';
import { themeFiles } from './themes.ts';

const BODY = `
  <section class="cover"><p class="title">T</p></section>
  <main><section class="chapter" id="c"><h1 title="T" id="h1"><span class="number">1</span> T</h1>
  <p id="p">x<span class="footnote" id="note">y</span></p><p id="p2">x</p>
  <figure class="table"><table><tbody><tr><td class="right" id="td">1</td></tr></tbody></table></figure>
  <aside class="box caution" id="box"><p class="box-title" id="title">x</p><p id="first">x</p></aside>
  </section></main><section class="back" id="back"><p>x</p></section>`;

function themed() {
  const report = new Report();
  const tree = parseBody(BODY);
  return {
    styled: styleDocument(tree, new Theme(themeFiles('classic'), A5, languagesIn(tree)), report),
    tree,
    report,
  };
}

test('the theme has no fault', () => {
  expect(themed().report.faults).toEqual([]);
});

test('a rule of the program that has no effect is not told, unless the project has replaced its sheet', () => {
  const css = '.x { line-height: 2 } p { width: red }';
  const told = (isProgram: boolean) => {
    const report = new Report();
    const tree = parseBody('<p>a<em class="x">b</em></p>');
    const sheet = { file: 'templates/themes/look.css', css, layer: ['livret', 'look'], isProgram };
    styleDocument(tree, new Theme([sheet], A5, languagesIn(tree)), report);
    return report.faults.map(({ code }) => code);
  };
  expect(told(false)).toEqual(['css-value', 'css-not-applying']);
  expect(told(true)).toEqual(['css-value']);
});

test('the page of the theme holds whole lines in a measure of 120 mm, on both sides', () => {
  const { styled, tree } = themed();
  const { lineHeight } = styled.style(tree.root);
  for (const side of ['recto', 'verso'] as const) {
    const { width, height, margin } = styled.page({
      name: 'auto',
      side,
      number: 2,
      inGroup: 2,
      blank: false,
    });
    expect((width - margin.left - margin.right) / MM).toBeCloseTo(120, 1);
    expect((height - margin.top - margin.bottom) / lineHeight).toBeCloseTo(44, 1);
  }
});

test('cover, blank pages and back have no margin boxes', () => {
  const { styled } = themed();
  for (const [name, blank] of [
    ['cover', false],
    ['auto', true],
    ['back', false],
  ] as const) {
    for (const side of ['recto', 'verso'] as const) {
      expect(styled.page({ name, side, number: 2, inGroup: 2, blank }).marginBoxes).toEqual({});
    }
  }
});

test('a paragraph is indented after another one, also where figures between them moved away', () => {
  const moved = '<figure class="figure" id="ID"><img src="chart:a" alt="a"></figure>';
  const figures = (...ids: string[]) => ids.map((id) => moved.replace('ID', id)).join('');
  const tree = parseBody(`<main><section class="chapter">
    <section><h2>T</h2><p>x</p>${figures('f1')}<p class="term">yes</p></section>
    <section><h2>T</h2>${figures('f2')}<p class="term">no</p></section>
    <section><h3>T</h3>${figures('f3', 'f4')}<p class="term">no</p></section>
    <section><p>x</p>${figures('f5', 'f6')}<p class="term">yes</p></section>
    <section><p>x</p><div class="box"><p>y</p></div>${figures('f7')}<p class="term">no</p></section>
    <section><p class="displayed">x</p><p class="term">no</p></section>
    <section><p class="equation">x</p><p class="term">no</p></section>
    <table><tbody><tr><td class="inner">1</td><td>x</td></tr><tr><td>x</td><td class="inner">1</td></tr></tbody></table>
  </section></main>`);
  const styled = styleDocument(tree, new Theme(themeFiles('classic'), A5, languagesIn(tree)), new Report());
  const of = (name: string) => tree.elements.filter(({ attributes }) => attributes.class === name);
  expect(of('term').map((each) => [textContent(each), styled.style(each).textIndent > 0])).toEqual(
    of('term').map((each) => [textContent(each), textContent(each) === 'yes']),
  );
  expect(of('inner').every((each) => styled.style(each).padding.right !== 0)).toBe(true);
});

test('prose has old-style figures and indents, tables and headings lining figures', () => {
  const { styled, tree } = themed();
  const style = (id: string) => styled.style(tree.byId.get(id)!);
  expect(style('p').fontVariantNumeric).toContain('oldstyle-nums');
  expect(style('td')).toMatchObject({
    fontVariantNumeric: ['lining-nums', 'tabular-nums'],
    textAlign: 'right',
  });
  expect(style('h1').fontVariantNumeric).toEqual(['lining-nums']);
  expect([style('p').textIndent, style('p2').textIndent, style('first').textIndent]).toEqual([0, 9, 0]);
  expect(style('note').float).toBe('footnote');
  expect(style('back').livretFillPages).toBe(4);
});

test('docs/css.md lists the properties of the source’s tables, and no others', () => {
  const docs = readFileSync(new URL('../../docs/css.md', import.meta.url), 'utf8');
  const rows = docs
    .slice(docs.indexOf('## Properties'), docs.indexOf('## Pages'))
    .split(/\r?\n/)
    .filter((line) => line.startsWith('| `'));
  const documented = documentedRows();
  expect(rows).toEqual(documented);
});

test.each([
  'classic',
  'swiss',
  'large-print',
] as const)('in %s a paragraph is the first below its title, whatever moved away before it', (theme) => {
  const figure = (id: string) => `<figure class="figure" id="${id}"></figure>`;
  const tree = parseBody(`<main><section class="chapter"><h1>T</h1>${figure('a')}<p>x</p></section>
    <section class="section"><h2>T</h2>${figure('b')}${figure('c')}<p>x</p><p>y</p>${figure('d')}<p>z</p></section></main>`);
  const styled = styleDocument(tree, new Theme(themeFiles(theme), A5, languagesIn(tree)), new Report());
  const apart = tree.elements
    .filter(({ tag }) => tag === 'p')
    .map((p) => {
      const { textIndent, margin } = styled.style(p);
      return textIndent !== 0 || margin.top !== 0;
    });
  expect(apart).toEqual([false, false, true, true]);
});

test.each([
  'classic',
  'swiss',
  'large-print',
] as const)('in %s the lines of a stanza stand without space', (theme) => {
  const tree = parseBody('<main><div class="verse"><div class="stanza"><p>x</p><p>y</p></div></div></main>');
  const styled = styleDocument(tree, new Theme(themeFiles(theme), A5, languagesIn(tree)), new Report());
  const lines = tree.elements.filter(({ tag }) => tag === 'p');
  expect(lines.map((line) => styled.style(line).margin.top)).toEqual([0, 0]);
});

test.each([
  'classic',
  'swiss',
  'large-print',
] as const)('in %s formulas, lists, choices and parts stand on the page of what leads to them, and an index keeps off it', (theme) => {
  const tree = parseBody(`<main><section class="chapter"><p id="text">x</p>
    <p class="equation" id="formula">x</p><p class="equation" id="second">x</p>
    <p>x</p><ul id="list"><li>x</li></ul>
    <div class="exercise"><table></table><ul class="choices" id="choices"><li>x</li></ul>
    <table></table><ol class="parts" id="parts"><li>x</li></ol></div>
    <p>x</p><section class="index" id="index"><p>x</p></section></section></main>`);
  const styled = styleDocument(tree, new Theme(themeFiles(theme), A5, languagesIn(tree)), new Report());
  const style = (id: string) => styled.style(tree.elements.find(({ attributes }) => attributes.id === id)!);
  const kept = ['text', 'formula', 'second', 'list', 'choices', 'parts'].filter(
    (id) => style(id).breakBefore === 'avoid',
  );
  expect(kept).toEqual(['formula', 'list', 'choices', 'parts']);
  expect(style('index').margin.top).toBeGreaterThan(5);
});
