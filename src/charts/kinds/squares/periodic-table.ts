/** The elements 1 to 118 in order (IUPAC, Periodic Table of the Elements, 2022). */
export const elements: readonly string[] = (
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr ' +
  'Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu ' +
  'Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr ' +
  'Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og'
).split(' ');

/** The last element of each period. */
const PERIODS = [2, 10, 18, 36, 54, 86, 118];

/** The rows of lanthanides (57 to 71) and actinides (89 to 103), below the periods. */
const SERIES_ROWS = { lanthanides: 7.4, actinides: 8.4 };

/**
 * The places of group 3 that the two series leave open in periods 6 and 7, each with the mark that stands there and
 * before the series, and with the number of its first element.
 */
export const SERIES = [
  { column: 2, row: 5, mark: '*', first: 57 },
  { column: 2, row: 6, mark: '**', first: 89 },
] as const;

/** The column (0 to 17) and row of an element, by its number, in the table of 18 columns. */
export function position(number: number): { column: number; row: number } {
  if (number >= 57 && number <= 71) return { column: number - 55, row: SERIES_ROWS.lanthanides };
  if (number >= 89 && number <= 103) return { column: number - 87, row: SERIES_ROWS.actinides };
  const row = PERIODS.findIndex((last) => number <= last);
  const fromEnd = PERIODS[row]! - number;
  // The first columns fill from the left: one element in period 1, two in the others.
  const fromStart = number - 1 - (PERIODS[row - 1] ?? 0);
  return { column: fromStart < (row === 0 ? 1 : 2) ? fromStart : 17 - fromEnd, row };
}

export const TABLE_COLUMNS = 18;
export const TABLE_ROWS = SERIES_ROWS.actinides + 1;
