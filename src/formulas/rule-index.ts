import type { RuleElement, RuleNode } from 'speech-rule-engine/js/indexing/abstract_trie_node.js';
import { Trie } from 'speech-rule-engine/js/indexing/trie.js';
import { getOrMake } from '../once.ts';

/** A condition on the name of an element, and on more: `self::fraction`, `self::identifier[@role="unit"]`. */
const NAMED = /^self::(\w+|\*)(?:\[([^\]]*)\])?$/;

/** The name of a child. As the condition that leads to rules it selects no element itself, so none meets it. */
const CHILD = /^\w+$/;

/** Conditions on an element alone. A category is no attribute, and the engine knows what a grammar has. */
const TERMS = [
  /^@(?!category)([\w-]+)$/,
  /^@(?!category)([\w-]+)="([^"]*)"$/,
  /^contains\(@(?!grammar)([\w-]+), ?"([^"]*)"\)$/,
  /^name\(\.\)(!?=)"([^"]*)"$/,
] as const;

/** Attributes that differ from element to element, and on which no rule has a condition. */
const OWN = new Set(['id', 'children', 'content', 'parent']);

type Test = (element: RuleElement) => boolean;

/** A condition that elements of one kind meet; `asked` where that depends on the elements around. */
interface Candidate {
  readonly node: RuleNode;
  readonly asked: boolean;
}

/** The conditions below a place in the tree of rules that elements of a kind can meet, in the order of the rules. */
const candidates = new WeakMap<RuleNode, Map<string, readonly Candidate[]>>();

/**
 * Has the engine test an element only by rules for its name, and for any, and by conditions on the element alone once for
 * all elements with its name and its attributes, without XPath. It would test each element by the rules of all names, and
 * most of a formula's time would go there. The rules of a language must be complete before it is asked for.
 */
export function indexRules(): void {
  const begun = new Map<string, readonly RuleNode[]>();
  Trie.prototype.lookupRules = function (element, ways) {
    const rules: object[] = [];
    const kind = kindOf(element);
    let found = getOrMake(begun, ways.join(' '), () => rulesOfWays(this.root, ways));
    for (; found.length > 0; found = found.flatMap((node) => metBy(element, kind, node))) {
      for (const node of found) {
        const rule = node.getRule?.();
        if (rule) rules.push(rule);
      }
    }
    return rules;
  };
}

/** The places where the rules begin for ways of speaking: a language, speech, its style … */
function rulesOfWays(root: RuleNode, ways: readonly (readonly string[])[]): readonly RuleNode[] {
  return ways.reduce(
    (nodes, way) =>
      nodes.flatMap((node) => node.getChildren().filter(({ constraint }) => way.includes(constraint))),
    [root],
  );
}

/** The name of an element and its attributes, on which conditions on the element alone depend. */
function kindOf({ tagName = '', attributes = [] }: RuleElement): string {
  let kind = tagName;
  for (const { name, value } of Array.from(attributes)) if (!OWN.has(name)) kind += ` ${name}="${value}"`;
  return kind;
}

function metBy(element: RuleElement, kind: string, node: RuleNode): readonly RuleNode[] {
  const byKind = getOrMake(candidates, node, () => new Map());
  const listed = getOrMake(byKind, kind, () =>
    node.getChildren().flatMap((child) => candidate(child, element)),
  );
  const met: RuleNode[] = [];
  for (const { node: child, asked } of listed) if (!asked || child.applyTest(element)) met.push(child);
  return met;
}

/** A condition as a candidate for all elements of a kind, of which one is given; nothing where none meets it. */
function candidate(node: RuleNode, element: RuleElement): Candidate | readonly [] {
  const named = NAMED.exec(node.constraint);
  const [, name = '*', more = named ? null : node.constraint] = named ?? [];
  if (name !== '*' && name !== element.tagName) return [];
  if (node.kind === 'query' && CHILD.test(node.constraint)) return [];
  const test = more === null ? () => true : testOf(more);
  if (!test) return { node, asked: true };
  return test(element) ? { node, asked: false } : [];
}

function testOf(condition: string): Test | null {
  const tests = condition.split(' or ').map(termTest);
  return tests.includes(null) ? null : (element) => tests.some((test) => test!(element));
}

function termTest(term: string): Test | null {
  const [there, equal, contained, named] = TERMS.map(
    (pattern) => pattern.exec(term)?.slice(1) as [string, string],
  );
  if (there) return (element) => element.hasAttribute?.(there[0]) ?? false;
  if (equal) return (element) => element.getAttribute?.(equal[0]) === equal[1];
  if (contained) return (element) => element.getAttribute?.(contained[0])?.includes(contained[1]) ?? false;
  if (named) return (element) => (element.tagName === named[1]) === (named[0] === '=');
  return null;
}
