import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { withUnchanged } from '../../src/document/unchanged.ts';
import { Report } from '../../src/faults/fault.ts';

function parse(body: string) {
  const report = new Report();
  const tree = parseDocument(`<html><body>${body}</body></html>`, report);
  expect(report.faults).toEqual([]);
  return tree;
}

const BODY = '<p id="a">un <em>mot</em></p><p id="b">deux</p>';

/** For each element of a changed body: its tag, with a * if it is the element of the earlier tree. */
function shared(body: string): string | undefined {
  const before = parse(BODY);
  const tree = withUnchanged(parse(body), before);
  return tree?.elements.map((e, i) => `${e.tag}${e === before.elements[i] ? '*' : ''}`).join(' ');
}

test.each([
  ['nothing changed', BODY, 'html* body* p* em* p*'],
  ['a text changed', BODY.replace('deux', 'trois'), 'html body p* em* p'],
  ['a text inside changed', BODY.replace('mot', 'nom'), 'html body p em p*'],
  ['an attribute changed', BODY.replace('<em>', '<em class="x">'), 'html body p em p*'],
  ['an attribute came', BODY.replace('"b"', '"b" title="x"'), 'html body p* em* p'],
  ['an attribute went', BODY.replace(' id="b"', ''), 'html body p* em* p'],
  ['a source changed', BODY.replace('"b"', '"b" data-source="a.yaml:1:1"'), 'html body p* em* p'],
])('where %s, all elements that do not hold the change are those of the earlier tree', (_, body, expected) => {
  expect(shared(body)).toBe(expected);
});

test.each([
  ['an element more', `${BODY}<p>trois</p>`],
  ['another element', BODY.replaceAll('em>', 'b>')],
  ['a text in place of an element', '<p id="a">un mot<br></p><p id="b">deux</p>'],
])('a tree with %s shares nothing', (_, body) => {
  expect(shared(body)).toBeUndefined();
});

test('the new tree is whole: parents, children and ids lead to its own elements', () => {
  const tree = withUnchanged(parse(BODY.replace('deux', 'trois')), parse(BODY))!;
  const [, body, a, em, b] = tree.elements;
  expect(tree.root.children).toEqual([body]);
  expect(body!.children).toEqual([a, b]);
  expect(a!.children[1]).toBe(em);
  expect(b!.parent).toBe(body);
  expect(b!.children).toEqual([{ kind: 'text', text: 'trois', parent: b }]);
  expect(tree.byId.get('b')).toBe(b);
});
