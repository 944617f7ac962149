/** The elements 1 to 118 in order (IUPAC, Periodic Table of the Elements, 2022). */
export const elements: readonly string[] = (
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr ' +
  'Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu ' +
  'Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr ' +
  'Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og'
).split(' ');

/** The number of each period's last element. */
export const PERIODS = [2, 10, 18, 36, 54, 86, 118];

/** The lanthanides or the actinides: their first and last number, and what stands for them in group 3. */
export interface Series {
  readonly first: number;
  readonly last: number;
  readonly row: number;
  readonly open: { readonly column: number; readonly row: number };
  readonly mark: string;
}

/**
 * The two series that stand apart from the periods, at `row`, each with its elements, the place of group 3 that it
 * leaves open, and the mark that stands there and before the series.
 */
export const SERIES: readonly Series[] = [
  { first: 57, last: 71, row: 7.4, open: { column: 2, row: 5 }, mark: '*' },
  { first: 89, last: 103, row: 8.4, open: { column: 2, row: 6 }, mark: '**' },
];

/** The column (0 to 17) and row of an element, by its number, in the table of 18 columns. */
export function position(number: number): { column: number; row: number } {
  const series = seriesOf(number);
  if (series) return { column: number - series.first + series.open.column, row: series.row };
  const row = PERIODS.findIndex((last) => number <= last);
  const fromEnd = PERIODS[row]! - number;
  // The first columns fill from the left: one element in period 1, two in the others.
  const fromStart = number - 1 - (PERIODS[row - 1] ?? 0);
  return { column: fromStart < (row === 0 ? 1 : 2) ? fromStart : 17 - fromEnd, row };
}

/** The series that an element belongs to, by its number. */
export function seriesOf(number: number): Series | undefined {
  return SERIES.find(({ first, last }) => number >= first && number <= last);
}

/** How many groups the table has. */
export const GROUPS = 18;
