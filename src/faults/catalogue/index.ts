import { bibtexFaults } from './bibtex-files.ts';
import { chartsDrawingFaults } from './charts-drawing.ts';
import { chartsKeysFaults } from './charts-keys.ts';
import { chartsNamesFaults } from './charts-names.ts';
import { chartsOptionsFaults } from './charts-options.ts';
import { chartsRowsFaults } from './charts-rows.ts';
import { contentFaults } from './content.ts';
import { documentFaults } from './document.ts';
import type { Nothing } from './entry.ts';
import { expressionsFaults } from './expressions.ts';
import { filesFaults } from './files.ts';
import { fontsFaults } from './fonts.ts';
import { forgettingFaults } from './forgetting.ts';
import { formulasFaults } from './formulas.ts';
import { importFaults } from './import.ts';
import { layoutFaults } from './layout.ts';
import { mailFaults } from './mail.ts';
import { mergeFaults } from './merge.ts';
import { pdfFaults } from './pdf.ts';
import { picturesFaults } from './pictures.ts';
import { projectFaults } from './project.ts';
import { styleFaults } from './style.ts';
import { svgFaults } from './svg.ts';
import { templateFaults } from './template.ts';
import { textFaults } from './text.ts';
import { unmeantFaults } from './unmeant.ts';
import { usageFaults } from './usage.ts';

/**
 * The wordings of every fault, room by room. Codes are stable: `build.json` and `--json` have them.
 */
export const catalogue = {
  ...contentFaults,
  ...unmeantFaults,
  ...bibtexFaults,
  ...expressionsFaults,
  ...templateFaults,
  ...documentFaults,
  ...styleFaults,
  ...svgFaults,
  ...fontsFaults,
  ...formulasFaults,
  ...textFaults,
  ...chartsDrawingFaults,
  ...chartsKeysFaults,
  ...chartsNamesFaults,
  ...chartsOptionsFaults,
  ...chartsRowsFaults,
  ...layoutFaults,
  ...pdfFaults,
  ...mailFaults,
  ...forgettingFaults,
  ...importFaults,
  ...mergeFaults,
  ...projectFaults,
  ...filesFaults,
  ...picturesFaults,
  ...usageFaults,
};

export type FaultCode = keyof typeof catalogue;
export type FaultDetails = {
  [C in FaultCode]: Parameters<(typeof catalogue)[C]> extends [infer D] ? D : Nothing;
};
