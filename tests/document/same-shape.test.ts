import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { isSameShape } from '../../src/document/same-shape.ts';
import { Report } from '../../src/faults/fault.ts';

const rootOf = (body: string) => parseDocument(`<html><body>${body}</body></html>`, new Report()).root;
const BODY = '<p id="a" data-source="a.yaml:1:1">un <em>mot</em></p>';

test.each([
  ['the same markup', BODY, true],
  ['other words', BODY.replace('mot', 'nom'), true],
  ['another place in the files', BODY.replace(':1:1', ':2:1'), true],
  ['another tag', BODY.replaceAll('em>', 'b>'), false],
  ['another value of an attribute', BODY.replace('"a"', '"b"'), false],
  ['an attribute more', BODY.replace('<em>', '<em class="x">'), false],
  ['an element more', `${BODY}<p>deux</p>`, false],
])('the shape of trees with %s', (_, body, same) => {
  expect(isSameShape(rootOf(BODY), rootOf(body))).toBe(same);
});

test('elements of other numbers have another shape, since styles are kept by numbers', () => {
  const [one, other] = [rootOf(BODY), rootOf(BODY)];
  expect(isSameShape(one, { ...other, index: other.index + 1 })).toBe(false);
});
