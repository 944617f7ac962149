import { expect, test } from 'vitest';
import { write } from '../../bench/engines/livret.mjs';
import { makeText } from '../../bench/text.mjs';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { CountedProgram, type Work } from '../work.ts';

// The work of one more cohort, counted: a date and a word differ, and nothing else is to be made again.

/** The most calls of a function that one more cohort takes. Both of its pages that differ are made for each PDF. */
const MOST: Readonly<Record<string, number>> = {
  'src/content/yaml/parse.ts parseYaml': 1,
  'src/layout/flow-paragraph.ts setParagraph': 15,
  'src/layout/pages/paginate.ts #weigh': 0,
  'src/layout/page-content.ts pageContent': 6,
  'src/text/paragraph.ts createParagraph': 3,
  'src/text/harfbuzz.ts shape': 3,
  'src/text/line/line.ts setLine': 3,
  'src/charts/draw.ts draw': 0,
  'src/pdf/paint.ts paintPage': 2,
  'src/pdf/deflate.ts deflate': 38,
  'src/pdf/pen.ts put': 300,
};

test('one more cohort sets and paints what differs, and little more', SLOW, () => {
  const program = new CountedProgram();
  const [some, more] = [2, 3].map((cohorts) => countBuild(program, cohorts));
  const calls = (name: string) => (more!.get(name) ?? 0) - (some!.get(name) ?? 0);
  const beyond = Object.keys(MOST).filter((name) => calls(name) > MOST[name]!);
  expect(beyond.map((name) => [name, calls(name)])).toEqual([]);
  // A function that is not called has another name now.
  expect(Object.keys(MOST).filter((name) => !more!.has(name))).toEqual([]);
});

/** Builds a text for so many cohorts in one process, and counts its calls. */
function countBuild(program: CountedProgram, cohorts: number): Work['calls'] {
  const project = temporaryFolder();
  write(makeText(2), project, { cohorts });
  return program.run(['build', project, '--all', '--force', '--jobs', '1']).calls;
}
