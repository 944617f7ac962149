import { expect, test } from 'vitest';
import type { Entry } from '../../src/faults/catalogue/entry.ts';
import { catalogue, type FaultCode } from '../../src/faults/catalogue/index.ts';
import { DETAILS } from './wordings/details.ts';

/** The details that are limits of the program, or more than one wherever their fault is told. */
const SEVERAL = [
  'most',
  'limit',
  'levels',
  'passes',
  'need',
  'rowspan',
  'tiles',
  'bytes',
  'pixels',
  'dpi',
  'wanted',
  'parts',
  'words',
  'pages',
  'megapixels',
];
/** The faults that are told where there are too many. */
const OF_MANY: readonly FaultCode[] = [
  'chart-too-many',
  'number-alone',
  'chart-dots-crowded',
  'usage-no-array-job',
];

/** Details with one of everything that may be one. */
function withOnes(details: unknown): unknown {
  if (typeof details === 'number') return 1;
  if (Array.isArray(details)) return details.map(withOnes);
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, SEVERAL.includes(key) ? value : withOnes(value)]),
  );
}

const PLURAL =
  /(?<![\p{L}\p{N},.:=%{-])1 (?!(?:series|plus|moins|fois|puis|sous|dans|pas|pixels?|as|less|is|has|lies|fills)\b)\p{L}+s\b/u;

test.each(
  (Object.keys(DETAILS) as FaultCode[]).filter((code) => !OF_MANY.includes(code)),
)('%s counts one as one', (code) => {
  const word = catalogue[code] as Entry<unknown>;
  const wordings = DETAILS[code].flatMap((details) => Object.values(word(withOnes(details)))) as string[];
  expect(wordings.filter((each) => each !== undefined && PLURAL.test(each))).toEqual([]);
});
