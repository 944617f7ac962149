import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkChart } from '../../../src/charts/checks/check.ts';
import { loadKinds } from '../../../src/charts/index.ts';
import type { DiagramSpec } from '../../../src/charts/kinds/diagram/keys.ts';
import { brief, load, SOUND } from '../../content/project.ts';
import { misplaced } from '../helpers.ts';
import { draw } from './drawing.ts';

const DOCS = readFileSync(new URL('../../../docs/content.md', import.meta.url), 'utf8');
const SECTION = DOCS.slice(
  DOCS.indexOf('**A picture with its parts named**'),
  DOCS.indexOf('**Data** may also'),
);
const EXAMPLES = [...SECTION.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
const TELEPHONE = readFileSync(new URL('../../../docs/telephone.svg', import.meta.url), 'utf8');

test('figures that show the same picture share its file', () => {
  const { booklet } = load({
    ...SOUND,
    'content/chapters/suite.yaml': `title: Suite\nblocks:\n${EXAMPLES[0]}${EXAMPLES[0]!.replace('title: D', 'id: autre\n    title: D')}`,
    'content/images/telephone.svg': new TextEncoder().encode(TELEPHONE),
  });
  const pictures = booklet!.chapters[1]!.blocks.flatMap((each) =>
    each.kind === 'figure' && each.chart.kind === 'diagram' ? [(each.chart as DiagramSpec).picture] : [],
  );
  expect(pictures).toHaveLength(2);
  expect(pictures[0]).toBe(pictures[1]);
});

test('the examples of pictures with named parts, of values spread, of steps and of rows compared are drawn', async () => {
  const { booklet, report } = load({
    ...SOUND,
    'content/chapters/suite.yaml': `title: Suite\nblocks:\n${EXAMPLES.join('')}`,
    'content/images/telephone.svg': TELEPHONE,
  });
  const figures = booklet!.chapters[1]!.blocks.filter((each) => each.kind === 'figure');
  await loadKinds(figures.map(({ chart }) => chart));
  expect(figures.map(({ chart }) => chart.kind)).toEqual([
    'diagram',
    ...['histogram', 'boxplot', 'strip', 'waterfall', 'lollipop', 'dotplot', 'pyramid'],
  ]);
  for (const { chart } of figures) {
    checkChart(chart, report);
    expect(misplaced(draw(chart))).toEqual([]);
  }
  expect(report.faults.map(brief)).toEqual([]);
});
