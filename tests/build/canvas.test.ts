import { expect, test } from 'vitest';
import { requireCanvas } from '../../src/build/canvas.ts';
import { EnvironmentError } from '../../src/disk/environment-error.ts';
import { formatFault } from '../../src/faults/print.ts';

test('asks for the package that draws PNG files where it cannot be loaded', async () => {
  await requireCanvas();
  const missing = requireCanvas(() => import('no-such-package' as string));
  await expect(missing).rejects.toThrow(EnvironmentError);
  const { fault } = (await missing.catch((error: unknown) => error)) as EnvironmentError;
  expect(formatFault(fault, 'en', () => null, false)).toContain('→ npm install @napi-rs/canvas@1');
});
