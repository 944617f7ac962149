import type { BoxKind } from '../../faults/catalogue/box-kinds.ts';
import type { PropertyName } from './index.ts';

type Boxes = readonly BoxKind[];

/** All boxes that have a font and a colour, be it for lengths in em and for borders. */
const ALL: Boxes = [
  ...(['block', 'inline', 'picture', 'rule', 'note', 'table', 'row-group', 'row', 'cell', 'column'] as const),
  ...(['marker', 'generated', 'margin-box', 'note-area', 'root', 'list-item'] as const),
];
const NO_TEXT: Boxes = ['picture', 'rule', 'column', 'note-area'];
/** Boxes with text of their own, and those that hand it on. */
const TEXT: Boxes = ALL.filter((kind) => !NO_TEXT.includes(kind));
const FLOWING_TEXT: Boxes = TEXT.filter((kind) => kind !== 'margin-box' && kind !== 'marker');
/** Boxes whose content is lines. */
const LINES: Boxes = ['block', 'note', 'cell'];
/** Boxes that stand in the flow of pages. */
const FLOW: Boxes = ['block', 'table', 'picture', 'rule'];
/** Boxes that `position: absolute` takes out of the flow. */
const PLACED: Boxes = ['block', 'picture', 'rule'];
const PARTS: Boxes = ['row-group', 'row', 'column'];

const ABOVE_BELOW: Boxes = [...FLOW, 'note', 'margin-box'];
const BESIDE: Boxes = [...FLOW, 'note', 'inline', 'generated', 'margin-box'];
const PADDED: Boxes = [...FLOW, 'note', 'cell', 'inline', 'margin-box'];
const BORDERED: Boxes = [...FLOW, 'note', ...PARTS, 'cell', 'inline', 'margin-box'];
/** Boxes whose background may be a picture. */
const PICTURED: Boxes = [...PADDED, 'root'];
/** Boxes that stand on a page and are found there. */
const MARKED: Boxes = [
  ...(['root', 'block', 'inline', 'picture', 'note', 'table', 'row-group', 'row', 'cell'] as const),
];
const COLUMNS: Boxes = ['block', 'note', 'cell'];
/** Text that can be raised and lowered. */
const RAISED: Boxes = ['inline', 'generated', 'marker', 'note'];
/** Boxes whose kind themes choose. */
const ELEMENTS: Boxes = ALL.filter(
  (kind) => !['root', 'column', 'note-area', 'generated', 'marker', 'margin-box'].includes(kind),
);
const ROOT: Boxes = ['root'];

const border = (side: string, boxes: Boxes) =>
  Object.fromEntries(['width', 'style', 'color'].map((part) => [`border-${side}-${part}`, boxes]));

/**
 * The kinds of boxes on which properties have an effect, or through which they reach others; `ALL` for a property that is
 * not here. It drives the warning for a declaration without effect, and docs/css.md.
 */
const APPLIES_TO: Readonly<Partial<Record<PropertyName, Boxes>>> = {
  'font-family': [...TEXT, 'picture'],
  'font-weight': TEXT,
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
  'vertical-align': [...RAISED, 'cell', 'margin-box'],
  display: ALL.filter((kind) => kind !== 'root' && kind !== 'column' && kind !== 'note-area'),
  float: ['block', 'rule', 'inline', 'note'],
  'margin-top': [...ABOVE_BELOW, 'note-area'],
  'margin-right': BESIDE,
  'margin-bottom': ABOVE_BELOW,
  'margin-left': BESIDE,
  'padding-top': [...PADDED, 'note-area'],
  'padding-right': [...PADDED, 'generated'],
  'padding-bottom': PADDED,
  'padding-left': [...PADDED, 'generated'],
  ...border('top', [...BORDERED, 'note-area']),
  ...border('right', BORDERED),
  ...border('bottom', BORDERED),
  ...border('left', BORDERED),
  'background-color': [...BORDERED, 'root'],
  'background-image': PICTURED,
  'background-position': PICTURED,
  'background-size': PICTURED,
  'background-repeat': PICTURED,
  width: [...FLOW, 'note', 'cell', 'column', 'note-area'],
  height: [...FLOW, 'note', 'row', 'cell'],
  'min-height': ['block', 'note', 'rule', 'table', 'row', 'cell'],
  'max-width': ['block', 'note', 'rule', 'cell', 'picture'],
  'max-height': ['picture'],
  'border-collapse': ['table'],
  'border-spacing': ['table'],
  'list-style-type': ['list-item'],
  page: FLOW,
  'break-before': FLOW,
  'break-after': FLOW,
  'break-inside': ['block', 'table'],
  orphans: ['block', 'note'],
  widows: ['block', 'note'],
  'box-decoration-break': ['block', 'note'],
  'column-count': COLUMNS,
  'column-gap': COLUMNS,
  'column-span': FLOW,
  'column-rule-width': COLUMNS,
  'column-rule-style': COLUMNS,
  'column-rule-color': COLUMNS,
  'line-snap': ['block', 'note'],
  'counter-reset': MARKED,
  content: ['generated', 'marker', 'margin-box'],
  'string-set': FLOW,
  'bookmark-level': MARKED,
  'bookmark-label': MARKED,
  position: PLACED,
  top: PLACED,
  right: PLACED,
  bottom: PLACED,
  left: PLACED,
  'z-index': PLACED,
  'object-fit': ['picture'],
  'object-position': ['picture'],
  'baseline-source': ['picture'],
  '--livret-letter-spacing-tolerance': LINES,
  '--livret-glyph-scaling-tolerance': LINES,
  '--livret-protrusion': LINES,
  '--livret-target-page': ['generated'],
  '--livret-target-pages': ['inline'],
  '--livret-float': ['block', 'inline', 'note'],
  '--livret-float-barrier': FLOW,
  '--livret-bleed': ['block', 'picture', 'note'],
  '--livret-beside': ['block', 'picture', 'table'],
  '--livret-clear': PLACED,
  '--livret-row': ['block', 'note'],
  '--livret-line-numbers': ['block'],
  '--livret-break-inside': ['block', 'table'],
  '--livret-stretch': FLOW,
  '--livret-chart-stretch': ['block'],
  '--livret-fill-pages': FLOW,
  '--livret-fit-leading': ROOT,
  '--livret-fit-spacing': ROOT,
  '--livret-fit-figures': ROOT,
  '--livret-page-progression': ROOT,
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
    super: RAISED,
    sub: RAISED,
    top: ['cell', 'margin-box'],
    middle: ['cell', 'margin-box'],
    bottom: ['cell', 'margin-box'],
  },
  float: { footnote: ['block', 'inline', 'note'], bottom: ['block', 'rule'] },
  '--livret-float': { page: ['block'], margin: ['inline', 'note'] },
};

const WIDESPREAD: Boxes = ['block', 'inline', 'table', 'row', 'generated'];

/** The kinds of boxes on which a property has an effect; null for all that have text or a font. */
export function boxesOf(name: PropertyName): Boxes | null {
  const boxes = APPLIES_TO[name];
  return !boxes || WIDESPREAD.every((kind) => boxes.includes(kind)) ? null : boxes;
}

/** The kinds of boxes on which a specified value has an effect. */
export function boxesOfValue(name: PropertyName, value: unknown): Boxes {
  if (name === 'display' && value !== null && value !== 'none') return ELEMENTS;
  if (name === 'vertical-align' && value !== null && typeof value !== 'string') return RAISED;
  const byValue = typeof value === 'string' ? VALUES[name]?.[value] : undefined;
  return byValue ?? APPLIES_TO[name] ?? ALL;
}
