import { type MmlNode, TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/** An operator after which a formula in a line may go on in the next one. */
export type LineEnd = 'relation' | 'operator';

/** The attribute of what follows such an operator, in MathJax's tree and in its output. */
export const LINE_END = 'data-livret-line-end';

/** The attribute of what follows a space that gives when the line is justified, in MathJax's tree and in its output. */
export const SPACE = 'data-livret-space';

/** The attribute of a row of a table, and of a line of a broken formula, in MathJax's output. */
export const LINE = 'data-livret-line';

/** The space on either side of such an operator, ems: TeX's thick and medium spaces. */
export const SPACE_BESIDE: Readonly<Record<LineEnd, number>> = { relation: 5 / 18, operator: 4 / 18 };

const KINDS: ReadonlyMap<number, LineEnd> = new Map([
  [TEXCLASS.REL, 'relation'],
  [TEXCLASS.BIN, 'operator'],
]);

/** The spaces by MathJax's names for them. */
const SPACES: ReadonlyMap<string, LineEnd> = new Map([
  ['thickmathspace', 'relation'],
  ['mediummathspace', 'operator'],
]);

/** The kinds of nodes that hold a row, and are looked through. */
const ROWS = new Set(['math', 'mrow', 'inferredMrow', 'TeXAtom', 'mstyle']);

/**
 * Marks what follows each relation and each binary operator after which TeX would end a line: those of the outermost level
 * (The TeXbook, chapter 18), outside of brackets. Marks what follows each space beside one, within brackets too.
 */
export function markLineEnds(root: MmlNode): void {
  // MathJax's own outputs begin so; its types know no null.
  root.setTeXclass(null as unknown as MmlNode);
  let depth = 0;
  const row = rowOf(root);
  for (const [i, node] of row.entries()) {
    const space = SPACES.get(node.texSpacing());
    if (space && i > 0) node.attributes.set(SPACE, space);
    if (node.texClass === TEXCLASS.OPEN) depth++;
    if (node.texClass === TEXCLASS.CLOSE) depth--;
    const end = depth === 0 ? KINDS.get(node.texClass) : undefined;
    const next = row[i + 1];
    if (end && next && !next.isSpacelike && next.texClass !== TEXCLASS.REL)
      next.attributes.set(LINE_END, end);
  }
}

/** The most signs of a left side that is too short to end a line after its relation: `T =`, `f(x) =`. */
const SHORT_LEFT = 6;

/** Keeps a formula on lines of its own from breaking after a short left side, which would stand alone above the others. */
export function keepLeftSide(root: MmlNode): void {
  root.setTeXclass(null as unknown as MmlNode);
  const row = rowOf(root);
  const first = row.findIndex(({ texClass }) => texClass === TEXCLASS.REL);
  const relation = row[first];
  if (!relation?.isKind('mo')) return;
  const signs = row.slice(0, first).reduce((sum, node) => sum + signsOf(node), 0);
  if (signs <= SHORT_LEFT) relation.attributes.set('linebreak', 'nobreak');
}

/** The number of signs within a node. */
function signsOf(node: MmlNode): number {
  return node.isToken ? 1 : node.childNodes.reduce((sum, child) => sum + signsOf(child), 0);
}

function rowOf(root: MmlNode): readonly MmlNode[] {
  let { childNodes } = root;
  while (childNodes.length === 1 && ROWS.has(childNodes[0]!.kind)) ({ childNodes } = childNodes[0]!);
  return childNodes;
}
