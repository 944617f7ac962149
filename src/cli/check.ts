import { join, relative, resolve } from 'node:path';
import type { Language } from '../faults/print.ts';
import { paintPdf, type TypesetBooklet, typesetBooklet } from '../project/build.ts';
import { replaceFile } from '../project/output.ts';
import { faultReport } from '../project/report.ts';
import type { Typography } from '../typography/types.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './main.ts';
import { lineReader, printFaults, type Session, showFaults, withSession } from './session.ts';
import type { World } from './world.ts';

/** `livret check`: everything but the PDF; nothing is written, unless a proof is asked for. */
export function checkCommand(parsed: Arguments, language: Language, world: World): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const { files, inputs, report, watch } = session;
    const { typography, proof, json } = parsed.values;
    const typeset = await typesetBooklet(files, inputs, report, watch);
    if (typeset && (typography || proof)) {
      return checkTypography(typeset, session, parsed, language, world);
    }
    showFaults(session, parsed, language, world);
    if (!typeset) return 1;
    if (!json) world.stdout.write(`${NO_ERRORS[language](typeset.layout.pages.length)}\n`);
    return 0;
  });
}

/** How the pages are set. Nothing of it is a fault. Loaded only when it is asked for. */
async function checkTypography(
  typeset: TypesetBooklet,
  session: Session,
  parsed: Arguments,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const { layout } = typeset;
  const { measureTypography } = await import('../typography/index.ts');
  const typography = measureTypography(layout);
  const proof = parsed.values.proof
    ? await writeProof(typeset, typography, session, parsed, language, world)
    : null;
  if (session.report.failed) {
    showFaults(session, parsed, language, world);
    return 1;
  }
  session.progress.clear();
  const readLine = lineReader(session.files);
  if (parsed.values.json) {
    const { typographyJson } = await import('./typography-json.ts');
    const faults = session.report.faults.map((fault) => faultReport(fault, language));
    const measured = typographyJson(typography, layout, readLine, language);
    world.stdout.write(`${JSON.stringify({ faults, typography: measured }, null, 2)}\n`);
    return 0;
  }
  printFaults(session, language, world);
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
  typeset: TypesetBooklet,
  typography: Typography,
  { files, folder, report, watch }: Session,
  { values }: Arguments,
  language: Language,
  world: World,
): Promise<string | null> {
  const { proofLayout } = await import('../typography/proof.ts');
  const face = typeset.fonts.resolve(['Source Sans 3'], 400, 'normal');
  const layout = proofLayout(typeset.layout, typography, face, language);
  const data = await paintPdf({ ...typeset, layout }, files, report, watch);
  watch.stop();
  if (!data) return null;
  const out = resolve(world.folder, (values.out as string | undefined) ?? join(folder, 'output'));
  const path = join(out, `${typeset.booklet.slug}-proof.pdf`);
  replaceFile(path, data);
  return relative(world.folder, path);
}

const NO_ERRORS = {
  fr: (pages: number) => `aucune erreur : ${pages} pages`,
  en: (pages: number) => `no errors: ${pages} pages`,
} as const;
