import type { TypesetBooklet } from '../build/booklet.ts';
import { type Checked, checkVersion, faultsOf } from '../build/check-version.ts';
import { startKeeping } from '../build/kept.ts';
import { paintPdf, writeTwin } from '../build/pipeline.ts';
import { faultReports, toJson } from '../build/report.ts';
import { readSharedInputs } from '../build/shared-inputs.ts';
import { reportPaper } from '../build/stages/print.ts';
import { pdfPath } from '../build/version.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { lineReader } from '../project/line-reader.ts';
import { chosenFigure } from '../sending/pictures.ts';
import type { Typography } from '../typography/types.ts';
import { usage } from './arguments.ts';
import { webKind } from './build.ts';
import type { ExitCode } from './exit-code.ts';
import { type Session, shownPath } from './session.ts';
import { printFaults, showFaults } from './show-faults.ts';
import { pagesInWords } from './summary.ts';
import { versionsAsked } from './versions.ts';

/**
 * `livret check`: makes the pages of the versions asked for, and reads the texts of all other cohorts. Nothing
 * is written, unless a proof is asked for.
 */
export async function checkCommand(session: Session): Promise<ExitCode> {
  const { parsed, language, world, inputs, folder, booklet, watch, newWatch } = session;
  const { typography, proof, fonts, json } = parsed.values;
  const html = webKind(parsed);
  const versions = versionsAsked(parsed, session);
  const ofOne = typography ? '--typography' : proof ? '--proof' : fonts ? '--fonts' : null;
  if (ofOne && versions.length > 1) throw usage('usage-one-booklet', { option: ofOne }, 'check');
  const shared = await readSharedInputs(folder, watch, startKeeping(), booklet);
  const asked = new Set(versions.map(({ cohort }) => cohort));
  const others = [...shared.content.cohorts.keys()].filter((cohort) => !asked.has(cohort));
  const checked: Checked[] = [];
  for (const version of [...versions, ...others.map((cohort) => ({ cohort, variants: [] }))]) {
    const watch = newWatch(version.cohort);
    const found = await checkVersion(version, asked.has(version.cohort), folder, inputs, shared, watch);
    if (html && found.typeset) await writeTwin(found.typeset, html, shared, found.report, watch);
    if (found.typeset) reportPaper(found.typeset, found.report);
    checked.push(found);
  }
  // A figure that only messages name is checked here too.
  for (const { rendered, report } of checked) if (rendered) chosenFigure(rendered, report);

  const [first] = checked;
  if (first!.typeset && (typography || proof)) {
    return checkTypography(first!, first!.typeset, session);
  }
  if (first!.typeset && fonts && !first!.report.failed) {
    return checkFonts(first!, first!.typeset, session);
  }
  showFaults(checked.map(faultsOf), session);
  if (checked.some(({ report }) => report.failed)) return 1;
  if (!json) {
    for (const { version, typeset } of checked) {
      const name = version.cohort === null ? '' : `${version.cohort}  `;
      if (typeset) world.stdout.write(`${name}${NO_ERRORS[language](typeset.layout.pages.length)}\n`);
    }
  }
  return 0;
}

/** Lists the fonts of the pages. */
async function checkFonts(checked: Checked, typeset: TypesetBooklet, session: Session): Promise<ExitCode> {
  const { parsed, language, world, progress } = session;
  const { fontsText, fontsUsed } = await import('./fonts-used.ts');
  const fonts = fontsUsed(typeset);
  progress.clear();
  if (parsed.values.json) {
    const faults = faultReports(checked.report.faults, language);
    world.stdout.write(toJson({ faults, fonts }));
    return 0;
  }
  printFaults([faultsOf(checked)], session);
  world.stdout.write(fontsText(fonts, language));
  return 0;
}

/** Tells how the pages are set; none of it is a fault. The measuring code is loaded only here. */
async function checkTypography(
  checked: Checked,
  typeset: TypesetBooklet,
  session: Session,
): Promise<ExitCode> {
  const { parsed, language, world, progress, files } = session;
  const { layout } = typeset;
  const { report } = checked;
  const { measureTypography } = await import('../typography/index.ts');
  const typography = measureTypography(layout);
  const proof = parsed.values.proof ? await writeProof(checked, typeset, typography, session) : null;
  if (report.failed) {
    showFaults([faultsOf(checked)], session);
    return 1;
  }
  progress.clear();
  const readLine = lineReader(files);
  if (parsed.values.json) {
    const { typographyJson } = await import('./typography-json.ts');
    const faults = faultReports(report.faults, language);
    const measured = typographyJson(typography, layout, readLine, language);
    world.stdout.write(toJson({ faults, typography: measured }));
    return 0;
  }
  printFaults([faultsOf(checked)], session);
  const { typographyText } = await import('./typography.ts');
  world.stdout.write(typographyText(typography, layout, readLine, language));
  if (proof !== null) world.stdout.write(`\n${proof}\n`);
  return 0;
}

/**
 * Writes the pages with the findings marked on them.
 * @returns its path from the current folder; null when the report has errors.
 */
async function writeProof(
  { version, report }: Checked,
  typeset: TypesetBooklet,
  typography: Typography,
  session: Session,
): Promise<string | null> {
  const { files, out, watch, language } = session;
  const { proofLayout } = await import('../typography/proof.ts');
  const face = typeset.fonts.resolve(['Source Sans 3'], 400, 'normal');
  const layout = proofLayout(typeset.layout, typography, face, language);
  const data = await paintPdf({ ...typeset, layout }, files, report, watch);
  watch.stop();
  if (!data) return null;
  const file = pdfPath(typeset.booklet.slug, version).replace(/\.pdf$/, '-proof.pdf');
  replaceFile(out, file, data);
  return shownPath(file, session);
}

const NO_ERRORS = {
  fr: (pages: number) => `aucune erreur : ${pagesInWords(pages)}`,
  en: (pages: number) => `no errors: ${pagesInWords(pages)}`,
} as const;
