import type { RuleElement, RuleNode } from 'speech-rule-engine/js/indexing/abstract_trie_node.js';
import { Trie } from 'speech-rule-engine/js/indexing/trie.js';
import { getOrMake } from '../once.ts';

/** A condition on the name of an element, and on more: `self::fraction`, `self::identifier[@role="unit"]`. */
const NAMED = /^self::(\w+|\*)(?:\[([^\]]*)\])?$/;

/** Conditions on an element alone. */
const TERMS = [
  /^@(\w+)$/,
  /^@(\w+)="([^"]*)"$/,
  /^contains\(@(\w+), ?"([^"]*)"\)$/,
  /^name\(\.\)(!?=)"([^"]*)"$/,
] as const;

type Test = (element: RuleElement) => boolean;

/** The conditions below a place in the tree of rules that an element of a name can meet, in the order of the rules. */
const candidates = new WeakMap<RuleNode, Map<string, readonly RuleNode[]>>();

/**
 * Has the engine test an element only by rules for its name, and for any; conditions on the element alone need no
 * XPath. It would test each element by the rules of all names, and most of a formula's time would go there. The rules of
 * a language must be complete before it is asked for.
 */
export function indexRules(): void {
  const begun = new Map<string, readonly RuleNode[]>();
  Trie.prototype.lookupRules = function (element, ways) {
    const rules: object[] = [];
    let found = getOrMake(begun, ways.join(' '), () => rulesOfWays(this.root, ways));
    for (; found.length > 0; found = found.flatMap((node) => metBy(element, node))) {
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

function metBy(element: RuleElement, node: RuleNode): readonly RuleNode[] {
  const name = element.tagName ?? '';
  const byName = getOrMake(candidates, node, () => new Map());
  const listed = getOrMake(byName, name, () =>
    node
      .getChildren()
      .filter(({ constraint }) => canMeet(constraint, name))
      .map(simplified),
  );
  return listed.filter((child) => child.applyTest(element));
}

function canMeet(constraint: string, name: string): boolean {
  const [, asked = '*'] = NAMED.exec(constraint) ?? [];
  return asked === '*' || asked === name;
}

/** A condition with a test of ours, where it has none and is on the element alone. */
function simplified(node: RuleNode): RuleNode {
  if (!node.test) node.test = testOf(NAMED.exec(node.constraint)?.[2] ?? node.constraint);
  return node;
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
