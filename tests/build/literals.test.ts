import { expect, test } from 'vitest';
import { parseBooklet } from '../../src/build/stages/document.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';

/** Elements with a fault of an attribute, each with the attribute as a template types it. */
const CASES = [
  ['markup-duplicate-id', 'id="un"', '<p id="un">a</p>'],
  ['markup-no-target', 'href="#absent"', '<a href="#absent">a</a>'],
  ['markup-link-address', 'href="ici là"', '<a href="ici là">a</a>'],
  ['markup-picture-address', 'src="chart:"', '<img src="chart:" alt="">'],
  ['markup-no-alt', 'src="a.png"', '<img src="a.png">'],
  ['markup-not-a-count', 'colspan="x"', '<table><tr><td colspan="x">a</td></tr></table>'],
  ['markup-attribute-value', 'data-bleed="x"', '<img src="a.png" alt="" data-bleed="x">'],
] as const;

/** The faults of a booklet of one template, with their places. */
function faultsOf(body: string, template: string): string[] {
  const text = Buffer.from(`<section>\n  ${template}\n</section>`);
  const files = { list: () => ['templates/page.hbs'], read: () => text };
  const html = `<!doctype html><html lang="fr"><head><title>T</title></head><body>
<p id="un">a</p><div data-source="content/a.yaml:3:5">${body}</div></body></html>`;
  const report = new Report();
  parseBooklet({ html, digest: '' } as never, files, report);
  return report.faults.map(({ code, source }) => `${code} ${source && formatSource(source)}`);
}

test.each(
  CASES,
)('%s is told where a template types it, else where its element comes from', (code, typed, body) => {
  expect(faultsOf(body, `<b ${typed}>`)).toEqual([`${code} templates/page.hbs:2:6`]);
  expect(faultsOf(body, `<b ${typed.replaceAll('"', "'")}>`)).toEqual([`${code} templates/page.hbs:2:6`]);
  expect(faultsOf(body, '<b>')).toEqual([`${code} content/a.yaml:3:5`]);
});

test('formulas in a language without words for them are told once for each language', () => {
  const formula = '<img src="formula:x" alt="x">';
  const html = `<html lang="fr"><body><p>${formula}</p><p lang="nl" data-source="a.yaml:1:1">${formula}</p>
<p lang="nl" data-source="a.yaml:2:1">${formula}</p><p lang="la" data-source="a.yaml:3:1">${formula}</p></body></html>`;
  const report = new Report();
  parseBooklet({ html, digest: '' } as never, { list: () => [], read: () => null }, report);
  expect(report.faults.map(({ code, source, details }) => [code, source?.line, details])).toEqual([
    ['formula-unspoken', 1, { lang: 'nl' }],
    ['formula-unspoken', 3, { lang: 'la' }],
  ]);
});
