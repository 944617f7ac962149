import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentTree, ElementNode } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { languagesIn, styleDocument, Theme } from '../../src/style/index.ts';
import { RANDOM, runs } from '../tools.ts';
import { A5, parseBody } from './styled.ts';

/** The ids of the elements that a selector matches, in document order. */
function select(tree: DocumentTree, selector: string): string[] {
  const report = new Report();
  const sheet = {
    file: 'test.css',
    css: `${selector} { font-weight: 900 } *:not(${selector}) { font-weight: 100 }`,
  };
  const styled = styleDocument(tree, new Theme([sheet], A5, languagesIn(tree)), report);
  expect(report.faults).toEqual([]);
  return tree.elements
    .filter((element) => element.attributes.id && styled.style(element).fontWeight === 900)
    .map((element) => element.attributes.id!);
}

const TREE = parseBody(`
  <section id="s" class="chapter first"><h1 id="h">x</h1>
    <p id="a" class="lead" title="one two">x <em id="e" lang="en-GB">y <b id="b">z</b></em></p>
    <p id="p">x</p><div id="d"><p id="q" title="One-two">x</p></div><p id="r">x</p>
  </section>`);

test.each([
  ['p', 'a p q r'],
  ['.chapter.first', 's'],
  ['#a', 'a'],
  ['section p', 'a p q r'],
  ['section > p', 'a p r'],
  ['p + p', 'p'],
  ['h1 ~ p', 'a p r'],
  ['h1 + p em > b', 'b'],
  ['div + p', 'r'],
  ['section div > p:first-child', 'q'],
  ['.lead ~ div p', 'q'],
  [':root section > :last-child', 'r'],
  ['section > :nth-child(2n)', 'a d'],
  ['section > :nth-last-child(2)', 'd'],
  ['p:only-child', 'q'],
  ['p:not(.lead, div > p)', 'p r'],
  [':is(h1, .lead) + p', 'a p'],
  ['[title]', 'a q'],
  ['[title="one two"]', 'a'],
  ['[title="one-TWO" i]', 'q'],
  ['[title~=two]', 'a'],
  ['[title|=One]', 'q'],
  ['[title^=one]', 'a'],
  ['[title$=two]', 'a q'],
  ['[title*="e-t"]', 'q'],
  ['[title*=""]', ''],
  ['[title^=""]', ''],
  ['[title$=""]', ''],
  ['[title~=""]', ''],
  ['section > :nth-child(odd)', 'h p r'],
  ['section > :nth-child(EVEN)', 'a d'],
  [':lang(en)', 'e b'],
  [':lang("EN")', 'e b'],
  ['em:lang(en-gb)', 'e'],
  ['.Lead', ''],
])('%s selects %s', (selector, ids) => {
  expect(select(TREE, selector).join(' ')).toBe(ids);
});

/** A random tree of divs with some classes, four deep. */
const arbitraryBody = arbitraryDiv(4);

function arbitraryDiv(depth: number): fc.Arbitrary<Div> {
  return fc.record({
    classes: fc.subarray(['a', 'b', 'c']),
    children: depth === 0 ? fc.constant([]) : fc.array(arbitraryDiv(depth - 1), { maxLength: 3 }),
  });
}

interface Div {
  readonly classes: readonly string[];
  readonly children: readonly Div[];
}

function toHtml(root: Div): string {
  let count = 0;
  const write = ({ classes, children }: Div): string =>
    `<div id="n${count++}" class="${classes.join(' ')}">${children.map(write).join('')}</div>`;
  return write(root);
}

const siblingsOf = ({ parent }: ElementNode) =>
  parent!.children.filter((node): node is ElementNode => node.kind === 'element');

test('nth-child(an+b) agrees with counting', RANDOM, () => {
  const step = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(arbitraryBody, step, step, fc.boolean(), (body, a, b, fromEnd) => {
      const tree = parseBody(toHtml(body));
      const places = new Set(Array.from({ length: 50 }, (_, n) => a * n + b));
      const expected = tree.elements.filter((element) => {
        if (!element.attributes.id) return false;
        const siblings = siblingsOf(element);
        const index = siblings.indexOf(element);
        return places.has(fromEnd ? siblings.length - index : index + 1);
      });
      const sign = b < 0 ? '-' : '+';
      const selector = `body :nth-${fromEnd ? 'last-' : ''}child(${a}n ${sign} ${Math.abs(b)})`;
      expect(select(tree, selector)).toEqual(expected.map(({ attributes }) => attributes.id));
    }),
    { numRuns: runs(7, 120) },
  );
});

/** Selectors in the plainest way: every element, every way to take the combinators. */
function bruteForce(
  element: ElementNode,
  compounds: readonly string[],
  combinators: readonly string[],
): boolean {
  const wanted = compounds.at(-1)!;
  if (!(element.attributes.class ?? '').split(' ').includes(wanted)) return false;
  if (compounds.length === 1) return true;
  const before = siblingsOf(element).slice(0, siblingsOf(element).indexOf(element));
  const ancestors: ElementNode[] = [];
  for (let e = element.parent; e?.parent; e = e.parent) ancestors.push(e);
  const candidates = {
    ' ': ancestors,
    '>': ancestors.slice(0, 1),
    '+': before.slice(-1),
    '~': before,
  }[combinators.at(-1)!]!;
  return candidates.some((e) => bruteForce(e, compounds.slice(0, -1), combinators.slice(0, -1)));
}

test('combinators agree with trying every way', RANDOM, () => {
  const compound = fc.constantFrom('a', 'b', 'c');
  const combinator = fc.constantFrom(' ', '>', '+', '~');
  fc.assert(
    fc.property(
      arbitraryBody,
      fc.array(compound, { minLength: 2, maxLength: 4 }),
      fc.array(combinator, { minLength: 3, maxLength: 3 }),
      (body, compounds, all) => {
        const tree = parseBody(toHtml(body));
        const combinators = all.slice(0, compounds.length - 1);
        const selector = compounds.map((name, i) => `${i > 0 ? combinators[i - 1] : ''}.${name}`).join('');
        const expected = tree.elements
          .filter((element) => element.attributes.id && bruteForce(element, compounds, combinators))
          .map(({ attributes }) => attributes.id);
        expect(select(tree, selector)).toEqual(expected);
      },
    ),
    { numRuns: runs(12, 300) },
  );
});
