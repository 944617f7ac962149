import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HtmlBefore } from '../../src/document/html-before.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { DocumentNode, DocumentTree } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { RANDOM, runs } from '../tools.ts';

/** All that a document says, with the places and numbers of its elements, and the faults of it. */
function parsed(html: string, before?: HtmlBefore): { tree: DocumentTree; said: unknown } {
  const report = new Report();
  const tree = parseDocument(html, report, before);
  const elements = tree.elements.map((element) => {
    const { index, tag, attributes, source, parent } = element;
    const children = element.children.map((child) => [
      child.parent === element,
      child.kind === 'text' ? child.text : child.index,
    ]);
    return { index, tag, attributes, source, parent: parent?.index ?? null, children };
  });
  const ids = [...tree.byId].map(([id, { index }]) => [id, index]);
  return { tree, said: { elements, ids, faults: report.faults } };
}

const page = (body: string) =>
  `<!doctype html>\n<html lang="fr"><head><title>T</title></head><body>${body}</body></html>`;

const BODY =
  '<p>un <em>mot</em><br> et</p>\n<section data-source="a.yaml:1:1"><p>deux &amp; <b>trois</b></p> <p>quatre</p></section><p>cinq</p>';

/** For each element of a changed body: its tag, with a * if it is the element of the earlier HTML. */
function taken(body: string): string {
  const before = new HtmlBefore();
  const earlier = new Set<DocumentNode>(parsed(page(BODY), before).tree.elements);
  const { tree } = parsed(page(body), before);
  const inBody = tree.elements.slice(tree.elements.findIndex(({ tag }) => tag === 'body') + 1);
  return inBody.map((element) => `${element.tag}${earlier.has(element) ? '*' : ''}`).join(' ');
}

describe('elements of the HTML before are taken over', () => {
  test.each([
    ['nothing changed', BODY, 'p* em* br* section* p* b* p* p*'],
    ['a text changed', BODY.replace('quatre', 'sept'), 'p* em* br* section p* b* p p*'],
    ['a text before an element changed', BODY.replace('deux', 'neuf'), 'p* em* br* section p b p* p*'],
    ['a void element went', BODY.replace('<br>', ''), 'p em* section* p* b* p* p*'],
    [
      'texts changed in two places',
      BODY.replace('un', 'dix').replace('cinq', 'six'),
      'p em br* section* p* b* p* p',
    ],
    ['an element came', BODY.replace('<section', '<hr>\n<section'), 'p* em* br* hr section* p* b* p* p*'],
    // An element without a place of its own has that of the one around it.
    ['the place around changed', BODY.replace(':1:1', ':2:1'), 'p* em* br* section p b p p*'],
    ['the tag around changed', BODY.replaceAll('section', 'aside'), 'p* em* br* aside p b p p'],
    ['a comment came', BODY.replace('<p>cinq', '<!-- <p>x</p> --><p>cinq'), 'p* em* br* section* p* b* p* p'],
  ])('where %s', (_, body, expected) => {
    expect(taken(body)).toBe(expected);
  });

  test('but not those of a document with faults, which are told again', () => {
    const before = new HtmlBefore();
    const wrong = page(`${BODY}<p class="x" class="y">six</p>`);
    parsed(page(BODY), before);
    const first = parsed(wrong, before);
    expect(first.tree.elements.at(-1)!.attributes.class).toBe('x');
    expect(parsed(wrong, before).said).toEqual(first.said);
  });
});

const piece = fc.constantFrom(
  ...['un', ' deux ', '&amp;', '<br>', '<!-- <p> -->', '<p id="a">un</p>', '<p>un</p >', '<em>x</em>', '\n'],
  ...[
    '<p data-source="a.yaml:1:1">un</p>',
    '<p data-source="a.yaml:2:1">un</p>',
    '<hr/>',
    '<p title="</p>">x</p>',
  ],
  ...['</p>', '<p>', '<a href="#a">b</a>', '<', '</p x="y', '<table><tr><td>1</td></tr></table>'],
);
const html = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    piece,
    fc
      .tuple(fc.constantFrom('div', 'section', 'div data-source="a.yaml:3:1"'), tie('nodes'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ', 1)}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
})).nodes;

test('a document is what it would be without the HTML before', RANDOM, () => {
  // Pieces of one body stand in another, so that much is the same.
  const bodies = fc
    .array(html, { minLength: 2, maxLength: 4 })
    .chain((parts) =>
      fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 4 }), { minLength: 2, maxLength: 5 }),
    );
  fc.assert(
    fc.property(bodies, (documents) => {
      const before = new HtmlBefore();
      for (const parts of documents) {
        const document = page(parts.join(''));
        expect(parsed(document, before).said).toEqual(parsed(document).said);
      }
    }),
    { numRuns: runs(8, 2000) },
  );
});
