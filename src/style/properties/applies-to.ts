import type { BoxKind } from '../../faults/catalogue/box-kinds.ts';
import type { PropertyName } from './index.ts';

type Boxes = readonly BoxKind[];

/** All boxes that have a font and a colour, be it for lengths in em. */
const ALL: Boxes = [
  ...(['block', 'inline', 'picture', 'rule', 'table', 'row-group', 'row', 'cell'] as const),
  ...(['marker', 'generated', 'margin-box', 'root', 'list-item'] as const),
];
/** Boxes with text of their own, and those that hand it on. */
const TEXT: Boxes = ALL.filter((kind) => kind !== 'picture' && kind !== 'rule');
const FLOWING_TEXT: Boxes = TEXT.filter((kind) => kind !== 'margin-box');
/** Boxes whose content is lines. */
const LINES: Boxes = ['block', 'cell'];
/** Boxes that stand in the flow of pages. */
const FLOW: Boxes = ['block', 'table', 'picture', 'rule'];
const PARTS: Boxes = ['row-group', 'row', 'column'];

const ABOVE_BELOW: Boxes = [...FLOW, 'margin-box'];
const BESIDE: Boxes = [...FLOW, 'inline', 'margin-box'];
const PADDED: Boxes = [...FLOW, 'cell', 'inline', 'margin-box'];
const BORDERED: Boxes = [...FLOW, ...PARTS, 'cell', 'inline', 'margin-box'];
const ROOT: Boxes = ['root'];

const border = (side: string, boxes: Boxes) =>
  Object.fromEntries(['width', 'style', 'color'].map((part) => [`border-${side}-${part}`, boxes]));

/**
 * The kinds of boxes on which properties have an effect, or through which they reach others; `ALL` for a property that is
 * not here. It drives the warning for a declaration without effect, and docs/css.md.
 */
const APPLIES_TO: Readonly<Partial<Record<PropertyName, Boxes>>> = {
  'font-style': TEXT,
  'font-variant-caps': TEXT,
  'font-variant-numeric': TEXT,
  'font-variant-position': TEXT,
  'letter-spacing': TEXT,
  'text-transform': TEXT,
  'text-decoration-line': TEXT,
  hyphens: FLOWING_TEXT,
  'hyphenate-limit-chars': FLOWING_TEXT,
  '--livret-typeset': FLOWING_TEXT,
  '--livret-footnotes': FLOWING_TEXT,
  '--livret-link-address': FLOWING_TEXT,
  '--livret-link-code': FLOWING_TEXT,
  'line-height': [...LINES, 'margin-box'],
  'text-align': [...LINES, 'picture', 'margin-box'],
  'text-align-last': [...LINES, 'picture'],
  'text-wrap': LINES,
  'text-indent': LINES,
  'white-space': LINES,
  'vertical-align': ['inline', 'cell', 'margin-box'],
  float: ['block', 'inline'],
  'margin-top': [...ABOVE_BELOW, 'note-area'],
  'margin-right': BESIDE,
  'margin-bottom': ABOVE_BELOW,
  'margin-left': BESIDE,
  'padding-top': [...PADDED, 'note-area'],
  'padding-right': PADDED,
  'padding-bottom': PADDED,
  'padding-left': PADDED,
  ...border('top', [...BORDERED, 'note-area']),
  ...border('right', BORDERED),
  ...border('bottom', BORDERED),
  ...border('left', BORDERED),
  'background-color': BORDERED,
  width: [...FLOW, 'cell', 'column', 'note-area'],
  height: [...FLOW, 'row', 'cell'],
  'min-height': ['block', 'table', 'row', 'cell'],
  'max-width': ['block', 'picture'],
  'max-height': ['picture'],
  'border-collapse': ['table'],
  'border-spacing': ['table'],
  'list-style-type': ['list-item'],
  page: FLOW,
  'break-before': FLOW,
  'break-after': FLOW,
  'break-inside': ['block', 'table'],
  orphans: ['block'],
  widows: ['block'],
  'box-decoration-break': ['block'],
  'column-count': ['block'],
  'column-gap': ['block'],
  'column-rule-width': ['block'],
  'column-rule-style': ['block'],
  'column-rule-color': ['block'],
  'line-snap': ['block'],
  'counter-reset': FLOW,
  content: ['generated', 'margin-box'],
  'string-set': FLOW,
  'bookmark-level': [...FLOW, 'cell', 'inline'],
  'bookmark-label': [...FLOW, 'cell', 'inline'],
  '--livret-letter-spacing-tolerance': LINES,
  '--livret-glyph-scaling-tolerance': LINES,
  '--livret-protrusion': LINES,
  '--livret-target-page': ['generated'],
  '--livret-float': ['block', 'inline'],
  '--livret-float-barrier': FLOW,
  '--livret-break-inside': ['block', 'table'],
  '--livret-stretch': FLOW,
  '--livret-chart-stretch': ['block'],
  '--livret-fill-pages': FLOW,
  '--livret-fit-leading': ROOT,
  '--livret-fit-spacing': ROOT,
  '--livret-fit-figures': ROOT,
  '--livret-ruling': ['block'],
  '--livret-cut': ['block'],
  '--livret-pdf-limit': ROOT,
  '--livret-chart-palette': ['picture'],
  '--livret-chart-muted': ['picture'],
  '--livret-chart-grid': ['picture'],
  '--livret-chart-paper': ['picture'],
};

/** Values that have an effect on fewer boxes than their property. */
const VALUES: Readonly<Partial<Record<PropertyName, Readonly<Record<string, Boxes>>>>> = {
  'vertical-align': {
    super: ['inline'],
    sub: ['inline'],
    top: ['cell', 'margin-box'],
    middle: ['cell', 'margin-box'],
    bottom: ['cell', 'margin-box'],
  },
  float: { footnote: ['block', 'inline'], bottom: ['block'] },
  '--livret-float': { page: ['block'], margin: ['inline'] },
};

/** The kinds of boxes on which a property has an effect; null for all that have text or a font. */
export const boxesOf = (name: PropertyName): Boxes | null => {
  const boxes = APPLIES_TO[name];
  return boxes === undefined || boxes === TEXT || boxes === FLOWING_TEXT ? null : boxes;
};

/** The kinds of boxes on which a specified value has an effect. */
export function boxesOfValue(name: PropertyName, value: unknown): Boxes {
  const byValue = typeof value === 'string' ? VALUES[name]?.[value] : undefined;
  return byValue ?? APPLIES_TO[name] ?? ALL;
}
