import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

/** The output, step by step; control sequences are shown as `↑N`, `⌫` (to the line's end) and `⌧` (to the screen's). */
function written(terminal: boolean, work: (progress: Progress) => void, now = () => 0): string[] {
  const all: string[] = [];
  const write = (text: string) =>
    void all.push(
      text
        .replaceAll('\r\u001B[K', '⌫')
        .replaceAll('\r\u001B[J', '⌧')
        .replaceAll('\u001B[', '↑')
        .replaceAll('A⌫', '⌫')
        .replaceAll('A⌧', '⌧'),
    );
  work(new Progress({ write, terminal, color: false }, 'en', now));
  return all;
}

function work(progress: Progress): void {
  progress.show('layout');
  progress.show('content', 'lyon', 2);
  progress.show('pdf', 'paris', 1);
  progress.end(2);
  progress.clear();
  progress.say('sending 1 / 2');
  progress.clear();
}

test('each worker has its line, and all are cleared at the end', () => {
  expect(written(true, work)).toEqual([
    '⌫layout …',
    '⌫layout …\n⌫\n⌫lyon: reading the texts …',
    '↑2⌫layout …\n⌫paris: PDF …\n⌫lyon: reading the texts …',
    '↑2⌫layout …\n⌫paris: PDF …\n⌫',
    '↑2⌧',
    '⌫sending 1 / 2',
    '⌧',
  ]);
});

test('a build of several booklets says how many are done, and how long the others will take', () => {
  let time = 0;
  const told = written(
    true,
    (progress) => {
      progress.count(0, 200);
      progress.show('layout', 'lyon');
      for (const [done, at] of [
        // The first bears what all share.
        [1, 9000],
        [37, 45_000],
        [140, 148_000],
        [199, 207_000],
      ] as const) {
        time = at;
        progress.count(done, 200);
      }
      progress.clear();
    },
    () => time,
  );
  const line = '\n⌫lyon: layout …';
  expect(told).toEqual([
    '⌫0 of 200',
    `⌫0 of 200${line}`,
    `↑1⌫1 of 200${line}`,
    `↑1⌫37 of 200, about 3 min left${line}`,
    `↑1⌫140 of 200, about 1 min left${line}`,
    `↑1⌫199 of 200${line}`,
    '↑1⌧',
  ]);
});

test('the time left is that at the pace of late, once a twentieth is done', () => {
  let time = 0;
  const told = written(
    true,
    (progress) => {
      // Workers begin, and are then quick.
      for (const done of [0, 1, 2, 3, 10, 20, 40]) {
        time = done < 2 ? 0 : 8000 + 100 * done;
        progress.count(done, 200);
      }
    },
    () => time,
  );
  expect(told).toEqual([
    '⌫0 of 200',
    '⌫1 of 200',
    '⌫2 of 200',
    '⌫3 of 200',
    '⌫10 of 200, about 20 s left',
    '⌫20 of 200, about 20 s left',
    '⌫40 of 200, about 20 s left',
  ]);
});

test('a version is named in French with the space before its colon', () => {
  const told: string[] = [];
  const output = { write: (text: string) => void told.push(text), terminal: true, color: false };
  new Progress(output, 'fr', () => 0).show('pdf', 'lyon');
  expect(told).toEqual(['\r\u001B[Klyon\u00A0: PDF …']);
});

test('nothing is counted where there is one', () => {
  expect(written(true, (progress) => progress.count(0, 1))).toEqual([]);
});

test('nothing is written where there is no terminal', () => {
  expect(written(false, work)).toEqual([]);
});

test.each([
  [1, false],
  [2, true],
  [19, true],
])('of %d booklets it says how many are done: %s', (total, says) => {
  const told = written(true, (progress) => progress.count(0, total));
  expect(told.join('').includes(`${total}`)).toBe(says);
});
