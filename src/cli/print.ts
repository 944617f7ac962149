import { join, relative, resolve } from 'node:path';
import { type Checked, checkVersion } from '../build/check-version.ts';
import { printBooklet } from '../build/pipeline.ts';
import { readSharedInputs } from '../build/shared-inputs.ts';
import { PaperTooSmall } from '../build/stages/print.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { pdfPath, printPath } from '../build/version.ts';
import type { ProjectFiles } from '../content/files.ts';
import type { PrintFile } from '../disk/build-records.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { PrintRequest } from '../print/options.ts';
import type { PaperName } from '../print/paper.ts';
import { type Arguments, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { readInks, readRequest, readTestPaper } from './print-options.ts';
import { printFaults, type Session, showFaults, withSession } from './session.ts';
import { printLine } from './summary.ts';
import { versionsAsked } from './versions.ts';
import type { World } from './world.ts';

/** `livret print`: the booklet on paper as asked, in `SLUG-SCHEME.pdf`; or a test sheet. */
export function printCommand(
  parsed: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const out = resolve(
      world.folder,
      (parsed.values.out as string | undefined) ?? join(session.folder, 'output'),
    );
    if (parsed.values['test-sheet']) return printTestSheet(out, parsed, session, language, world);
    const request = readRequest(parsed);
    const { folder, inputs, files, watch, newWatch } = session;
    const versions = versionsAsked(parsed, files);
    const shared = await readSharedInputs(folder, watch);
    const checked: Checked[] = [];
    const printed: PrintFile[] = [];
    for (const version of versions) {
      const own = newWatch(version.cohort);
      const made = await checkVersion(version, true, folder, inputs, shared, own);
      checked.push(made);
      const print = await printVersion(made, request, parsed, files, out, own);
      if (print) printed.push(print);
    }
    const findings = checked.map(({ version, report }) => ({
      cohort: version.cohort,
      faults: report.faults,
    }));
    const failed = checked.some(({ report }) => report.failed);
    if (printed.length === 0) {
      showFaults(findings, session, parsed, language, world);
      return 1;
    }
    session.progress.clear();
    if (!parsed.values.json) printFaults(findings, session, language, world);
    const line = (print: PrintFile) =>
      printLine(relative(world.folder, join(out, print.file)), print, language);
    const json = `${JSON.stringify({ prints: printed }, null, 2)}\n`;
    world.stdout.write(parsed.values.json ? json : printed.map(line).join(''));
    return failed ? 1 : 0;
  });
}

/** null when the version is at fault. */
async function printVersion(
  { version, typeset, report }: Checked,
  request: PrintRequest,
  parsed: Arguments,
  files: ProjectFiles,
  out: string,
  watch: Stopwatch,
): Promise<PrintFile | null> {
  if (!typeset) return null;
  const inks = readInks(parsed, typeset.booklet.print);
  const file = printPath(pdfPath(typeset.booklet.slug, version), request.scheme);
  const printed = await onPaper(request.paper, () =>
    printBooklet(file, typeset, request, inks, files, report, watch),
  );
  watch.stop();
  if (!printed) return null;
  replaceFile(join(out, file), printed.data);
  return printed.print;
}

/** @throws UsageError when what is printed does not go on the paper asked for. */
async function onPaper<T>(paper: PaperName | null, print: () => Promise<T>): Promise<T> {
  try {
    return await print();
  } catch (error) {
    if (!(error instanceof PaperTooSmall) || paper === null) throw error;
    const { needed, larger } = error;
    throw usage('usage-paper-too-small', { paper, ...needed, larger }, 'print');
  }
}

/** Loaded only when it is asked for; it needs no content. */
async function printTestSheet(
  out: string,
  parsed: Arguments,
  { watch, progress }: Session,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  const { printTestSheet: make } = await import('../build/test-sheet.ts');
  const paper = readTestPaper(parsed);
  const data = await onPaper(paper, () => make(paper, language, watch));
  watch.stop();
  const path = join(out, 'test-sheet.pdf');
  replaceFile(path, data);
  progress.clear();
  world.stdout.write(`${relative(world.folder, path)}\n`);
  return 0;
}
