import { MITER_LIMIT, type Stroke } from '../drawing/drawing.ts';
import { getOrMake } from '../once.ts';
import { type Ink, type Inks, type InkUse, REGISTRATION, screenInks } from '../print/ink.ts';
import type { Color } from '../style/computed.ts';
import { number, numbers } from './numbers.ts';
import { Operators } from './operators.ts';

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** The graphics state that `q` saves, as the operators that set it. */
interface GraphicsState {
  fill: string;
  stroke: string;
  width: string;
  dash: string;
  cap: string;
  join: string;
  miterLimit: string;
  font: string;
  letterSpacing: string;
  scale: string;
  overprint: string;
  alpha: string;
}

/** The graphics states in which inks lie over those below, or knock them out, by their names on the pages of a press. */
export const OVERPRINT = 'Over';
export const KNOCKOUT = 'Knock';

/** The colour space of all plates, by its name on the pages of a press. */
export const ALL_PLATES = 'All';

/** The largest black text that overprints, in points. What lies below would show through larger letters. */
const SMALL_TEXT = 12;

/** The operators of a page, of a form, or of a page for a press, on which small black text overprints. */
type StreamKind = 'page' | 'form' | 'press';

/** The initial values of ISO 32000-1, 8.4.1. */
const INITIAL: GraphicsState = {
  fill: '0 g',
  stroke: '0 G',
  width: '1 w',
  dash: '[] 0 d',
  cap: '0 J',
  join: '0 j',
  miterLimit: '10 M',
  font: '',
  letterSpacing: '0 Tc',
  scale: '100 Tz',
  overprint: `/${KNOCKOUT} gs`,
  alpha: '',
};

/** Values that no operator sets: those of a form, which has them from where it is painted. */
const UNKNOWN = Object.fromEntries(Object.keys(INITIAL).map((key) => [key, ''])) as unknown as GraphicsState;

/** The operators of a page with its graphics state. One that would change nothing is not written. */
export class ContentStream extends Operators {
  #state: GraphicsState;
  readonly inks: Inks;
  readonly #kind: StreamKind;
  /** Operators by colour and use; null where nothing is to be painted. */
  readonly #fills = new Map<string, string | null>();
  readonly #strokes = new Map<string, string | null>();
  readonly #saved: GraphicsState[] = [];

  /** @param inks what is painted for each colour. */
  constructor(inks: Inks = screenInks, kind: StreamKind = 'page') {
    super();
    this.inks = inks;
    this.#kind = kind;
    this.#state = { ...(kind === 'form' ? UNKNOWN : INITIAL) };
  }

  save(): void {
    this.paint('q');
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.paint('Q');
    this.#state = this.#saved.pop()!;
  }

  /** @returns whether anything is to be painted. */
  fill(color: Color, use: InkUse): boolean {
    this.#overprint(false);
    return this.#fill(color, use) !== null;
  }

  /** Sets the colour of text. Small black text lies over colours, which a plate out of register would show as white edges. */
  fillText(color: Color, size: number): void {
    const operator = this.#fill(color, 'text');
    this.#overprint(operator === BLACK_PLATE && size <= SMALL_TEXT);
  }

  /** @returns the operator; null where nothing is to be painted. */
  #fill(color: Color, use: InkUse): string | null {
    const operator = this.#inkOperator(color, use, FILLS, this.#fills);
    if (operator) this.#set('fill', operator);
    return operator;
  }

  #overprint(over: boolean): void {
    if (this.#kind === 'press') this.#set('overprint', `/${over ? OVERPRINT : KNOCKOUT} gs`);
  }

  /** @returns whether anything is to be painted. */
  stroke(stroke: Omit<Stroke, 'color'> & { readonly color: Color }, use: InkUse = 'rule'): boolean {
    const { color, width, dash, dashOffset = 0, cap, join, miterLimit = MITER_LIMIT } = stroke;
    const operator = this.#inkOperator(color, use, STROKES, this.#strokes);
    if (!operator) return false;
    this.#overprint(false);
    this.#set('stroke', operator);
    this.#set('width', `${number(width)} w`);
    this.#set('dash', `[${numbers(...dash)}] ${number(dashOffset)} d`);
    this.#set('cap', `${CAPS[cap]} J`);
    this.#set('join', `${JOINS[join]} j`);
    this.#set('miterLimit', `${number(miterLimit)} M`);
    return true;
  }

  font(name: string, size: number): void {
    this.#set('font', `/${name} ${number(size, 3)} Tf`);
  }

  /**
   * Sets the space after each glyph, in points, and the horizontal scaling of glyphs and that space
   * (ISO 32000-1, 9.3.2 and 9.3.4).
   * @returns both as the file has them, rounded.
   */
  spacing(letterSpacing: number, scale: number): { readonly letterSpacing: number; readonly scale: number } {
    const points = number(letterSpacing, 4);
    const percent = number(100 * scale);
    this.#set('letterSpacing', `${points} Tc`);
    this.#set('scale', `${percent} Tz`);
    return { letterSpacing: Number(points), scale: Number(percent) / 100 };
  }

  /** @param name of a graphics state in the page's resources. */
  alpha(name: string): void {
    this.#overprint(false);
    this.#set('alpha', `/${name} gs`);
  }

  #inkOperator(
    color: Color,
    use: InkUse,
    operators: typeof FILLS | typeof STROKES,
    known: Map<string, string | null>,
  ): string | null {
    const key = color + use;
    return getOrMake(known, key, () => {
      const ink = this.inks(color, use);
      return ink && inkOperator(ink, operators);
    });
  }

  #set(key: keyof GraphicsState, operator: string): void {
    if (this.#state[key] === operator) return;
    this.#state[key] = operator;
    this.set(operator);
  }
}

/** Colour operators by the number of their operands (ISO 32000-1, table 74). */
const FILLS = { 1: 'g', 3: 'rg', 4: 'k', [REGISTRATION]: `/${ALL_PLATES} cs 1 scn` } as const;
const STROKES = { 1: 'G', 3: 'RG', 4: 'K', [REGISTRATION]: `/${ALL_PLATES} CS 1 SCN` } as const;

/** The fill of black ink alone. */
const BLACK_PLATE = `0 0 0 1 ${FILLS[4]}`;

function inkOperator(ink: Ink, operators: typeof FILLS | typeof STROKES): string {
  if (ink === REGISTRATION) return operators[ink];
  return `${ink.map((amount) => number(amount, 3)).join(' ')} ${operators[ink.length]}`;
}
