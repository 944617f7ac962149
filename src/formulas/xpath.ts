import { xpath } from 'speech-rule-engine/js/common/lib_external.js';
import { install, type XPathExpression, type XPathResult } from 'wicked-good-xpath';
import { getOrMake } from '../once.ts';
import { type PathNode, type Step, selected, simplePath } from './xpath-steps.ts';

/** Types of results, as DOM Level 3 XPath numbers them. */
const [ANY, BOOLEAN, NODES, ORDERED_NODES] = [0, 3, 4, 5];
const NO_NODES = { iterateNext: () => null };

/**
 * The rules' XPath expressions are parsed once each; the engine would parse them for each node. It asks every condition
 * for nodes first: one that has a truth value says so by an exception, with a stack, and is evaluated again. Paths of
 * plain steps, which are most, are walked without the evaluator.
 */
export function keepExpressions(): void {
  const window = { document: {} as { createExpression(text: string, resolver: unknown): XPathExpression } };
  install(window);
  const known = new Map<string, XPathExpression>();
  const paths = new Map<string, readonly Step[] | null>();
  let last: { readonly text: string; readonly node: unknown; readonly result: XPathResult } | null = null;
  xpath.evaluate = (text, node, resolver, type) => {
    if (type === BOOLEAN && last?.text === text && last.node === node) return last.result;
    if (type === ORDERED_NODES) {
      const steps = getOrMake(paths, text, () => simplePath(text));
      if (steps) return iterator(selected(steps, node as PathNode));
    }
    const expression = getOrMake(known, text, () => window.document.createExpression(text, resolver));
    if (type !== ORDERED_NODES) return expression.evaluate(node, type);
    const result = expression.evaluate(node, ANY);
    last = result.resultType === BOOLEAN ? { text, node, result } : null;
    return result.resultType === NODES ? result : NO_NODES;
  };
}

function iterator(nodes: readonly PathNode[]) {
  let next = 0;
  return { iterateNext: () => nodes[next++] ?? null };
}
