import { MOST_VALUE_CHARACTERS, MOST_VARIABLE_LEVELS } from '../limits.ts';
import { wordList } from '../word-list.ts';
import { type Declaration, inlineStyle, type Rules } from './css.ts';
import { lengthIn, numberIn } from './lengths.ts';
import type { SvgElement } from './xml.ts';

/** Properties that an element has from its parent (SVG 2, 6.6). */
const INHERITED = new Set<string>(
  wordList(
    'clip-rule color color-interpolation-filters direction dominant-baseline fill fill-opacity fill-rule',
    'font-family font-size font-style font-weight letter-spacing marker-end marker-mid marker-start',
    'paint-order stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin',
    'stroke-miterlimit stroke-opacity stroke-width text-anchor visibility white-space word-spacing',
    'writing-mode text-decoration text-decoration-line text-transform font-variant font-variant-caps',
    'text-align line-height',
  ),
);

/** Properties of the element alone. */
const OWN = new Set<string>(
  wordList(
    'alignment-baseline background background-color baseline-shift clip-path display filter isolation',
    'mask mix-blend-mode opacity overflow stop-color stop-opacity transform transform-origin',
    'transform-box align-items flex-direction justify-content margin-left margin-top padding-top',
    'vector-effect x y width height r cx cy rx ry d enable-background',
  ),
);

/** Properties of geometry: their attributes are read where their element is, others are presentation attributes. */
const GEOMETRY = new Set(['x', 'y', 'width', 'height', 'r', 'cx', 'cy', 'rx', 'ry', 'd', 'transform']);

type Values = Record<string, string>;

/** The computed style of an element: each property's value as it is written, or none where it has its initial value. */
export class Style {
  readonly #inherited: Values;
  readonly #own: Values;
  /** px. */
  readonly fontSize: number;
  /** The style around the root of the file. */
  readonly #outermost: Style;

  private constructor(inherited: Values, own: Values, fontSize: number, outermost: Style | null) {
    this.#inherited = inherited;
    this.#own = own;
    this.fontSize = fontSize;
    this.#outermost = outermost ?? this;
  }

  /** The style around the root. */
  static initial(values: Values): Style {
    return new Style(Object.assign(Object.create(null), values), {}, 16, null);
  }

  /** undefined where it has its initial value. */
  get(property: string): string | undefined {
    return (this.#own[property] ?? this.#inherited[property]) || undefined;
  }

  get isVisible(): boolean {
    return !['hidden', 'collapse'].includes(this.get('visibility') ?? '');
  }

  /** A number, or a percentage as a share. */
  number(property: string, initial: number): number {
    return numberIn(this.get(property)) ?? initial;
  }

  /** A share from 0 to 1. */
  share(property: string): number {
    return Math.min(1, Math.max(0, this.number(property, 1)));
  }

  /** The style of an element whose parent has this one. */
  of(element: SvgElement, rules: Rules): Style {
    const inherited: Values = Object.create(this.#inherited);
    const own: Values = {};
    const set = (property: string, written: string) => {
      const isVariable = property.startsWith('--');
      const isInherited = INHERITED.has(property) || isVariable;
      if (written === '' || (!isInherited && !OWN.has(property))) return;
      // Variables may name others that are set later; all are replaced where one is used.
      const value = written.includes('var(') && !isVariable ? substituted(written, inherited) : written;
      if (value === 'inherit' || (value === 'unset' && isInherited)) {
        const from = isInherited ? this.#inherited[property] : this.#own[property];
        if (from !== undefined) (isInherited ? inherited : own)[property] = from;
      } else if (value === 'initial' || value === 'unset') own[property] = '';
      else if (isInherited) {
        inherited[property] = value;
        delete own[property];
      } else own[property] = value;
    };
    for (const name in element.attributes)
      if (!GEOMETRY.has(name)) set(name, element.attributes[name]!.trim());
    const declared: Declaration[] = [...rules.for(element)];
    const typed = element.attributes.style;
    if (typed) declared.push(...inlineStyle(typed));
    setAll(declared, set);
    const written = inherited['font-size'];
    const size = written === undefined ? this.fontSize : sizeOf(written, this.fontSize);
    return new Style(inherited, own, size, this.#outermost);
  }

  /**
   * The style of an element that others refer to (a gradient, a marker, a pattern, a clip): it inherits from where it
   * stands in the file, not from the shape that names it (SVG 2, 13.7.1, 14.1).
   */
  inPlace(element: SvgElement, rules: Rules): Style {
    const around = element.parent ? this.inPlace(element.parent, rules) : this.#outermost;
    return around.of(element, rules);
  }
}

/** Sets variables first, and what is important last. */
function setAll(declared: readonly Declaration[], set: (property: string, value: string) => void): void {
  if (declared.length === 0) return;
  const font = declared.flatMap((declaration) =>
    declaration.property === 'font' ? longhands(declaration) : [declaration],
  );
  for (const isVariable of [true, false]) {
    for (const wanted of [false, true]) {
      for (const { property, value, important } of font)
        if (property.startsWith('--') === isVariable && important === wanted) set(property, value);
    }
  }
}

/** The parts of the `font` shorthand (CSS Fonts 4, 2.7) and of `marker`. */
function longhands({ value, important }: Declaration): Declaration[] {
  const match = /^(.*?)(?<![\w.])([\d.]+(?:px|pt|em|rem|mm|%)?)(?:\s*\/\s*\S+)?\s+(?!\d)(.+)$/s.exec(value);
  if (!match) return [];
  const [, before = '', size = '', family = ''] = match;
  const weight = /\b(bold|bolder|lighter|[1-9]00)\b/.exec(before)?.[1];
  const parts: [string, string][] = [
    ['font-style', /\b(italic|oblique)\b/.test(before) ? 'italic' : 'normal'],
    ['font-weight', weight ?? 'normal'],
    ['font-variant', /\bsmall-caps\b/.test(before) ? 'small-caps' : 'normal'],
    ['font-size', size],
    ['font-family', family],
  ];
  return parts.map(([property, value]) => ({ property, value, important }));
}

/** A value with its variables replaced (CSS Variables 1, 3), of which a chain is not longer than a theme's may be. */
function substituted(value: string, values: Values, level = 0): string {
  if (level > MOST_VARIABLE_LEVELS || value.length > MOST_VALUE_CHARACTERS) return '';
  const replaced = value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
    (_, name, other) => values[name] ?? (other ?? '').trim(),
  );
  return replaced.includes('var(') && replaced !== value
    ? substituted(replaced, values, level + 1)
    : replaced;
}

const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function sizeOf(value: string, parent: number): number {
  if (SIZES[value] !== undefined) return SIZES[value];
  if (value === 'smaller') return parent / 1.2;
  if (value === 'larger') return parent * 1.2;
  return lengthIn(value, { fontSize: parent, percent: parent }) ?? parent;
}
