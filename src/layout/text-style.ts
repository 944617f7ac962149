import { type ElementNode, languageOf } from '../document/tree.ts';
import { getOrMake, onceByName } from '../once.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { CAPITALS } from '../text/capitals.ts';
import type { FontFace } from '../text/font-types.ts';
import type { FontLibrary } from '../text/index.ts';
import type { TextStyle } from '../text/types.ts';
import { styleCache } from '../text/words.ts';

/** Gives the text style of a computed style in an element's language. */
export type TextStyleOf = (style: ComputedStyle, element: ElementNode) => TextStyle;

/** The style of a text, raised or lowered (`font-variant-position`) as the glyphs of its font allow. */
export function textStyleFor(
  text: string,
  style: ComputedStyle,
  element: ElementNode,
  context: { readonly textStyle: TextStyleOf },
): TextStyle {
  const textStyle = context.textStyle(style, element);
  if (style.fontVariantPosition === 'normal') return textStyle;
  return styleCache(textStyle).withFeature(style.fontVariantPosition === 'super' ? 'sups' : 'subs', text);
}

/** Letters as `text-transform` asks for them. */
export function transform(text: string, style: ComputedStyle, element: ElementNode): string {
  if (style.textTransform === 'none') return text;
  const lang = languageOf(element);
  return style.textTransform === 'uppercase' ? text.toLocaleUpperCase(lang) : text.toLocaleLowerCase(lang);
}

/** The size of capitals that stand for small capitals, as a share of the font's. */
const SMALL_CAPITAL = 0.8;

/** A text in parts; where its font has no small capitals, such as an italic, smaller capitals stand for them. */
export function withSmallCapitals(
  text: string,
  style: TextStyle,
): readonly { text: string; style: TextStyle }[] {
  const { face, features, lang, size } = style;
  if (!features.includes('smcp')) return [{ text, style }];
  const asked = features.split(',');
  const glyph = (which: string) => face.shape('a', which, lang).glyphs[0];
  if (glyph('smcp') !== glyph('')) return [{ text, style }];
  const others = asked.filter((feature) => feature !== 'smcp' && feature !== 'c2sc').join();
  const capitals = sharedTextStyle({ ...style, features: others });
  const drawn = [others, CAPITALS].filter(Boolean).join();
  const small = sharedTextStyle({ ...style, features: drawn, size: size * SMALL_CAPITAL });
  const letters = asked.includes('c2sc') ? /(\p{L}+)/u : /(\p{Ll}+)/u;
  return text.split(letters).flatMap((part, i) => {
    if (part === '') return [];
    return [{ text: part, style: i % 2 === 1 ? small : capitals }];
  });
}

const NUMERIC_FEATURES: Readonly<Record<string, string>> = {
  'lining-nums': 'lnum',
  'oldstyle-nums': 'onum',
  'proportional-nums': 'pnum',
  'tabular-nums': 'tnum',
};

/** Makes text styles once for each computed style and language, so that they compare by identity. */
export function textStyles(fonts: Pick<FontLibrary, 'resolve' | 'stack'>): TextStyleOf {
  const known = new Map<ComputedStyle, Map<string, TextStyle>>();
  return (style, element) => {
    const lang = languageOf(element);
    const byLanguage = getOrMake(known, style, () => new Map());
    return getOrMake(byLanguage, lang, () => makeTextStyle(style, lang, fonts));
  };
}

function makeTextStyle(
  style: ComputedStyle,
  lang: string,
  fonts: Pick<FontLibrary, 'resolve' | 'stack'>,
): TextStyle {
  const { fontFamily, fontWeight, fontStyle } = style;
  const features = style.fontVariantNumeric
    .map((value) => NUMERIC_FEATURES[value])
    .filter(Boolean) as string[];
  if (style.fontVariantCaps !== 'normal') features.push('smcp');
  if (style.fontVariantCaps === 'all-small-caps') features.push('c2sc');
  return sharedTextStyle({
    face: fonts.resolve(fontFamily, fontWeight, fontStyle),
    stack: fonts.stack(fontFamily, fontWeight, fontStyle),
    size: style.fontSize,
    features: features.join(','),
    letterSpacing: style.letterSpacing,
    rise: riseOf(style),
    color: style.color,
    underline: style.textDecorationLine.includes('underline'),
    lineThrough: style.textDecorationLine.includes('line-through'),
    lang,
    hyphens: style.hyphens,
    hyphenateLimitChars: style.hyphenateLimitChars,
    verbatim: style.livretTypeset === 'none',
  });
}

const SHIFTS = { super: 0.34, sub: -0.14 };

/** How far an inline's text is raised, points; 0 for the text of other boxes. */
export function riseOf({ display, verticalAlign, fontSize }: ComputedStyle): number {
  if (display !== 'inline') return 0;
  if (typeof verticalAlign === 'number') return verticalAlign;
  return verticalAlign === 'super' || verticalAlign === 'sub' ? SHIFTS[verticalAlign] * fontSize : 0;
}

const sharedIn = onceByName(
  ({ face, stack, ...rest }: TextStyle) => (stack?.key ?? '') + JSON.stringify(rest),
  (_: FontFace, style) => style,
);

/** Equal styles are one object, in all documents of a process: what has been measured in one is known in all. */
export const sharedTextStyle = (style: TextStyle): TextStyle => sharedIn(style.face, style);
