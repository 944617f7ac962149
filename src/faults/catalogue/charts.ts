import { chartsDrawingFaults } from './charts-drawing.ts';
import { chartsKeysFaults } from './charts-keys.ts';
import { chartsNamesFaults } from './charts-names.ts';
import { chartsOptionsFaults } from './charts-options.ts';
import { chartsRowsFaults } from './charts-rows.ts';

/** The wordings of all faults in figures. */
export const chartsFaults = {
  ...chartsDrawingFaults,
  ...chartsKeysFaults,
  ...chartsNamesFaults,
  ...chartsOptionsFaults,
  ...chartsRowsFaults,
};
