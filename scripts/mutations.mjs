import { parseAst } from 'vite';

/**
 * A small change of a source text that its tests should notice: the text from `start` to `end` (UTF-16
 * offsets) becomes `to`.
 * @typedef {{ start: number, end: number, to: string, kind: string }} Mutation
 */

const COMPARISONS = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' };
/**
 * Comparisons turned round, for those whose edge no test can meet: a tolerance blurs it, where either answer is right,
 * or a text is measured, which is never exactly as wide as its room.
 */
const TURNED = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
/** The names of tolerances. A number below `ROUNDING` is one too: it stands for rounding errors. */
const TOLERANCE = /^(?:\w+_)?(?:EPSILON|TOLERANCE)$/;
const ROUNDING = 0.001;
/** The number from which on it stands for an amount, such as a budget. */
const LARGE = 1000;
const SWAPPED = { ...COMPARISONS, '+': '-', '-': '+', '&&': '||', '||': '&&' };
/** The wrappers of TypeScript that hold an expression; all other nodes of TypeScript are types. */
const TYPED_EXPRESSIONS = ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'];

/**
 * The places of a TypeScript source that can be mutated, in the order of the text. Each gives at least one
 * mutation.
 * @param {string} source
 * @returns {Mutation[][]}
 */
export function mutationSites(source) {
  const sites = [];
  const text = (node) => source.slice(node.start, node.end);
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string') return;
    if (node.type.startsWith('TS') && !TYPED_EXPRESSIONS.includes(node.type)) return;
    const site = mutationsOf(node, text);
    if (site.length > 0) sites.push(site);
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return sites;
}

/** @returns {Mutation[]} */
function mutationsOf(node, text) {
  const replace = ({ start, end }, to, kind) => ({ start, end, to, kind });
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number'
        ? mutateNumber(node.value).map((to) => replace(node, to, 'number'))
        : [];
    case 'IfStatement':
      return [
        replace(node.test, `!(${text(node.test)})`, 'negated condition'),
        ...(leaves(node.consequent) && !node.alternate ? [replace(node, ';', 'removed early exit')] : []),
      ];
    case 'WhileStatement':
      return [replace(node.test, `!(${text(node.test)})`, 'negated condition')];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].map((branch) =>
        replace(node, `(${text(branch)})`, 'forced branch'),
      );
    case 'BinaryExpression':
    case 'LogicalExpression':
      return mutateOperator(node, text);
    case 'MemberExpression': {
      const other = { min: 'max', max: 'min' }[node.property.name];
      const isMath = node.object.name === 'Math' && !node.computed;
      return isMath && other ? [replace(node.property, other, 'min or max')] : [];
    }
    default:
      return [];
  }
}

/** Ten times as wide, a tolerance of rounding errors is still one; of a large amount, one more tells nothing. */
function mutateNumber(value) {
  const others =
    value < ROUNDING ? [0, value + 1] : value < LARGE ? [0, 10 * value, value + 1] : [0, 10 * value];
  return [...new Set(others)].filter((to) => to !== value && Number.isFinite(to)).map(String);
}

function mutateOperator(node, text) {
  const { operator, left, right } = node;
  const isBlurred = operator in TURNED && [left, right].some(isInexact);
  const to = isBlurred ? TURNED[operator] : SWAPPED[operator];
  const joinsText = operator === '+' && [left, right].some(isText);
  if (!to || joinsText) return [];
  const at = text(node).indexOf(operator, left.end - node.start);
  const swapped = text(node).slice(0, at) + to + text(node).slice(at + operator.length);
  const kind = operator in COMPARISONS ? 'comparison' : 'operator';
  return [{ start: node.start, end: node.end, to: swapped, kind }];
}

/** Whether a number is a tolerance or the width of a text, or has one added or taken off, or as a share of it. */
function isInexact(node) {
  switch (node.type) {
    case 'Identifier':
      return TOLERANCE.test(node.name);
    case 'Literal':
      return node.value > 0 && node.value < ROUNDING;
    case 'CallExpression':
      return (node.callee.property ?? node.callee).name === 'measure';
    case 'UnaryExpression':
      return isInexact(node.argument);
    case 'ParenthesizedExpression':
      return isInexact(node.expression);
    case 'BinaryExpression':
      return ['+', '-', '*'].includes(node.operator) && [node.left, node.right].some(isInexact);
    default:
      return false;
  }
}

const isText = ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string';

/** Whether a branch ends its function or its turn of a loop. */
function leaves(statement) {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return ['ReturnStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement'].includes(last?.type);
}

/** @param {Mutation} mutation */
export function applyMutation(source, { start, end, to }) {
  return source.slice(0, start) + to + source.slice(end);
}

/** The line that a mutation begins on (from 1), its text before, and the change: the old piece and the new one. */
export function describeMutation(source, { start, end, to }) {
  const line = source.slice(0, start).split('\n').length;
  const oneLine = (text) => text.replaceAll(/\s+/g, ' ');
  return { line, change: `${oneLine(source.slice(start, end))} → ${oneLine(to)}` };
}

/**
 * As many sites as asked, drawn at random without repeating one, each with one of its mutations. The same seed
 * draws the same.
 * @template T
 * @param {readonly T[][]} sites
 * @returns {T[]}
 */
export function drawMutations(sites, count, seed) {
  const random = randomNumbers(seed);
  const left = [...sites];
  const drawn = [];
  while (drawn.length < count && left.length > 0) {
    const [site] = left.splice(Math.floor(random() * left.length), 1);
    drawn.push(site[Math.floor(random() * site.length)]);
  }
  return drawn;
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
