import { expect, test } from 'vitest';
import type { FaultDetails } from '../../src/faults/catalogue/index.ts';
import { wordFault } from '../../src/faults/print.ts';

const adviceOf = (details: FaultDetails['css-syntax']) =>
  wordFault({ code: 'css-syntax', severity: 'error', source: null, details }, 'fr').instead ?? '';

test.each<[string, FaultDetails['css-syntax']['expected'], RegExp]>([
  ['!importnat', 'declaration', /^écrivez !important$/],
  ['!foo', 'declaration', /^(?!.*important)/],
  ['150 %', 'declaration', /écrivez 150%/],
  ['p color: red', 'rule', /écrivez p \{ color: red/],
  ['p color: red', 'declaration', /^(?!.*p \{)/],
  ['$ink: red', 'declaration', /:root \{ --ink: red; \}/],
  ['$ink', 'declaration', /var\(--ink\)/],
  ['// un', 'declaration', /\/\* … \*\//],
  ['<style>', 'rule', /supprimez <style>/],
])('%s, where a %s should stand, is advised with %s', (found, expected, advice) => {
  expect(adviceOf({ found, expected })).toMatch(advice);
});
