import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openEditor } from '../../src/cli/desktop.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** The places that an editor was asked for; it is missing where a file is called so. */
const opened: string[] = [];
vi.mock('launch-editor', () => ({
  default: (place: string, _: undefined, fail: () => void) => {
    opened.push(place);
    if (place.includes('missing')) fail();
  },
}));

test.each([
  ['content/un.yaml', true, true],
  ['content/missing.yaml', true, false],
  ['content/../../outside.yaml', false, false],
  ['content/out.yaml', false, false],
  ['content/none.yaml', false, false],
])('the editor opens %s, of the project: %s, with success: %s', async (file, asked, success) => {
  const folder = join(
    temporaryFolder({ 'p/content/un.yaml': '', 'p/content/missing.yaml': '', 'outside.yaml': '' }),
    'p',
  );
  symlinkSync('../../outside.yaml', join(folder, 'content/out.yaml'));
  opened.length = 0;
  const path = join(folder, file);
  expect(await openEditor(folder, { file, line: 3, column: 7 })).toEqual({ path, opened: success });
  expect(opened).toEqual(asked ? [`${path}:3:7`] : []);
});
