import { expect, test } from 'vitest';
import { catalogue } from '../../src/faults/catalogue/index.ts';

test('every code is in lower case, with hyphens', () => {
  for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
});
