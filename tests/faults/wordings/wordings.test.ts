import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/faults/fault.ts';
import { wordFault } from '../../../src/faults/print.ts';
import { DETAILS } from './details.ts';

const FAULTS = Object.entries(DETAILS).flatMap(([code, all]) =>
  all.map((details) => ({ code, severity: 'error', source: null, details }) as Fault),
);

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const wordings = FAULTS.map((fault) => {
    const { wrong, instead } = wordFault(fault, language);
    return [`[${fault.code}] ${wrong}`, ...(instead ? [`→ ${instead}`] : []), ''].join('\n');
  });

  test('every fault is worded as it was', async () => {
    await expect(wordings.join('\n')).toMatchFileSnapshot(`${language}.txt`);
  });

  test('quotation marks are straight in English, and « » in French', () => {
    const others = language === 'en' ? /[“”«»]/ : /[“”]/;
    expect(wordings.filter((wording) => others.test(wording))).toEqual([]);
  });

  test('no wording shows a value that is no word', () => {
    expect(wordings.filter((wording) => / (?:undefined|NaN)\b|\[object/.test(wording))).toEqual([]);
  });
});
