import { expect, test } from 'vitest';
import { attributesOf, ELEMENTS, nearestAttribute } from '../../src/document/elements.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { takeOver } from '../../src/document/taken-over.ts';
import { documentOrder, textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';

const parse = (body: string, before = '', after = '') => {
  const report = new Report();
  const tree = parseDocument(`${before}<html><body>${body}</body></html>${after}`, report);
  return { tree, faults: report.faults.map(({ code }) => code) };
};

test.each([
  ['10<sup>-5</sup>', '10⁻⁵'],
  ['H<sub>2</sub>O', 'H₂O'],
  ['un <em>mot</em>\n de  plus', 'un mot de plus'],
  ['un<span class="a footnote">note</span> mot', 'un mot'],
  ['un<span class="footnotes">e</span> mot', 'une mot'],
])('the text of %s is %s', (html, text) => {
  const { tree } = parse(`<p>${html}</p>`);
  expect(textContent(tree.elements.at(2)!)).toBe(text);
  expect(textContent(tree.root)).toBe(text);
});

test('elements are in the order of the document, whatever their numbers', () => {
  const { tree } = parse('<p>un</p><p>deux</p>');
  expect(tree.elements.map(({ index }) => documentOrder(tree)(index))).toEqual([0, 1, 2, 3]);
  const later = takeOver(parse('<p>zéro</p><p>un</p><p>deux</p>').tree, tree);
  expect(later.elements.map(({ index }) => index)).not.toEqual([0, 1, 2, 3, 4]);
  expect(later.elements.map(({ index }) => documentOrder(later)(index))).toEqual([0, 1, 2, 3, 4]);
});

test.each([
  ['<!doctype html>', '', []],
  ['<!DOCTYPE HTML>', '', []],
  ['<!doctype xml>', '', ['markup-not-allowed']],
  ['', '<!doctype html>', ['markup-not-allowed']],
])('the declaration %s stands before the root: %s', (before, after, faults) => {
  expect(parse('<p>un</p>', before, after).faults).toHaveLength(faults.length);
});

test('any attribute is known of an element that is not named, and only its own of one that is', () => {
  const all = attributesOf(null);
  for (const tag of ELEMENTS) for (const name of attributesOf(tag)) expect(all).toContain(name);
  expect(attributesOf('p')).not.toContain('href');
  expect(nearestAttribute('kind', ['data-kind', 'lang'])).toBe('data-kind');
  expect(nearestAttribute('hreff', ['data-kind', 'href'])).toBe('href');
});
