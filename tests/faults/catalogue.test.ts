import { expect, test } from 'vitest';
import { catalogue, type FaultCode, type FaultDetails } from '../../src/faults/catalogue/index.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { wordFault } from '../../src/faults/print.ts';

const details: Partial<{ [C in FaultCode]: FaultDetails[C] }> = {
  'picture-unreadable': { path: 'images/x.png', format: null },
  'usage-unknown-option': { option: '--dat', command: 'build', near: '--date' },
};

test('every code is in lower case, with hyphens', () => {
  for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
});

test.each([
  'fr',
  'en',
] as const)('in %s a wording says what is wrong and what to write instead', (language) => {
  for (const [code, value] of Object.entries(details)) {
    const fault = { code, severity: 'error', source: null, details: value } as Fault;
    const { wrong, instead } = wordFault(fault, language);
    expect(wrong).not.toMatch(/undefined|null|\[object/);
    expect(instead).toBeTruthy();
  }
});
