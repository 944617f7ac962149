import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChart, checkDrawing, drawChart } from '../../../src/charts/index.ts';
import { loadAtlas } from '../../../src/charts/kinds/map/atlas.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { Report } from '../../../src/faults/fault.ts';
import { RANDOM, runs } from '../../tools.ts';
import { theme } from '../helpers.ts';
import { figures } from './random.ts';
import { otherFigures } from './random-kinds.ts';

/** The contents that a chart may lack where its data leave no room, and says so. */
const TOLD = ['chart-names-left-out', 'chart-data-hidden', 'chart-points-covered'];

function problems(spec: ChartSpec, width: number): string[] {
  const before = new Report();
  checkChart(spec, before);
  if (before.failed) return [];
  const report = new Report();
  checkDrawing(drawChart(spec, { width, height: null }, theme), spec, theme, report);
  return report.faults
    .filter(({ code }) => !TOLD.includes(code))
    .map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}

// `loadKinds` does so before a build checks its charts.
await loadAtlas();

test.each(Object.entries({ ...figures, ...otherFigures }))(
  'whatever its data, %s holds what is checked, or is refused',
  RANDOM,
  (_, specs) => {
    fc.assert(
      fc.property(specs, fc.constantFrom(240, 330, 420), (spec, width) => {
        expect(problems(spec, width)).toEqual([]);
      }),
      { numRuns: runs(1, 150), endOnFailure: true },
    );
  },
);
