import type { Border, Color, ComputedStyle, Sides } from './computed.ts';
import type { PropertyName, Values } from './properties/index.ts';
import type { CustomProperties } from './variables.ts';

/** Puts computed values in the form that layout reads. */
export function computedStyle(values: Values, custom: CustomProperties): ComputedStyle {
  const align = values['text-align'];
  const content = values.content;
  const background = values['background-color'];
  return {
    display: values.display,
    float: values.float,

    fontFamily: values['font-family'],
    fontSize: values['font-size'],
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    fontVariantCaps: values['font-variant-caps'],
    fontVariantNumeric: values['font-variant-numeric'],
    fontVariantPosition: values['font-variant-position'],
    color: values.color,
    lineHeight: lineHeightOf(values),
    letterSpacing: values['letter-spacing'],
    textAlign: typeof align === 'string' ? align : 'left',
    alignCharacter: typeof align === 'string' ? null : align.character,
    textAlignLast: values['text-align-last'],
    textWrap: values['text-wrap'],
    textIndent: values['text-indent'],
    textTransform: values['text-transform'],
    textDecorationLine: values['text-decoration-line'],
    verticalAlign: values['vertical-align'],
    whiteSpace: values['white-space'],
    hyphens: values.hyphens,
    hyphenateLimitChars: values['hyphenate-limit-chars'],

    margin: sides((side) => values[`margin-${side}`]),
    padding: sides((side) => values[`padding-${side}`]),
    border: sides((side) => borderOf(values, `border-${side}`)),
    backgroundColor: background === 'transparent' ? null : colorOf(background, values),
    width: values.width,
    height: values.height,
    minHeight: values['min-height'],
    borderCollapse: values['border-collapse'],
    listStyleType: values['list-style-type'],
    columnCount: values['column-count'] === 'auto' ? 1 : values['column-count'],
    columnGap: values['column-gap'],
    columnRule: borderOf(values, 'column-rule'),
    lineSnap: values['line-snap'],

    page: values.page,
    breakBefore: values['break-before'],
    breakAfter: values['break-after'],
    breakInside: values['break-inside'],
    boxDecorationBreak: values['box-decoration-break'],
    orphans: values.orphans,
    widows: values.widows,

    counterReset: values['counter-reset'],

    content: content === 'normal' || content === 'none' ? null : content,
    stringSet: values['string-set'],
    bookmarkLevel: values['bookmark-level'],
    bookmarkLabel: values['bookmark-label'],

    custom,
  };
}

/** Points from baseline to baseline. */
export function lineHeightOf(values: Pick<Values, 'font-size' | 'line-height'>): number {
  const height = values['line-height'];
  return typeof height === 'number' ? height : height.times * values['font-size'];
}

type Side = keyof Sides<unknown>;

function sides<T>(of: (side: Side) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}

/** A border without style has no width (CSS Backgrounds 3, 3.3). */
function borderOf(values: Values, border: `border-${Side}` | 'column-rule'): Border {
  const style = values[`${border}-style` satisfies PropertyName];
  const width = style === 'none' ? 0 : values[`${border}-width`];
  return { width, style, color: colorOf(values[`${border}-color`], values) };
}

function colorOf(color: string, values: Values): Color {
  return color === 'currentcolor' ? values.color : color;
}
