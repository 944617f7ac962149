import { describe, expect, it } from 'vitest';
import { pictureHeight } from '../../src/layout/galley/picture-heights.ts';
import { layOut } from './laid-out.ts';

const CSS = `@page { size: 200pt 200pt; margin: 20pt } :root { font: 10pt/12pt 'Source Serif 4'; text-indent: 0 }
  p { margin: 0 }`;

const facts = (body: string, css = '') =>
  layOut(body, `${CSS} ${css}`).faults.map(({ code, severity, details }) => ({ code, severity, ...details }));

describe('what the edge of the paper cuts', () => {
  it.each([
    ['left', 'margin-left: -30pt'],
    ['top', 'margin-top: -40pt'],
    ['right', 'margin-left: 150pt; white-space: nowrap'],
    ['bottom', 'line-height: 400pt'],
  ] as const)('is an error: words at the %s; their page is not told to be too full', (edge, declarations) => {
    const told = facts('<p class="off">Dehors</p>', `.off { ${declarations} }`);
    expect(told).toContainEqual(
      expect.objectContaining({ code: 'layout-off-page', severity: 'error', page: 1, edge, text: 'Dehors' }),
    );
    expect(told.map(({ code }) => code)).not.toContain('layout-overfull-page');
  });

  it('is told once for the margin boxes of all pages', () => {
    const css = `@page { @bottom-center { content: 'Unpieddepage'; font-size: 60pt; line-height: 90pt } }`;
    const told = facts('<p>Un</p><p class="next">Deux</p>', `${css} .next { break-before: page }`);
    expect(told.map(({ code }) => code)).toEqual(['layout-margin-box-off-page']);
  });

  it('is told once for an element on a page', () => {
    const cut = facts('<p>Un mot <em>et un autre</em> puis un autre mot</p>', 'p { margin-left: -60pt }');
    expect(cut.map(({ code }) => code)).toEqual(['layout-off-page', 'layout-off-page']);
  });

  it('is an error for a picture, if the page has no bleed for it', () => {
    const picture = '<div><img src="160x100" alt=""></div>';
    const wide = (by: number) => `div { margin: 0 -${20 + by}pt }`;
    const spread = '@page { bleed: 12pt }';
    expect(facts(picture, wide(0))).toEqual([]);
    const codes = (css: string) => facts(picture.replace('160x100', '400x100'), css).map(({ code }) => code);
    expect(codes(wide(12))).toEqual(['layout-off-page']);
    expect(codes(`${wide(12)} ${spread}`)).toEqual([]);
  });

  it('is nothing for a picture that the theme makes as large as the page, with words upon it', () => {
    const css = `@page { margin: 0 } img { width: 200pt; height: 199pt } p { margin-top: -190pt }`;
    const { pages, warnings } = layOut('<img src="100x100" alt=""><p>Titre</p>', `${CSS} ${css}`);
    expect(warnings).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.marks[0]).toMatchObject({ kind: 'image', y: 0, width: 200, height: 199 });
  });

  it('is nothing for backgrounds and borders', () => {
    const css = 'div { margin: 0 -40pt; padding: 0 40pt; background: #eeeeee; border-top: 1pt solid }';
    expect(facts('<div><p>Dedans</p></div>', css)).toEqual([]);
  });
});

describe('a figure higher than its page', () => {
  const height = (body: string, css = '') => {
    const { pages, warnings } = layOut(body, `${CSS} figure { margin: 0 } ${css}`);
    expect(warnings).toEqual([]);
    expect(pages).toHaveLength(1);
    return pictureHeight(pages[0]!.marks);
  };

  it('has its pictures lowered until it stands on one page with its caption', () => {
    const caption = '<figcaption>Une légende<br>de trois lignes<br>en tout</figcaption>';
    expect(height(`<figure><img src="chart:150" alt="">${caption}</figure>`)).toBeCloseTo(160 - 36, 1);
    expect(height(`<figure><img src="80x150" alt="">${caption}</figure>`)).toBeCloseTo(160 - 36, 1);
  });

  it('has all its pictures lowered by one factor', () => {
    const { pages, warnings } = layOut(
      '<figure><img src="chart:150" alt=""><img src="80x90" alt=""></figure>',
      `${CSS} figure { margin: 0 }`,
    );
    expect(warnings).toEqual([]);
    const [chart, image] = pages[0]!.marks.map((mark) => pictureHeight([mark]));
    expect(chart! + image!).toBeCloseTo(160, 1);
    expect(chart! / image!).toBeCloseTo(150 / 90, 1);
  });

  it('keeps its place as a float, within its margins', () => {
    const css = 'figure { margin: 10pt 0; --livret-float: page }';
    expect(height('<figure><img src="chart:150" alt=""><p>Une ligne</p></figure>', css)).toBeCloseTo(
      160 - 10 - 12,
      1,
    );
  });
});
