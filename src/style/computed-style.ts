import type { ContentPart } from './content.ts';
import { SIDES, type Side } from './properties/boxes.ts';
import { PROPERTY_NAMES, type PropertyName, type Values } from './properties/index.ts';
import type { Color } from './values.ts';

export type Sides<T> = Readonly<Record<Side, T>>;

export interface Border {
  /** The width in points; 0 when the style is `none` or `hidden`. */
  readonly width: number;
  readonly style: 'none' | 'hidden' | 'solid' | 'dotted' | 'dashed' | 'double';
  readonly color: Color;
}

/** The properties whose values have another form in `ComputedStyle` than in the table of properties. */
const REFORMED = [
  ...(['line-height', 'text-align', 'background-color', 'content'] as const),
  ...(['column-rule-width', 'column-rule-style', 'column-rule-color'] as const),
  ...SIDES.flatMap((side) => [`margin-${side}`, `padding-${side}`] as const),
  ...SIDES.flatMap(
    (side) => [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`] as const,
  ),
] as const;

/** The name of a property in TypeScript: `fontSize` for `font-size`, `livretFloat` for `--livret-float`. */
type CamelCase<Name extends string> = Name extends `--${infer Rest}`
  ? CamelCase<Rest>
  : Name extends `${infer First}-${infer Rest}`
    ? `${First}${Capitalize<CamelCase<Rest>>}`
    : Name;

type AsComputed = {
  readonly [P in Exclude<PropertyName, (typeof REFORMED)[number]> as CamelCase<P>]: Values[P];
};

/** The style of one element or pseudo-element: every property computed, lengths in points. */
export interface ComputedStyle extends AsComputed {
  /** The distance from baseline to baseline, points. */
  readonly lineHeight: number;
  readonly textAlign: 'left' | 'right' | 'center' | 'justify';
  /** The character on which cells of a table's column are aligned; null where they are aligned by their edges. */
  readonly alignCharacter: string | null;
  readonly margin: Sides<Values['margin-top']>;
  readonly padding: Sides<Values['padding-top']>;
  readonly border: Sides<Border>;
  readonly columnRule: Border;
  /** The colour; null for `transparent`. */
  readonly backgroundColor: Color | null;
  /** The parts; null for `normal` and `none`. */
  readonly content: readonly ContentPart[] | null;
}

const camelCase = (name: string) =>
  name.replace(/^--/, '').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const AS_COMPUTED = PROPERTY_NAMES.filter((name) => !(REFORMED as readonly string[]).includes(name)).map(
  (name) => [name, camelCase(name)] as const,
);

/** Converts computed values into the form that layout reads. */
export function computedStyle(values: Values): ComputedStyle {
  const { content } = values;
  const align = values['text-align'];
  const background = values['background-color'];
  return {
    ...(Object.fromEntries(AS_COMPUTED.map(([name, key]) => [key, values[name]])) as AsComputed),
    lineHeight: lineHeightOf(values),
    textAlign: typeof align === 'string' ? align : 'left',
    alignCharacter: typeof align === 'string' ? null : align.character,
    margin: sides((side) => values[`margin-${side}`]),
    padding: sides((side) => values[`padding-${side}`]),
    border: sides((side) => borderOf(values, `border-${side}`)),
    columnRule: borderOf(values, 'column-rule'),
    backgroundColor: background === 'transparent' ? null : colorOf(background, values),
    content: content === 'normal' || content === 'none' ? null : content,
  };
}

/** The distance from baseline to baseline, points. */
export function lineHeightOf(values: Pick<Values, 'font-size' | 'line-height'>): number {
  const height = values['line-height'];
  return typeof height === 'number' ? height : height.times * values['font-size'];
}

function sides<T>(of: (side: Side) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}

/** A border. Its width is 0 where it has no style (CSS Backgrounds 3, 3.3). */
function borderOf(values: Values, border: `border-${Side}` | 'column-rule'): Border {
  const style = values[`${border}-style`];
  const width = style === 'none' || style === 'hidden' ? 0 : values[`${border}-width`];
  return { width, style, color: colorOf(values[`${border}-color`], values) };
}

function colorOf(color: string, values: Values): Color {
  return color === 'currentcolor' ? values.color : color;
}
