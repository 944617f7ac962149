import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'tests', 'scripts', 'bench'];

/** Words that stand for a thing that has not been named yet. */
const NOT_NAMED = /^[ \t]*(?:\/\*\*(?:\n[ \t]*\*)?|\/\/) (?:Of|What|Those|Whose|They|Their|Its?) .*/gm;

test('comments name the thing first', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.m?[jt]s$/.test(path))
      .flatMap((path) =>
        [...readFileSync(join(ROOT, folder, path), 'utf8').matchAll(NOT_NAMED)].map(
          ([comment]) => `${folder}/${path}: ${comment}`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
