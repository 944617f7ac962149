import { xpath } from 'speech-rule-engine/js/common/lib_external.js';
import { install, type XPathExpression, type XPathResult } from 'wicked-good-xpath';
import { getOrMake } from '../once.ts';

// Paths of XPath 1.0 (W3C, section 2) that have plain steps alone: `children/*[2]`, `../../content/*`, `text()`.

/** A node of a document, as far as paths ask about it. */
export interface PathNode {
  /** 1 for an element, 3 for a text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: PathNode | null;
  readonly firstChild: PathNode | null;
  readonly nextSibling: PathNode | null;
}

/** A step from a node to others. */
type Step =
  | { readonly to: 'self' | 'parent' | 'texts' }
  /** Children of a name, or of any (`*`); the `nth` of them alone, from 1, or all. */
  | { readonly to: 'elements'; readonly name: string; readonly nth: number | null };

const ELEMENTS = /^(\*|[a-z]\w*)(?:\[(\d+)\])?$/;
const [ELEMENT, TEXT] = [1, 3];

/** The steps of a path; null for what is no path, or has steps of other kinds. */
export function simplePath(path: string): readonly Step[] | null {
  const steps: Step[] = [];
  for (const step of path.split('/')) {
    const elements = ELEMENTS.exec(step);
    if (step === '.') steps.push({ to: 'self' });
    else if (step === '..') steps.push({ to: 'parent' });
    else if (step === 'text()') steps.push({ to: 'texts' });
    else if (elements)
      steps.push({ to: 'elements', name: elements[1]!, nth: elements[2] ? Number(elements[2]) : null });
    else return null;
  }
  // Steps up from several nodes could give one of them twice.
  const beforeLastUp = steps.slice(0, steps.findLastIndex(({ to }) => to === 'parent') + 1);
  return beforeLastUp.some(({ to }) => to === 'elements' || to === 'texts') ? null : steps;
}

/** The nodes that a path selects, in document order. */
export function selected(steps: readonly Step[], from: PathNode): readonly PathNode[] {
  let nodes: readonly PathNode[] = [from];
  for (const step of steps) nodes = nodes.flatMap((node) => reached(step, node));
  return nodes;
}

function reached(step: Step, node: PathNode): readonly PathNode[] {
  if (step.to === 'self') return [node];
  if (step.to === 'parent') return node.parentNode ? [node.parentNode] : [];
  const met: PathNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isMet(step, child)) met.push(child);
  return step.to === 'elements' && step.nth !== null ? met.slice(step.nth - 1, step.nth) : met;
}

function isMet(step: Step, child: PathNode): boolean {
  if (step.to !== 'elements') return child.nodeType === TEXT;
  return child.nodeType === ELEMENT && (step.name === '*' || step.name === child.nodeName);
}

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
