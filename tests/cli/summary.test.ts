import { expect, test } from 'vitest';
import type { Built } from '../../src/build/request.ts';
import { copiesTable, resultLines, summaryTable } from '../../src/cli/summary.ts';
import { Report } from '../../src/faults/fault.ts';

const warned = new Report();
warned.warning('mail-no-address', null, { name: 'Jean' });
warned.error('mail-no-people', null, { cohort: 'nice' });

/** A booklet of four pages whose print file has these sheets and copies. */
function built(
  cohort: string | null,
  state: Built['state'],
  sheets = 1,
  copies: number | null = null,
): Built {
  const paper = 'A4';
  const ink = { black: 0, colour: 0 } as never;
  const print = { file: 'essai-print.pdf', sheets, paper, bytes: 2001, sha256: '', ink, copies };
  const pdf = { file: 'essai.pdf', pages: 4, bytes: 1000, print, sha256: '', seconds: {} };
  const faults = cohort === 'nice' ? warned.faults : [];
  return { version: { cohort, variants: [] }, state, pdf: state === 'failed' ? null : pdf, faults } as Built;
}

const ALL = [
  built(null, 'new'),
  built('lyon', 'changed', 0.5, 3),
  built('nice', 'failed'),
  built('paris', 'unchanged', 2.25),
];
const COPIES = ['new', 'new', 'changed', 'failed'].map((state) => built('lyon', state as Built['state']));

test.each(['fr', 'en'] as const)('the results of a build in %s', (language) => {
  const tables = [
    ...ALL.slice(0, 2).map((one) => resultLines('out/essai.pdf', one, language)),
    resultLines('out/essai.pdf', ALL[3]!, language),
    summaryTable(ALL, language),
    summaryTable(ALL.slice(2), language),
    copiesTable([...COPIES, built('paris', 'unchanged')], language),
  ];
  expect(tables.join('\n')).toMatchSnapshot();
});
