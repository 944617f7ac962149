import {
  ALPHANUMERIC,
  type Edit,
  type Mark,
  type MarkRule,
  type Rule,
  WORD_END,
  WORD_START,
} from './rules.ts';

/**
 * Formulas and ions in prose: H2SO4, Al2(SO4)3, SO4 2-. A word is a formula where every letter belongs to the symbol of an
 * element and its numbers are such as chemists write; since many names are spelt alike (COP26, B2B, H1N1, PHP8), words of
 * one-letter symbols need more signs of being one. `H~2~O` sets all others.
 */

const ELEMENTS = [
  'A[cglmrstu]|B[aeihkr]?|C[adeflmnorsu]?|D[bsy]|E[rsu]|F[elmr]?|G[ade]|H[efgos]?|I[nr]?|Kr?|L[airuv]|M[cdgnot]',
  'N[abdehiop]?|O[gs]?|P[abdmortu]?|R[abefghnu]|S[bcegimnr]?|T[abcehilms]|U|V|W|Xe|Yb?|Z[nr]',
].join('|');
/** 2 or more: nobody writes a 1. */
const NUMBER = '(?:[2-9]|[1-9]\\d)';
const PART = `(?:${ELEMENTS})${NUMBER}?`;
/** Units, p for a pressure, and equivalents may touch a formula: 3 GtCO2e, pCO2. A number before it counts molecules. */
const FORMULA = new RegExp(
  `(?=[A-Z(])(?<=${WORD_START}(?:[kMG]?t|[kmµ]?g|p|\\d{1,2})?)(?:${PART}|\\((?:${PART})+\\)(?:${NUMBER}|(?=[A-Z(])))+(?=(?:e|eq|éq)?${WORD_END})`,
  'g',
);

/** Gases of one element, as they stand in texts. */
const ELEMENTARY = /^(?:[HNO]2|O3|Cl2|Br2)$/;
/** Formulas of one-letter symbols that have one number. */
const COMMON = [
  '(?:H|K)?(?:CO[23]|NO[23]|SO[34]|PO[34]|IO3)|SO2|VO2|UO2|[HNK]2O|H3O|H2S|H2CO|KO2',
  'NH[234]|NH4OH|NH2OH|CH[234]|CH3[CHNOS]+|PH3|BH[34]|CF4|SF6|NF3|BF[34]|PF[56]|UF6',
].join('|');
const IS_COMMON = new RegExp(`^(?:${COMMON})$`);
/** Groups that stand in parentheses: Ca(OH)2, (NH4)2SO4. */
const GROUP = /\((?:OH|NH4|CN|[NP]O[2-4]|[SC]O[34]|HCO3|ClO4|CH[23]|CH3COO|H2O)\)/;
/** Viruses, and words of other trades that are spelt with symbols. */
const OTHER = /^(?:H\d+N\d+$|Co[VP]\d|Po[CS]\d)/;

function isFormula(word: string): boolean {
  const numbers = word.match(/\d+/g)?.length ?? 0;
  if (numbers === 0 || OTHER.test(word)) return false;
  if (/^[A-Z][a-z]?\d+$/.test(word)) return ELEMENTARY.test(word);
  if (word.includes('(')) return GROUP.test(word);
  if (/[a-z]/.test(word)) return true;
  return numbers > 1 ? /[HO]/.test(word) : IS_COMMON.test(word);
}

/** Ions: the atoms, then the charge, which may stand apart where it has a number. */
const ION = new RegExp(
  `(?=[A-Z])${WORD_START}(?:` +
    '(NH4|H3O|Li|Na|K|Ag|Cu|H)(\\+)|' +
    '(Al|Au|Ba|Ca|Cd|Co|Cr|Cu|Fe|Hg|Mg|Mn|Ni|Pb|Sn|Sr|Ti|Zn)( ?)([2-4]\\+)|' +
    '(NO[23]|HCO3|HSO[34]|H2PO4|MnO4|ClO[34]?|IO3|CH3COO|HCOO|BF4|PF6|OH|HO|Cl|Br)([-−])|' +
    '(SO[34]|S2O[38]|CO3|CrO4|Cr2O7|C2O4|H?PO[34]|SiO[34])( ?)([2-4][-−])' +
    `)(?![${ALPHANUMERIC}+−-])`,
  'g',
);
const MAYBE_ION = /[A-Za-z\d] ?[2-4]?[+−-](?![A-Za-z\d])/;
const MAYBE_FORMULA = /[A-Za-z)]\d/;

interface Ion {
  readonly start: number;
  /** The end of the atoms, and the start and end of the charge. */
  readonly atoms: number;
  readonly charge: number;
  readonly end: number;
}

function ionsOf(text: string): Ion[] {
  if (!MAYBE_ION.test(text)) return [];
  return Array.from(text.matchAll(ION), ({ 0: typed, index: start, ...groups }) => {
    const atoms = start + (groups[1] ?? groups[3] ?? groups[6] ?? groups[8])!.length;
    const end = start + typed.length;
    const charge = end - (groups[2] ?? groups[5] ?? groups[7] ?? groups[10])!.length;
    return { start, atoms, charge, end };
  });
}

/** Brings the charge of an ion to its atoms, with a minus. */
export const IONS: Rule = (text) =>
  ionsOf(text).flatMap(({ atoms, charge, end }): Edit[] => [
    ...(charge > atoms ? [{ start: atoms, end: charge, text: '' }] : []),
    ...(text[end - 1] === '-' ? [{ start: end - 1, end, text: '−' }] : []),
  ]);

/** Lowers the numbers of formulas and ions. */
export const FORMULA_NUMBERS: MarkRule = (text) => {
  if (!MAYBE_FORMULA.test(text)) return [];
  const ions = ionsOf(text);
  const formulas = Array.from(text.matchAll(FORMULA), ({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
  })).filter(
    ({ start, end }) =>
      isFormula(text.slice(start, end)) && !ions.some((ion) => start < ion.end && ion.start < end),
  );
  return [...formulas, ...ions.map(({ start, atoms }) => ({ start, end: atoms }))].flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(/\d+/g), ({ 0: number, index }): Mark => {
      return { start: start + index, end: start + index + number.length, feature: 'subs' };
    }),
  );
};

/** Raises the charges of ions. */
export const CHARGES: MarkRule = (text) =>
  ionsOf(text).map(({ charge, end }) => ({ start: charge, end, feature: 'sups' }));
