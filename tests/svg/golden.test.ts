import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Drawing, Mark } from '../../src/drawing/drawing.ts';
import { loadFonts } from '../../src/text/index.ts';
import { corpusFile, drawFile } from './picture.ts';

const CORPUS = readdirSync(fileURLToPath(new URL('corpus', import.meta.url))).sort();
/** The marks of a file that are compared: a pattern repeats its own a hundred times. */
const MOST_LINES = 24;

test('the files of the corpus are drawn as they were', async () => {
  const fonts = await loadFonts();
  const drawn = CORPUS.map((name) => dump(name, drawFile(corpusFile(name), fonts)));
  await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot('golden.txt');
});

/** A drawing as text, a mark a line. Lengths are tenths of a point. */
function dump(name: string, { width, height, marks }: Drawing): string {
  const told = marks.flatMap((mark) => lines(mark, '  ')).slice(0, MOST_LINES);
  return [`${name} ${short(width)} × ${short(height)}`, ...told].join('\n');
}

function lines(mark: Mark, indent: string): string[] {
  if (mark.kind !== 'group') return [indent + short(mark)];
  const { marks, ...group } = mark;
  return [indent + short(group), ...marks.flatMap((each) => lines(each, `${indent}  `))];
}

function short(value: unknown): string {
  const replaced = (key: string, each: unknown) => {
    if (key === 'file') return (each as string).length;
    if (Array.isArray(each) && Array.isArray(each[0])) return each.map(pathStep).join('');
    if (each === null || (Array.isArray(each) && each.length === 0)) return undefined;
    return typeof each === 'number' ? tenths(each) : each;
  };
  return JSON.stringify(value, replaced).replace(/"/g, '');
}

const tenths = (value: number) => Number(value.toFixed(1)) + 0;
const pathStep = ([step, ...points]: readonly (string | number)[]) =>
  step + points.map((each) => tenths(Number(each))).join(' ');
