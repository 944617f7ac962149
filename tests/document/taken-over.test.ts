import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { takeOver, withChanged } from '../../src/document/taken-over.ts';
import type { DocumentNode, DocumentTree } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { collectGarbage } from '../garbage.ts';

function parse(body: string): DocumentTree {
  const report = new Report();
  const tree = parseDocument(`<html><body>${body}</body></html>`, report);
  expect(report.faults.filter(({ code }) => code !== 'markup-duplicate-id')).toEqual([]);
  return tree;
}

const BODY = '<p id="a">un <em>mot</em></p><p id="b">deux</p><section><p>trois</p><p>quatre</p></section>';

/** For each element of a changed body: its tag, with a * if it is the element of the earlier tree. */
function taken(body: string): string {
  const before = parse(BODY);
  const earlier = new Set(before.elements);
  return takeOver(parse(body), before)
    .elements.map((element) => `${element.tag}${earlier.has(element) ? '*' : ''}`)
    .join(' ');
}

describe('elements of an earlier tree are taken over', () => {
  test.each([
    ['a text changed', BODY.replace('deux', 'cinq'), 'html body p* em* p section* p* p*'],
    ['a text inside changed', BODY.replace('mot', 'nom'), 'html body p em p* section* p* p*'],
    ['an attribute changed', BODY.replace('<em>', '<em class="x">'), 'html body p em p* section* p* p*'],
    ['the value of an attribute changed', BODY.replace('"b"', '"c"'), 'html body p* em* p section* p* p*'],
    ['an attribute less', BODY.replace(' id="b"', ''), 'html body p* em* p section* p* p*'],
    [
      'a source changed',
      BODY.replace('"b"', '"b" data-source="a.yaml:1:1"'),
      'html body* p* em* p* section* p* p*',
    ],
    ['an element more', `<p>zéro</p>${BODY}`, 'html body p p* em* p* section* p* p*'],
    [
      'an element more that differs by its first letter',
      BODY.replace('<p>trois', '<p>crois</p><p>trois').replace('quatre', 'cinq'),
      'html body p* em* p* section p p* p',
    ],
    [
      'an element more of another tag with the same words',
      BODY.replace('<p>trois', '<h2>trois</h2><p>trois').replace('quatre', 'cinq'),
      'html body p* em* p* section h2 p* p',
    ],
    ['an element less', BODY.replace('<p id="b">deux</p>', ''), 'html body p* em* section* p* p*'],
    ['another element', BODY.replaceAll('em>', 'b>'), 'html body p b p* section* p* p*'],
    [
      'a change in each of two places',
      BODY.replace('mot', 'nom').replace('quatre', 'cinq'),
      'html body p em p* section p* p',
    ],
    [
      'a change, and an element more',
      `<p>zéro</p>${BODY.replace('mot', 'nom')}`,
      'html body p p em p* section* p* p*',
    ],
    ['the language changed', `<div lang="de">${BODY}</div>`, 'html body div p em p section p p'],
  ])('where %s', (_, body, expected) => {
    expect(taken(body)).toBe(expected);
  });

  test('and fresh elements have the least numbers that are free', () => {
    const numbers = (body: string) => takeOver(parse(body), parse(BODY)).elements.map(({ index }) => index);
    expect(numbers(`<div lang="de">${BODY}</div>`)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // The fresh root, body and paragraph have those of the earlier ones.
    expect(numbers(BODY.replace('deux', 'cinq'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('and of elements with one id, the first has it', () => {
    const tree = takeOver(parse('<p id="x">a</p><p id="x">b</p>'), parse('<p id="x">a</p>'));
    expect(written(tree.byId.get('x')!)).toBe('<p id="x">a</p>');
  });

  test('and have the places in files that they have now', () => {
    const before = parse(BODY);
    const tree = takeOver(parse(`<p>x</p>${BODY.replace('"b"', '"b" data-source="a.yaml:7:1"')}`), before);
    expect(tree.byId.get('b')!.source).toEqual({ file: 'a.yaml', line: 7, column: 1 });
  });
});

/** The text of a tree, with the numbers of its elements left out. */
function written(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(written).join('')}</${node.tag}>`;
}

function expectWhole(tree: DocumentTree): void {
  const walked: DocumentNode[] = [];
  const walk = (node: DocumentNode) => {
    if (node.kind === 'text') return;
    walked.push(node);
    expect(tree.byIndex[node.index]).toBe(node);
    for (const child of node.children) {
      expect(child.parent).toBe(node);
      walk(child);
    }
  };
  walk(tree.root);
  expect(tree.root.parent).toBe(null);
  expect(tree.elements).toEqual(walked);
  for (const [id, element] of tree.byId) expect(element.attributes.id).toBe(id);
}

const html = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('un', 'deux', 'trois', '<em>x</em>', '<p id="a">un</p>', '<p id="b">deux</p>'),
    fc
      .tuple(fc.constantFrom('div', 'section'), tie('nodes'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
})).nodes;

test('a tree with elements of earlier ones says what it said, and is whole', () => {
  fc.assert(
    fc.property(fc.array(html, { minLength: 2, maxLength: 5 }), (bodies) => {
      let tree = parse(bodies[0]!);
      for (const body of bodies.slice(1)) {
        tree = takeOver(parse(body), tree);
        expect(written(tree.root)).toBe(written(parse(body).root));
        expectWhole(tree);
      }
    }),
  );
});

test.each([
  ['text', (tree: DocumentTree, i: number) => takeOver(parse(bodyOf(i)), tree)],
  [
    'style',
    (tree: DocumentTree, i: number) => withChanged(tree, ({ tag, index }) => tag === 'p' && index % 9 === i),
  ],
])('the first tree, kept by what was computed for it, keeps none that followed changes of %s', async (_, next) => {
  const first = parse(bodyOf(0));
  const later: WeakRef<object>[] = [];
  let tree = first;
  for (let i = 1; i < 9; i++) {
    tree = next(tree, i);
    later.push(new WeakRef(tree.root));
  }
  await collectGarbage();
  expect(later.filter((each) => each.deref() === tree.root)).toHaveLength(1);
  expect(later.filter((each) => each.deref())).toHaveLength(1);
  expect(first.elements).toHaveLength(20);
});

/** Nine sections, of which the paragraph of one is another. */
const bodyOf = (changed: number): string =>
  Array.from({ length: 9 }, (_, i) => `<section><p>${i === changed ? `texte ${i}` : i}</p></section>`).join(
    '',
  );

test('an element before stands for one element, though another begins as it does', () => {
  const before = parse('<p id="a">un</p><p id="b">deux</p>');
  const tree = takeOver(parse('<p id="b">trois</p><p>quatre</p><p id="b">deux</p>'), before);
  expect(tree.elements.map((element) => before.elements.includes(element))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expectWhole(tree);
});

test('elements that changed in what the tree does not say are new, with their ancestors and their numbers', () => {
  const tree = parse(BODY);
  const before = new Set(tree.elements);
  const changed = withChanged(tree, ({ attributes }) => attributes.id === 'b');
  expect(changed.elements.filter((element) => !before.has(element)).map(({ tag }) => tag)).toEqual([
    'html',
    'body',
    'p',
  ]);
  expect(changed.elements.map(({ index }) => index)).toEqual(tree.elements.map(({ index }) => index));
  expectWhole(changed);
});

test('a tree of which nothing changed is the same, and one whose root changed has a new root alone', () => {
  const tree = parse(BODY);
  expect(withChanged(tree, () => false)).toBe(tree);
  const changed = withChanged(tree, (element) => element === tree.root);
  expect(changed.elements.map((element, i) => element === tree.elements[i])).toEqual([
    false,
    ...tree.elements.slice(1).map(() => true),
  ]);
});
