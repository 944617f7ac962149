import type { Stroke } from '../charts/drawing.ts';
import type { Color } from '../style/computed.ts';

/**
 * A number as PDF writes it, without trailing zeros (ISO 32000-1, 7.3.3). Two decimals are 0.005 pt, a
 * tenth of the finest printer's dot.
 * @throws Error when it is not finite: a reader would refuse the page.
 */
export function number(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written to a PDF`);
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}

export const numbers = (...values: readonly number[]): string => values.map((v) => number(v)).join(' ');

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** What `q` saves, as the operators that set it; an operator is written only where one of these changes. */
interface GraphicsState {
  fill: string;
  stroke: string;
  width: string;
  dash: string;
  cap: string;
  join: string;
  font: string;
  letterSpacing: string;
  scale: string;
  alpha: string;
}

/** The initial values of ISO 32000-1, 8.4.1. */
const INITIAL: GraphicsState = {
  fill: '0 g',
  stroke: '0 G',
  width: '1 w',
  dash: '[] 0 d',
  cap: '0 J',
  join: '0 j',
  font: '',
  letterSpacing: '0 Tc',
  scale: '100 Tz',
  alpha: '',
};

/** The operators of a page (ISO 32000-1, Annex A), written as they are needed and no oftener. */
export class ContentStream {
  #operators: string[] = [];
  #state = { ...INITIAL };
  readonly #saved: GraphicsState[] = [];
  #inText = false;

  /** What has been written since the last call. */
  take(): Uint8Array {
    this.#endText();
    const operators = Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1');
    this.#operators = [];
    return operators;
  }

  save(): void {
    this.paint('q');
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.paint('Q');
    this.#state = this.#saved.pop()!;
  }

  /** Any operator that stands outside text objects. */
  paint(operators: string): void {
    this.#endText();
    this.#operators.push(operators);
  }

  /** An operator inside a text object, which is opened if need be. */
  text(operators: string): void {
    if (!this.#inText) this.#operators.push('BT');
    this.#inText = true;
    this.#operators.push(operators);
  }

  /** Begins a marked-content sequence around whole text objects (ISO 32000-1, 14.6.1). */
  beginMarked(tag: string, properties: string): void {
    this.paint(`/${tag} ${properties} BDC`);
  }

  endMarked(): void {
    this.paint('EMC');
  }

  fill(color: Color): void {
    this.#set('fill', colorOperator(color, 'g', 'rg'));
  }

  stroke({ color, width, dash, cap, join }: Stroke): void {
    this.#set('stroke', colorOperator(color, 'G', 'RG'));
    this.#set('width', `${number(width)} w`);
    this.#set('dash', `[${numbers(...dash)}] 0 d`);
    this.#set('cap', `${CAPS[cap]} J`);
    this.#set('join', `${JOINS[join]} j`);
  }

  font(name: string, size: number): void {
    this.#set('font', `/${name} ${number(size, 3)} Tf`);
  }

  /**
   * Space after each glyph, points, and horizontal scaling of both (ISO 32000-1, 9.3.2 and 9.3.4).
   * @returns both as they are written, rounded.
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
    this.#set('alpha', `/${name} gs`);
  }

  #set(key: keyof GraphicsState, operator: string): void {
    if (this.#state[key] === operator) return;
    this.#state[key] = operator;
    this.#operators.push(operator);
  }

  #endText(): void {
    if (this.#inText) this.#operators.push('ET');
    this.#inText = false;
  }
}

function colorOperator(color: Color, gray: string, rgb: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255, 3));
  return r === g && g === b ? `${r} ${gray}` : `${r} ${g} ${b} ${rgb}`;
}
