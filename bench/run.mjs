/**
 * Measures Livret beside other engines and prints a table. `node bench/run.mjs [ROUNDS] [ROW]`: so many rounds of
 * all engines, and only the rows whose names begin so.
 */
import { rmSync } from 'node:fs';
import { batch, scratch, sitting, wholeProcess } from './measure.mjs';

const [ROUNDS = 7, ROW = ''] = process.argv.slice(2);
const OTHERS = ['typst', 'pdfmake', 'pdfkit'];
/** The numbers of chapters of some 25, 100, 200 and 400 pages. */
const [SHORT, MIDDLE, LONG, LONGEST] = [8, 34, 68, 136];

/** The rows of the table, by their names: what an engine takes, or null where it cannot do it. */
const ROWS = {
  'cold, fitting sheets': (engine) => wholeProcess(engine, SHORT),
  'cold, not fitting': (engine) => wholeProcess(engine, SHORT, { fits: false }),
  'warm, one more document': (engine) => sitting(engine, SHORT, 'another'),
  'one word edited': (engine) => sitting(engine, SHORT, 'edit'),
  'one word edited, 200 pages': (engine) => sitting(engine, LONG, 'edit'),
  '100 cohorts': (engine) => batch(engine, SHORT, 'cohorts'),
  '100 copies by name': (engine) => batch(engine, SHORT, 'readers'),
  'from 100 to 400 pages': (engine) => {
    const [some, all] = [MIDDLE, LONGEST].map((chapters) => wholeProcess(engine, chapters));
    return { cpu: all.cpu - some.cpu, wall: all.wall - some.wall };
  },
  'peak at 25 pages, MiB': (engine) => ({ value: wholeProcess(engine, SHORT).peak }),
  'peak at 400 pages, MiB': (engine) => ({ value: wholeProcess(engine, LONGEST).peak }),
  'PDF, kB': (engine) => ({ value: wholeProcess(engine, SHORT).kilobytes }),
};

try {
  console.log('| | beside | Livret | it | ratio | quartiles | of wall time |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [row, measure] of Object.entries(ROWS).filter(([name]) => name.startsWith(ROW))) {
    const rounds = Array.from({ length: Number(ROUNDS) }, () => roundOf(measure));
    for (const other of OTHERS) if (rounds[0][other]) console.log(lineOf(row, other, rounds));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Each engine in turn, so that a busy moment of the machine falls on all. */
function roundOf(measure) {
  return Object.fromEntries(['livret', ...OTHERS].map((engine) => [engine, measure(engine)]));
}

function lineOf(row, other, rounds) {
  const value = ({ cpu, value = cpu }) => value;
  const ratios = rounds.map((round) => value(round.livret) / value(round[other]));
  const walls = rounds.map((round) => round.livret.wall / round[other].wall);
  const values = ['livret', other].map((engine) =>
    quantile(
      rounds.map((round) => value(round[engine])),
      0.5,
    ),
  );
  const cells = [
    ...values.map((number) => number.toFixed(0)),
    quantile(ratios, 0.5).toFixed(2),
    [0.25, 0.75].map((share) => quantile(ratios, share).toFixed(2)).join(' to '),
    Number.isNaN(walls[0]) ? '' : quantile(walls, 0.5).toFixed(2),
  ];
  return `| ${[row, other, ...cells].join(' | ')} |`;
}

function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)];
}
