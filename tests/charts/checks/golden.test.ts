import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartHeight, checkChart, checkDrawing, drawChart } from '../../../src/charts/index.ts';
import { loadAtlas } from '../../../src/charts/kinds/map/atlas.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { alternativeText } from '../../../src/content/chapters/alternative.ts';
import { Report } from '../../../src/faults/fault.ts';
import { dump, theme } from '../helpers.ts';
import { figures } from './random.ts';
import { otherFigures } from './random-kinds.ts';

// Charts of drawn data, the same ones in each run: as texts they show whatever a change of a rule moves.

/** The charts of a kind that are drawn at most, and the widths that they have in turn, points. */
const DRAWN = 4;
const WIDTHS = [240, 330, 420];
/** The most lines of a chart that is kept. */
const MOST = 132;

interface Told {
  /**
   * The faults; where the data are not refused, the text alternative, the least height, where it may be parted, and the
   * drawing.
   */
  readonly lines: readonly string[];
  readonly isDrawn: boolean;
}

const points = (...numbers: readonly number[]) => numbers.map((each) => each.toFixed(1)).join(' ');

function told(spec: ChartSpec, width: number): Told {
  const report = new Report();
  checkChart(spec, report);
  const drawing = report.failed ? null : drawChart(spec, { width, height: null }, theme);
  if (drawing) checkDrawing(drawing, spec, theme, report);
  const faults = report.faults.map(({ code, details }) => `fault ${code} ${JSON.stringify(details)}`);
  if (!drawing) return { lines: faults, isDrawn: false };
  const least = `at least ${points(chartHeight(spec, width, theme, 0))} high`;
  const { at, head } = drawing.seams ?? { at: [], head: 0 };
  const parted = at.length > 0 ? [`parted at ${points(...at)}, below a head of ${points(head)}`] : [];
  const drawn = [alternativeText(spec, 'fr'), least, ...parted, ...dump(drawing).split('\n')];
  return { lines: [...faults, ...drawn], isDrawn: true };
}

await loadAtlas();

test.each(Object.entries({ ...figures, ...otherFigures }))('%s of drawn data', async (name, specs) => {
  const kept: Told[] = [];
  let drawn = 0;
  for (const spec of fc.sample(specs, { seed: 1, numRuns: 5 * DRAWN })) {
    const chart = told(spec, WIDTHS[drawn % WIDTHS.length]!);
    if (chart.lines.length > MOST) continue;
    kept.push(chart);
    if (chart.isDrawn) drawn++;
    if (drawn === DRAWN) break;
  }
  expect(drawn).toBeGreaterThan(0);
  const text = kept.map(({ lines }) => lines.join('\n')).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`);
});
