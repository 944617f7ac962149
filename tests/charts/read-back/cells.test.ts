import fc from 'fast-check';
import { expect } from 'vitest';
import { testWith } from '../../tools.ts';
import type { Written } from './blocks.ts';
import { build, type TracedShape, tracesIn } from './built.ts';

// Bars and lines in the cells of a table, measured in the PDF by another program.

interface Row {
  readonly bar: number | null;
  readonly line: readonly (number | null)[];
}

/** The size of a mark in the text of a table, and of its parts, points. */
const [WIDTH, HEIGHT] = [30.4, 5.016];
const DOT = 1.1;
const SHORTEST = 0.8;
/** The error that rounding to hundredths leaves in a length. */
const EXACT = 0.015;

const value = fc.oneof(
  fc.constantFrom(null, 0, 1e-4, -1e-4),
  fc.integer({ min: -400, max: 4000 }).map((tenths) => tenths / 10),
);
const rows = fc.array(fc.record({ bar: value, line: fc.array(value, { minLength: 4, maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 12,
});

const NAMES = ['a', 'b', 'c', 'd'];

function tableOf(all: readonly Row[]): Written {
  const number = (label: string) => ({ label, unit: '' });
  const fields = Object.fromEntries(NAMES.map((name) => [name, number(`Champ ${name}`)]));
  return {
    block: {
      table: { data: 'd', columns: ['n', 'v', 'd'], bars: ['v'], sparkline: NAMES },
      title: 'Une table',
    },
    files: {
      'content/data/d.yaml': JSON.stringify({
        ...{ title: 'Des nombres', source: [], date: 2026 },
        fields: { n: { label: 'Nom' }, v: number('Valeur'), ...fields },
        rows: all.map(({ bar, line }, i) => ({
          ...{ n: `Ligne ${i + 1}`, v: bar },
          ...Object.fromEntries(NAMES.map((name, j) => [name, line[j]])),
        })),
      }),
    },
  };
}

/** The tags of what a table's body has on the page. */
const TAGS = new Set(['TH', 'TD', 'Figure', 'Artifact']);

/** The shapes of each row, which follow its name: those of the bar, and those of the line. */
async function shapesOf(written: Written): Promise<{ bars: TracedShape[]; lines: TracedShape[] }[]> {
  const { faults, pdf } = await build(written);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const all = tracesIn((await pdf())!);
  const first = all.findIndex(({ text }) => text === 'Ligne 1');
  const after = all.findIndex(({ tag }, i) => i > first && !TAGS.has(tag));
  const traces = all.slice(first, after === -1 ? undefined : after);
  const starts = traces.flatMap(({ tag, text }, i) => (tag === 'TH' && text.startsWith('Ligne') ? [i] : []));
  const drawn = starts.map((start, i) => {
    const row = traces.slice(start, starts[i + 1]);
    const tagged = (wanted: string) =>
      row.flatMap(({ tag, shapes }) => shapes.filter(({ origin }) => tag === wanted && origin > 0));
    return { bars: tagged('Artifact'), lines: tagged('Figure') };
  });
  for (const column of ['bars', 'lines'] as const) {
    const edges = drawn.flatMap((row) => row[column].map(({ origin }) => origin));
    expect(Math.max(...edges, 0) - Math.min(...edges, Math.max(...edges, 0))).toBeLessThan(EXACT);
  }
  return drawn;
}

const filledIn = (shapes: readonly TracedShape[]) => shapes.filter(({ painted }) => painted === 'fill');
const strokedIn = (shapes: readonly TracedShape[]) => shapes.filter(({ painted }) => painted === 'stroke');
const edgesOf = ({ points }: TracedShape) => {
  const all = points.map(([x]) => x);
  return [Math.min(...all), Math.max(...all)] as const;
};
const middleOf = ({ points }: TracedShape) =>
  [0, 1].map((axis) => {
    const all = points.map((point) => point[axis]!);
    return (Math.min(...all) + Math.max(...all)) / 2;
  }) as [number, number];

testWith('mutool', 'bars in cells are as long as their numbers in the PDF', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const drawn = await shapesOf(tableOf(all));
      expect(drawn).toHaveLength(all.length);
      const values = all.map(({ bar }) => bar ?? 0);
      const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
      const zero = (-least / (most - least || 1)) * WIDTH;
      for (const [i, { bars }] of drawn.entries()) {
        const number = all[i]!.bar ?? 0;
        const length = Math.max(SHORTEST, (Math.abs(number) / (most - least)) * WIDTH);
        const wanted = number < 0 ? [zero - length, zero] : [zero, zero + length];
        expect(filledIn(bars)).toHaveLength(number === 0 ? 0 : 1);
        for (const edges of filledIn(bars).map(edgesOf))
          for (const j of [0, 1] as const) expect(Math.abs(edges[j] - wanted[j]!)).toBeLessThan(EXACT);
        for (const [edge] of strokedIn(bars).map(edgesOf)) expect(Math.abs(edge - zero)).toBeLessThan(EXACT);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

testWith('mutool', 'lines in cells pass by all their values in the PDF', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const drawn = await shapesOf(tableOf(all));
      for (const [i, { lines }] of drawn.entries()) {
        const { line } = all[i]!;
        const known = line.flatMap((number, j) => (number === null ? [] : [{ number, j }]));
        const numbers = known.map(({ number }) => number);
        const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
        const share = (number: number) => (most === least ? 0.5 : (number - least) / (most - least));
        const wanted = known.map(({ number, j }) => [
          DOT + (j / (line.length - 1)) * (WIDTH - 2 * DOT),
          HEIGHT - DOT - share(number) * (HEIGHT - 2 * DOT),
        ]);
        const dots = filledIn(lines).map(middleOf);
        const passed = [...strokedIn(lines).flatMap(({ points }) => points), ...dots];
        const isAt = (place: readonly number[], [x, y]: readonly number[]) =>
          Math.hypot(place[0]! - x!, place[1]! - y!) < 2 * EXACT;
        expect(wanted.filter((place) => !passed.some((each) => isAt(place, each)))).toEqual([]);
        expect(passed.filter((each) => !wanted.some((place) => isAt(place, each)))).toEqual([]);
        expect(dots.filter((each) => isAt(wanted.at(-1)!, each))).toHaveLength(known.length > 0 ? 1 : 0);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
