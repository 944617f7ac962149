import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import type { ReadLine } from '../../src/faults/frame.ts';
import { formatFault } from '../../src/faults/print.ts';
import { formatSource, parseSource } from '../../src/faults/source.ts';

const LINES = ['blocks:', '  - text: Un <marquee>', '\t\t- text: x', '中文 <marquee>'];
const readLine: ReadLine = (file, line) => (file === 'content/a.yaml' ? (LINES[line - 1] ?? null) : null);

function fault(line: number, column: number, severity: Fault['severity'] = 'error'): Fault {
  return {
    code: 'markup-unknown-element',
    severity,
    source: { file: 'content/a.yaml', line, column },
    details: { tag: 'seciton', near: 'section' },
  };
}

test('a fault is written in French, with its line and what to write', () => {
  expect(formatFault(fault(2, 14), 'fr', readLine, false)).toBe(
    [
      'content/a.yaml:2:14 erreur[markup-unknown-element] : Livret ne connaît pas l’élément <seciton>',
      '  1 | blocks:',
      '  2 |   - text: Un <marquee>',
      '    |              ^',
      '→ vouliez-vous dire <section> ?',
    ].join('\n'),
  );
});

test('a fault is written in English, with its line and what to write', () => {
  expect(formatFault(fault(1, 1, 'warning'), 'en', readLine, false)).toBe(
    [
      'content/a.yaml:1:1 warning[markup-unknown-element]: Livret does not know the element <seciton>',
      '  1 | blocks:',
      '    | ^',
      '→ did you mean <section>?',
    ].join('\n'),
  );
});

test('without a place there is no frame', () => {
  const printed = formatFault({ ...fault(1, 1), source: null }, 'en', readLine, false);
  expect(printed).toMatch(/^error\[markup-unknown-element\]: .*\n→ did you mean <section>\?$/);
});

test('a file that cannot be read has no frame', () => {
  const elsewhere = { ...fault(1, 1), source: { file: 'content/b.yaml', line: 1, column: 1 } };
  expect(formatFault(elsewhere, 'en', readLine, false).split('\n')).toHaveLength(2);
});

test('a tab fills up to the next fourth column, before the caret too', () => {
  const [, , line, caret] = formatFault(fault(3, 3), 'en', readLine, false).split('\n');
  expect(line).toBe('  3 |         - text: x');
  expect(caret).toBe('    |         ^');
});

test('wide characters count two columns', () => {
  const caret = formatFault(fault(4, 4), 'en', readLine, false).split('\n')[3];
  expect(caret).toBe('    |      ^');
});

test('the caret of a place past the line stands at its end', () => {
  const caret = formatFault(fault(1, 99), 'en', readLine, false).split('\n')[2];
  expect(caret).toBe('    |        ^');
});

test.each([1, 60, 99, 100, 101, 150, 300, 301])('a long line is cut around column %i', (column) => {
  const long = Array.from({ length: 300 }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
  const printed = formatFault({ ...fault(1, column) }, 'en', () => long, false).split('\n');
  const [line, caret] = [printed[1]!.slice(6), printed[2]!.slice(6)];
  expect(line.length).toBeLessThanOrEqual(100);
  const pointedAt = line[caret.length - 1] ?? '';
  expect(pointedAt).toBe(long[column - 1] ?? '');
});

test.each([
  ['is shown whole if 100 columns hold it', 100, 100, 1, 100],
  ['is shown from its start to the 99th column, then …', 101, 1, 1, 99],
  ['keeps its start as long as the caret is left of the last column', 300, 99, 1, 99],
  ['is shown from two thirds of a window before the caret', 300, 100, 35, 132],
  ['is shown to its end if the caret is near it', 300, 290, 202, 300],
])('a long line %s', (_, length, column, first, last) => {
  const long = Array.from({ length }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
  const shown = formatFault(fault(1, column), 'en', () => long, false)
    .split('\n')[1]!
    .slice(6);
  expect(shown).toBe(`${first > 1 ? '…' : ''}${long.slice(first - 1, last)}${last < length ? '…' : ''}`);
});

test('the line before a long line moves with its window', () => {
  const lines = ['short', 'x'.repeat(300)];
  const printed = formatFault(fault(2, 200), 'en', (_, line) => lines[line - 1] ?? null, false).split('\n');
  expect(printed[1]).toBe('  1 |');
});

test('a combining mark takes no column, but at the start of a line', () => {
  const caret = (line: string, column: number) =>
    formatFault(fault(1, column), 'en', () => line, false).split('\n')[2];
  expect(caret('e\u0301x', 3)).toBe('    |  ^');
  expect(caret('\u0301x', 2)).toBe('    |  ^');
});

test('control characters of what the user wrote do not reach the terminal', () => {
  const evil = { ...fault(1, 1), details: { tag: 'a\u001B[2J', near: null } };
  const printed = formatFault(evil, 'en', () => 'x\u001B[2J\u0007', false);
  expect(printed).not.toContain('\u001B');
  expect(printed).not.toContain('\u0007');
  expect(printed).toContain('<a\uFFFD[2J>');
});

test('colour changes nothing but colour', () => {
  const plain = formatFault(fault(2, 14), 'en', readLine, false);
  const painted = formatFault(fault(2, 14), 'en', readLine, true);
  expect(painted).not.toBe(plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that colours start with
  expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(plain);
});

test('a place is read as it is written', () => {
  const place = { file: 'content/a:1.yaml', line: 12, column: 3 };
  expect(parseSource(formatSource(place))).toEqual(place);
  for (const other of ['', 'a.yaml', 'a.yaml:1', 'a.yaml:1:x', ':1:2']) expect(parseSource(other)).toBeNull();
});
