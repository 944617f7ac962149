import type { Meaning } from '../../faults/catalogue/content.ts';
import { MM } from '../../units.ts';
import { readDate } from '../data/dates.ts';
import { PAPER_SIZES } from '../paper-sizes.ts';
import { asName } from './person-names.ts';

const YES = /^(?:oui|yes|on|vrai|o|y|1|true)$/i;
const NO = /^(?:non|no|off|faux|n|0|false)$/i;

/** The ways to mend what is often typed, by what is asked for. */
export const MENDERS: Partial<Record<Meaning, (typed: string) => string | null>> = {
  flag: (typed) => (YES.test(typed) ? 'true' : NO.test(typed) ? 'false' : null),
  id: hyphenated,
  'data-key': hyphenated,
  name: hyphenated,
  slug: hyphenated,
  number: plainNumber,
  positive: plainNumber,
  points: (typed) => plainNumber(typed.replace(/\s*(?:points?|pts?)\.?$/i, '')),
  count: wholeNumber,
  copies: wholeNumber,
  decimals: wholeNumber,
  date: (typed) => dayFirst(typed) ?? dayAlone(typed) ?? readDate(typed, null),
  'loose-date': dayFirst,
  length: withUnit,
  'column-width': withUnit,
  'space-height': withUnit,
  page: sides,
  address: (typed) => `https://${typed.replace(/^https?:?\/*/, '')}`,
  // A citation has its key; a name with its year makes one; words of a title make none: it is an entry of references.yaml.
  'reference-key': (typed) =>
    /^\[?@[^\s,;\]]+\]?$/.test(typed)
      ? typed.replace(/[[\]@]/g, '')
      : /^\S+ \d+\S*$/.test(typed) && !typed.includes(',')
        ? typed.replace(' ', '')
        : null,
  person: asName,
  'csv-file': (typed) => `${typed.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')}.csv`,
};

/** `Énergie primaire` as `energie-primaire`; `chapters/un.yaml` as `un`; null when nothing of it can stay. */
function hyphenated(typed: string): string | null {
  const name = typed.replace(/^.*[/\\]/, '').replace(/\.(?:ya?ml|md|txt|csv|hbs)$/i, '');
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || null;
}

function plainNumber(typed: string): string | null {
  const plain = typed.replace(/[\s\u00A0\u202F_']/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? withoutZeros(plain) : null;
}

function wholeNumber(typed: string): string | null {
  const [digits] = /^\d+/.exec(typed) ?? [];
  return digits === undefined ? null : withoutZeros(digits);
}

/** `007` as `7`: YAML and JSON have no number that begins with a zero. */
function withoutZeros(number: string): string {
  return number.replace(/^(-?)0+(?=\d)/, '$1');
}

/** `24/11/2026` as `2026-11-24`. */
function dayFirst(typed: string): string | null {
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(typed) ?? [];
  const [, first, second, third] = /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/.exec(typed) ?? [];
  const parts = day ? [year!, month!, day] : first ? [first, second!, third!] : null;
  return parts?.map((part) => part.padStart(2, '0')).join('-') ?? null;
}

/** `2026-11-28T10:00` as `2026-11-28`. */
function dayAlone(typed: string): string | null {
  return /^\d{4}-\d\d-\d\d(?=[T ])/.exec(typed)?.[0] ?? null;
}

function withUnit(typed: string): string | null {
  const [, number, unit = 'mm'] = /^(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt|%)?$/i.exec(typed) ?? [];
  return number ? `${number.replace(',', '.')} ${unit.toLowerCase()}` : null;
}

/** `148x210` as `{ width: 148 mm, height: 210 mm }`, `A4 landscape` as its sides. */
function sides(typed: string): string | null {
  const [, name, turned] = /^([\w-]+)\s*,?\s*(landscape|paysage|horizontal|italienne)$/i.exec(typed) ?? [];
  const size = Object.entries(PAPER_SIZES).find(
    ([known]) => known.toLowerCase() === name?.toLowerCase(),
  )?.[1];
  if (turned && size)
    return `{ width: ${Math.round(size.height / MM)} mm, height: ${Math.round(size.width / MM)} mm }`;
  const [, width, unit, height, last] =
    /^(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?\s*[x×*]\s*(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)?$/i.exec(typed) ?? [];
  if (!width) return null;
  return `{ width: ${width} ${unit ?? last ?? 'mm'}, height: ${height} ${last ?? unit ?? 'mm'} }`;
}
