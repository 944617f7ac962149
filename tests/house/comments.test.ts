import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'tests', 'scripts', 'bench'];

/** Words that stand for a thing that has not been named yet. */
const NOT_NAMED = /^\s*(?:\/\*\*|\/\/) (?:Of|What|Those|Whose|They|It) /;

test('comments name the thing first', () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.m?[jt]s$/.test(path))
      .flatMap((path) =>
        readFileSync(join(ROOT, folder, path), 'utf8')
          .split('\n')
          .flatMap((line, i) => (NOT_NAMED.test(line) ? [`${folder}/${path}:${i + 1}${line}`] : [])),
      ),
  );
  expect(found).toEqual([]);
});
