import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { write } from '../../bench/engines/livret.mjs';
import { makeText } from '../../bench/text.mjs';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { CountedProgram, type Work } from '../work.ts';

// The work of builds from a cold start, counted: times lie on a busy machine, counts do not.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The share by which a build may do more than was counted. */
const AIR = 0.04;
/** The share of a count below which it is out of date. */
const OUTDATED = 0.5;

/**
 * The counts of two builds: of this repository's booklet, whose sheets are full at once, and of the text of
 * `bench/text.mjs`, for which other scales are tried. A function is counted by its calls, a folder by all calls of
 * its functions, in thousands, and a PDF by its kilobytes.
 */
const COUNTS: Readonly<Record<string, readonly [booklet: number, text: number]>> = {
  // The library of colours has 170 small ones, by which sheets, charts and pictures read all of CSS Color 4.
  modules: [1352, 1314],
  'src/content/yaml/parse.ts parseYaml': [49, 11],
  'src/style/selectors.ts matches': [18547, 4184],
  'src/layout/set-galley.ts setGalley': [2, 6],
  'src/layout/compose.ts compose': [2, 4],
  'src/layout/boxes.ts blockBox': [2742, 2316],
  'src/layout/pages/paginate.ts #lastState': [28, 16],
  'src/layout/pages/paginate.ts #weigh': [2969, 49544],
  'src/layout/pages/page-fill.ts #fill': [2594, 49653],
  'src/text/paragraph.ts extent': [25, 59],
  'src/text/paragraph.ts createParagraph': [1302, 311],
  'src/text/total-fit.ts totalFit': [1406, 405],
  'src/text/total-fit.ts tryLines': [39253, 117289],
  'src/text/line/line.ts setLine': [2282, 1157],
  'src/text/harfbuzz.ts shape': [7061, 2801],
  'src/charts/draw.ts draw': [13, 4],
  'src/pdf/deflate.ts deflate': [126, 64],
  'src/pdf/pen.ts put': [3354, 778],
  // Two for the names that a text uses, by which the view of its chapter is found again.
  'src/content/': [213, 27],
  'src/template/': [171, 54],
  'src/document/': [145, 46],
  'src/style/': [635, 285],
  'src/charts/': [1010, 24],
  'src/languages/': [204, 27],
  'src/text/': [1935, 2672],
  'src/layout/': [1520, 3675],
  'src/pdf/': [1577, 727],
  'src/print/': [89, 18],
  // One walk of each file for placeholders.
  'node_modules/yaml/': [966, 119],
  'node_modules/markdown-it/': [218, 94],
  'node_modules/htmlparser2/': [553, 223],
  'node_modules/css-tree/': [490, 403],
  'node_modules/zod/': [52, 19],
  'node_modules/handlebars/': [55, 23],
  'node_modules/chart.js/': [197, 39],
  'node_modules/pdfkit/': [37, 11],
  'PDF to read': [306, 133],
  'PDF to print': [197, 106],
};

test('cold builds do no more than they did', SLOW, () => {
  const program = new CountedProgram();
  const generated = temporaryFolder();
  write(makeText(8, 1982), generated);
  const [booklet, text] = [ROOT, generated].map((project) => countBuild(program, project));
  const lines = Object.entries(COUNTS).flatMap(([what, [expectedOfBooklet, expectedOfText]]) => [
    ...differing(`booklet: ${what}`, booklet!(what), expectedOfBooklet),
    ...differing(`text: ${what}`, text!(what), expectedOfText),
  ]);
  // A count that grew is written here only where what it buys is worth it.
  expect(lines).toEqual([]);
});

function differing(what: string, count: number, expected: number): string[] {
  // A function that is not called has another name now.
  const isKept = count > 0 && count <= expected * (1 + AIR) && count >= expected * OUTDATED;
  return isKept ? [] : [`${what}: ${Math.ceil(count)}, not ${expected}`];
}

/** Builds a project, and returns what gives the count of each thing. */
function countBuild(program: CountedProgram, project: string): (what: string) => number {
  const out = temporaryFolder();
  const { modules, calls } = program.run(['build', project, '--force', '--out', out]);
  const { pdfs } = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8'));
  return (what) => {
    if (what === 'modules') return modules.length;
    if (what === 'PDF to read') return pdfs[0].bytes / 1000;
    if (what === 'PDF to print') return pdfs[0].print.bytes / 1000;
    if (what.endsWith('/')) return callsIn(what, calls) / 1000;
    return calls.get(what) ?? 0;
  };
}

function callsIn(folder: string, calls: Work['calls']): number {
  let sum = 0;
  for (const [name, count] of calls) if (name.startsWith(folder)) sum += count;
  return sum;
}
