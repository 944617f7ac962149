import { expect, test } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { renderChart, renderCharts } from '../../src/build/chart-files.ts';
import type { ChartSpec } from '../../src/charts/index.ts';
import { readPng } from '../../src/raster/png.ts';
import { dataSet, figure } from '../charts/helpers.ts';
import { layOut } from '../layout/laid-out.ts';
