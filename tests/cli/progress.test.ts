import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

/** What is written by steps; control sequences are shown as `↑N`, `⌫` (to the line's end) and `⌧` (to the screen's). */
function written(terminal: boolean, work: (progress: Progress) => void): string[] {
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
  work(new Progress({ write, terminal, color: false }, 'en'));
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

test('nothing is written where there is no terminal', () => {
  expect(written(false, work)).toEqual([]);
});
