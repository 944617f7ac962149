import { join, relative, resolve } from 'node:path';
import type { TypesetBooklet } from '../build/booklet.ts';
import { type Checked, checkVersion } from '../build/check-version.ts';
import { paintPdf } from '../build/pipeline.ts';
import { faultReport } from '../build/report.ts';
import { readSharedInputs } from '../build/shared-inputs.ts';
import { pdfPath } from '../build/version.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { chosenFigure } from '../sending/pictures.ts';
import type { Typography } from '../typography/types.ts';
import { type Arguments, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { lineReader, printFaults, type Session, showFaults, withSession } from './session.ts';
import { versionsAsked } from './versions.ts';
import type { World } from './world.ts';

/**
 * `livret check`: everything but the PDF; nothing is written, unless a proof is asked for. The texts of the
 * cohorts that are not asked for are read too, without making their pages.
 */
export function checkCommand(
  parsed: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const { files, inputs, folder, watch, newWatch } = session;
    const { typography, proof, json } = parsed.values;
    const versions = versionsAsked(parsed, files);
    if ((typography || proof) && versions.length > 1) {
      throw usage('usage-one-booklet', { option: typography ? '--typography' : '--proof' }, 'check');
    }
    const shared = await readSharedInputs(folder, watch);
    const checked: Checked[] = [];
    for (const version of versions) {
      checked.push(await checkVersion(version, true, folder, inputs, shared, newWatch(version.cohort)));
    }
    const asked = new Set(versions.map(({ cohort }) => cohort));
    for (const cohort of shared.content.cohorts.keys()) {
      if (asked.has(cohort)) continue;
      const version = { cohort, variants: [] };
      checked.push(await checkVersion(version, false, folder, inputs, shared, newWatch(version.cohort)));
    }
    // What messages alone need.
    for (const { rendered, report } of checked) if (rendered) chosenFigure(rendered, report);

    const [first] = checked;
    if (first!.typeset && (typography || proof)) {
      return checkTypography(first!, first!.typeset, session, parsed, language, world);
    }
    const findings = checked.map(({ version, report }) => ({
      cohort: version.cohort,
      faults: report.faults,
    }));
    showFaults(findings, session, parsed, language, world);
    if (checked.some(({ report }) => report.failed)) return 1;
    if (!json) {
      for (const { version, typeset } of checked) {
        const name = version.cohort === null ? '' : `${version.cohort}  `;
        if (typeset) world.stdout.write(`${name}${NO_ERRORS[language](typeset.layout.pages.length)}\n`);
      }
    }
    return 0;
  });
}

/** How the pages are set. Nothing of it is a fault. Loaded only when it is asked for. */
async function checkTypography(
  checked: Checked,
  typeset: TypesetBooklet,
  session: Session,
  parsed: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  const { layout } = typeset;
  const { report } = checked;
  const findings = [{ cohort: checked.version.cohort, faults: report.faults }];
  const { measureTypography } = await import('../typography/index.ts');
  const typography = measureTypography(layout);
  const proof = parsed.values.proof
    ? await writeProof(checked, typeset, typography, session, parsed, language, world)
    : null;
  if (report.failed) {
    showFaults(findings, session, parsed, language, world);
    return 1;
  }
  session.progress.clear();
  const readLine = lineReader(session.files);
  if (parsed.values.json) {
    const { typographyJson } = await import('./typography-json.ts');
    const faults = report.faults.map((fault) => faultReport(fault, language));
    const measured = typographyJson(typography, layout, readLine, language);
    world.stdout.write(`${JSON.stringify({ faults, typography: measured }, null, 2)}\n`);
    return 0;
  }
  printFaults(findings, session, language, world);
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
  { files, folder, watch }: Session,
  { values }: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<string | null> {
  const { proofLayout } = await import('../typography/proof.ts');
  const face = typeset.fonts.resolve(['Source Sans 3'], 400, 'normal');
  const layout = proofLayout(typeset.layout, typography, face, language);
  const data = await paintPdf({ ...typeset, layout }, files, report, watch);
  watch.stop();
  if (!data) return null;
  const out = resolve(world.folder, (values.out as string | undefined) ?? join(folder, 'output'));
  const path = join(out, pdfPath(typeset.booklet.slug, version).replace(/\.pdf$/, '-proof.pdf'));
  replaceFile(path, data);
  return relative(world.folder, path);
}

const NO_ERRORS = {
  fr: (pages: number) => `aucune erreur : ${pages} pages`,
  en: (pages: number) => `no errors: ${pages} pages`,
} as const;
