import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkChart } from '../../../src/charts/checks/check.ts';
import { brief, load, SOUND } from '../../content/project.ts';
import { misplaced } from '../helpers.ts';
import { draw } from './drawing.ts';

const DOCS = readFileSync(new URL('../../../docs/content.md', import.meta.url), 'utf8');
const SECTION = DOCS.slice(DOCS.indexOf('**How values are spread**'), DOCS.indexOf('**Data** may also'));
const EXAMPLES = [...SECTION.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);

test('the examples of figures that show how values are spread, and of steps, are drawn', () => {
  const chapter = `title: Suite\nblocks:\n${EXAMPLES.join('')}`;
  const { booklet, report } = load({ ...SOUND, 'content/chapters/suite.yaml': chapter });
  const figures = booklet!.chapters[1]!.blocks.filter((each) => each.kind === 'figure');
  expect(figures.map(({ chart }) => chart.kind)).toEqual(['histogram', 'boxplot', 'strip', 'waterfall']);
  for (const { chart } of figures) {
    checkChart(chart, report);
    expect(misplaced(draw(chart))).toEqual([]);
  }
  expect(report.faults.map(brief)).toEqual([]);
});
