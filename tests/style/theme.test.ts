import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
