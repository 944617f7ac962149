import type { Prices } from '../content/index.ts';
import type { PrintFile } from '../disk/build-records.ts';
import type { InkAreas, PrintedSides } from '../print/coverage.ts';

/** The paper and ink of some copies of a booklet. */
export interface Use {
  readonly sheets: number;
  /** The sides of sheets with anything on them. */
  readonly sides: PrintedSides;
  /** The areas of ink in cm², as if each ink covered the paper wholly. */
  readonly ink: InkAreas;
}

/** The use of a booklet for a cohort, or of a booklet without cohorts. */
export interface Tally {
  /** The booklet's id, where the project has several. */
  readonly booklet: string | null;
  readonly cohort: string | null;
  readonly pages: number;
  readonly paper: string;
  /** null where neither the content nor a list of people says it. */
  readonly copies: number | null;
  readonly one: Use;
  /** The use of all copies, in whole sheets and sides; null where their number is not known. */
  readonly all: Use | null;
  readonly cost: Cost | null;
}

export interface Cost {
  readonly currency: string;
  readonly amount: number;
}

/** The prices that a cost needs and the content does not say. */
type MissingPrice = 'black' | 'color';

/** @param people the number of people in the cohort's list. */
export function tallyOf(
  { booklet, cohort, pages }: Pick<Tally, 'booklet' | 'cohort' | 'pages'>,
  { sheets, sides, ink, paper, copies: said }: PrintFile,
  people: number,
  prices: Prices | null,
): Tally {
  const copies = said ?? (people > 0 ? people : null);
  const one = { sheets, sides, ink };
  const all = copies === null ? null : times(copies, one);
  const cost = all && prices && costOf(all, prices);
  return { booklet, cohort, pages, paper, copies, one, all, cost };
}

/** The use of all booklets together whose copies are known. */
export function totalUse(tallies: readonly Tally[]): Use {
  const uses = tallies.flatMap(({ all }) => all ?? []);
  const sum = (part: (use: Use) => number) =>
    rounded(
      uses.reduce((total, use) => total + part(use), 0),
      1,
    );
  return {
    sheets: sum((use) => use.sheets),
    sides: { black: sum((use) => use.sides.black), color: sum((use) => use.sides.color) },
    ink: {
      cyan: sum((use) => use.ink.cyan),
      magenta: sum((use) => use.ink.magenta),
      yellow: sum((use) => use.ink.yellow),
      black: sum((use) => use.ink.black),
    },
  };
}

/** The sum of the costs in each currency. */
export function totalCosts(tallies: readonly Tally[]): readonly Cost[] {
  const sums = new Map<string, number>();
  for (const { cost } of tallies) {
    if (cost) sums.set(cost.currency, (sums.get(cost.currency) ?? 0) + cost.amount);
  }
  return [...sums].map(([currency, sum]) => ({ currency, amount: rounded(sum, digitsOf(currency)) }));
}

/** The prices of sides that are printed, where others are said and these are not. */
export function missingPrices({ sides }: Use, { black, color }: Prices): MissingPrice[] {
  if (black === null && color === null) return [];
  const missing: MissingPrice[] = [];
  if (black === null && sides.black > 0) missing.push('black');
  if (color === null && sides.color > 0) missing.push('color');
  return missing;
}

/** null where a price is missing. */
function costOf(use: Use, prices: Prices): Cost | null {
  if (missingPrices(use, prices).length > 0) return null;
  const { currency, sheet, black, color } = prices;
  const { sheets, sides } = use;
  const amount = sheets * (sheet ?? 0) + sides.black * (black ?? 0) + sides.color * (color ?? 0);
  return { currency, amount: rounded(amount, digitsOf(currency)) };
}

/** Large sheets may hold several copies: of a part of a sheet the rest is paid for too. */
function times(copies: number, { sheets, sides, ink }: Use): Use {
  return {
    sheets: Math.ceil(copies * sheets),
    sides: { black: Math.ceil(copies * sides.black), color: Math.ceil(copies * sides.color) },
    ink: {
      cyan: rounded(copies * ink.cyan, 1),
      magenta: rounded(copies * ink.magenta, 1),
      yellow: rounded(copies * ink.yellow, 1),
      black: rounded(copies * ink.black, 1),
    },
  };
}

/** The decimals of a currency: two of EUR, none of XOF. */
function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits!;
}

function rounded(value: number, digits: number): number {
  return Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`);
}
