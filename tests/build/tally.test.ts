import { expect, test } from 'vitest';
import { missingPrices, type Tally, tallyOf, totalCosts, totalUse } from '../../src/build/tally.ts';
import type { Prices } from '../../src/content/index.ts';
import type { PrintFile } from '../../src/disk/build-records.ts';

const WHOSE = { booklet: null, cohort: 'a', pages: 8 };
const NO_PRICES: Prices = { currency: 'EUR', sheet: null, black: null, color: null };

/** The tally of a booklet that takes two sheets, of which three sides are black and one is in colour. */
function tally(print: Partial<PrintFile>, prices: Partial<Prices> | null = null, people = 0): Tally {
  const file: PrintFile = {
    file: 'a/essai-print.pdf',
    sheets: 2,
    sides: { black: 3, color: 1 },
    ink: { cyan: 10.4, magenta: 0, yellow: 0.1, black: 100 },
    paper: 'A4',
    bytes: 1,
    sha256: '',
    copies: null,
    ...print,
  };
  return tallyOf(WHOSE, file, people, prices && { ...NO_PRICES, ...prices });
}

test('copies are those that the content says, or else one for each person; a number is not invented', () => {
  expect(tally({ copies: 30 }, null, 24)).toMatchObject({ copies: 30, all: { sheets: 60 } });
  expect(tally({}, null, 24)).toMatchObject({ copies: 24, all: { sheets: 48 } });
  expect(tally({}, { sheet: 1 })).toMatchObject({ copies: null, all: null, cost: null });
});

test('a cost is of sheets and of sides, each by its price', () => {
  const cost = (prices: Partial<Prices> | null) => tally({ copies: 10 }, prices).cost;
  expect(cost({ sheet: 0.01, black: 0.03, color: 0.12 })).toEqual({ currency: 'EUR', amount: 2.3 });
  expect(cost({ sheet: 0.01 })).toEqual({ currency: 'EUR', amount: 0.2 });
  expect(cost({ black: 0.03, color: 0.12 })).toEqual({ currency: 'EUR', amount: 2.1 });
  expect(cost(null)).toBeNull();
  // A side whose price is not said is not free.
  expect(cost({ sheet: 0.01, black: 0.03 })).toBeNull();
  expect(tally({ copies: 10, sides: { black: 4, color: 0 } }, { black: 0.03 }).cost?.amount).toBe(1.2);
  expect(tally({ copies: 10, sides: { black: 0, color: 4 } }, { color: 0.03 }).cost?.amount).toBe(1.2);
});

test('the price of a side is missing where one such side is printed, and another price is said', () => {
  const missing = (black: number, color: number, prices: Partial<Prices>) =>
    missingPrices(tally({ sides: { black, color } }).one, { ...NO_PRICES, ...prices });
  expect(missing(1, 1, {})).toEqual([]);
  expect(missing(1, 1, { color: 0.1 })).toEqual(['black']);
  expect(missing(1, 1, { black: 0.1 })).toEqual(['color']);
  expect(missing(0, 1, { color: 0.1 })).toEqual([]);
  expect(missing(1, 0, { black: 0.1 })).toEqual([]);
});

test('a cost is rounded as its currency is, and totals are the sums of what is shown', () => {
  const tallies = [1, 2, 3].map(() => tally({ copies: 1 }, { sheet: 0.0025 }));
  expect(tallies.map(({ cost }) => cost!.amount)).toEqual([0.01, 0.01, 0.01]);
  expect(totalCosts(tallies)).toEqual([{ currency: 'EUR', amount: 0.03 }]);
  expect(tally({ copies: 1 }, { currency: 'XOF', sheet: 12.5 }).cost?.amount).toBe(25);
  const both = [tally({ copies: 1 }, { sheet: 1 }), tally({ copies: 1 }, { currency: 'CHF', sheet: 1 })];
  expect(totalCosts(both)).toHaveLength(2);
});

test('a part of a sheet is paid for as a whole one', () => {
  const halves = tally(
    { copies: 5, sheets: 0.5, sides: { black: 0.5, color: 0.5 } },
    { sheet: 1, black: 1, color: 1 },
  );
  expect(halves.all).toMatchObject({ sheets: 3, sides: { black: 3, color: 3 } });
  expect(halves.cost?.amount).toBe(9);
});

test('totals leave out what has no number of copies', () => {
  const total = totalUse([tally({ copies: 3 }), tally({}), tally({}, null, 2)]);
  expect(total).toEqual({
    sheets: 10,
    sides: { black: 15, color: 5 },
    ink: { cyan: 52, magenta: 0, yellow: 0.5, black: 500 },
  });
});
