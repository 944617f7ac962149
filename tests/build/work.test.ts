import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateProject } from '../../bench/generate.mjs';
import { temporaryFolder } from '../project/temporary.ts';
import { CountedProgram, type Work } from '../work.ts';

// What builds do from a cold start, counted: times lie on a busy machine, counts do not.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The share by which a build may do more than was counted. */
const AIR = 0.04;
/** The share of a count below which it is out of date. */
const OUTDATED = 0.5;

/**
 * The counts of two builds: of this repository's booklet, whose sheets are full at once, and of the text of
 * `bench/generate.mjs`, for which other scales are tried. A function is counted by its calls, a folder by all calls of
 * its functions, in thousands, and a PDF by its kilobytes.
 */
const COUNTS: Readonly<Record<string, readonly [booklet: number, text: number]>> = {
  modules: [784, 784],
  'src/content/yaml/parse.ts parseYaml': [45, 11],
  'src/style/selectors.ts matches': [6578, 2573],
  'src/layout/index.ts setGalley': [2, 6],
  'src/layout/boxes.ts blockBox': [1688, 2304],
  'src/layout/pages/paginations.ts pagesOf': [10, 24],
  'src/layout/pages/paginate.ts #weigh': [8724, 53334],
  'src/layout/pages/page-offers.ts isBeaten': [12320, 80685],
  'src/layout/pages/page-offers.ts offer': [10884, 79108],
  'src/layout/pages/page-fill.ts #fill': [5858, 69793],
  'src/text/paragraph.ts createParagraph': [827, 296],
  'src/text/paragraph.ts extent': [33, 45],
  'src/text/total-fit.ts totalFit': [880, 381],
  'src/text/total-fit.ts tryLines': [38205, 106003],
  'src/text/lines.ts setLine': [1469, 831],
  'src/text/harfbuzz.ts shape': [6100, 2761],
  'src/charts/draw.ts draw': [10, 4],
  'src/pdf/deflate.ts deflate': [92, 47],
  'node_modules/pdfkit/js/pdfkit.node.mjs ref': [2266, 732],
  'src/content/': [149, 23],
  'src/template/': [79, 33],
  'src/document/': [55, 37],
  'src/style/': [254, 173],
  'src/charts/': [154, 42],
  'src/languages/': [127, 24],
  'src/text/': [1663, 2205],
  'src/layout/': [1164, 4229],
  'src/pdf/': [990, 606],
  'src/print/': [56, 14],
  'node_modules/yaml/': [619, 80],
  'node_modules/markdown-it/': [175, 87],
  'node_modules/htmlparser2/': [401, 212],
  'node_modules/css-tree/': [234, 214],
  'node_modules/zod/': [36, 12],
  'node_modules/handlebars/': [23, 17],
  'node_modules/chart.js/': [297, 42],
  'node_modules/pdfkit/': [63, 19],
  'PDF to read': [239, 113],
  'PDF to print': [167, 94],
};

test('cold builds do no more than they did', () => {
  const program = new CountedProgram();
  const generated = temporaryFolder();
  generateProject(generated, ROOT);
  const [booklet, text] = [ROOT, generated].map((project) => countBuild(program, project));
  const lines = Object.entries(COUNTS).flatMap(([what, [expectedOfBooklet, expectedOfText]]) => [
    ...differing(`booklet: ${what}`, booklet!(what), expectedOfBooklet),
    ...differing(`text: ${what}`, text!(what), expectedOfText),
  ]);
  // A count that grew is written here only where what it buys is worth it.
  expect(lines).toEqual([]);
});

function differing(what: string, count: number, expected: number): string[] {
  const isKept = count <= expected * (1 + AIR) && count >= expected * OUTDATED;
  return isKept ? [] : [`${what}: ${Math.round(count)}, not ${expected}`];
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
