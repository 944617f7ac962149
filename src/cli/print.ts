import { join, relative, resolve } from 'node:path';
import type { ProjectFiles } from '../content/files.ts';
import type { Language } from '../faults/print.ts';
import type { InkOptions } from '../print/ink.ts';
import { BOOKLET, type PrinterMark, type PrintRequest, type Scheme } from '../print/options.ts';
import type { PaperName } from '../print/paper.ts';
import type { TypesetBooklet } from '../project/build.ts';
import { type Checked, checkVersion } from '../project/check-version.ts';
import { replaceFile } from '../project/output.ts';
import { PaperTooSmall, type PrintFile, printBooklet } from '../project/print.ts';
import type { Stopwatch } from '../project/stages.ts';
import { pdfPath, printPath } from '../project/version.ts';
import { openWorkshop } from '../project/workshop.ts';
import { type Arguments, usage } from './arguments.ts';
import type { OptionName } from './commands.ts';
import type { ExitCode } from './main.ts';
import { printFaults, type Session, showFaults, withSession } from './session.ts';
import { printLine } from './summary.ts';
import { versionsAsked } from './versions.ts';
import type { World } from './world.ts';

const MM = 72 / 25.4;

/** What is folded, and what is cut, has options of its own. */
const OF_FOLDED = ['signature', 'creep'] as const;
const OF_HANDOUTS = [...OF_FOLDED, 'marks', 'bleed'] as const;
const WITHOUT: Readonly<Record<Scheme, readonly OptionName[]>> = {
  booklet: [],
  '2-up': OF_HANDOUTS,
  '4-up': OF_HANDOUTS,
  '6-up': OF_HANDOUTS,
  single: [...OF_FOLDED, 'rtl'],
};

/** `livret print`: the booklet on paper as asked, in `SLUG-SCHEME.pdf`; or a test sheet. */
export function printCommand(parsed: Arguments, language: Language, world: World): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const out = resolve(
      world.folder,
      (parsed.values.out as string | undefined) ?? join(session.folder, 'output'),
    );
    if (parsed.values['test-sheet']) return printTestSheet(out, parsed, session, language, world);
    const { folder, inputs, files, watch, newWatch } = session;
    const versions = versionsAsked(parsed, files);
    const workshop = await openWorkshop(folder, watch);
    const checked: Checked[] = [];
    const printed: PrintFile[] = [];
    for (const version of versions) {
      const own = newWatch(version.cohort);
      const made = await checkVersion(version, true, folder, inputs, workshop, own);
      checked.push(made);
      const print = await printVersion(made, parsed, files, out, own);
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
  parsed: Arguments,
  files: ProjectFiles,
  out: string,
  watch: Stopwatch,
): Promise<PrintFile | null> {
  if (!typeset) return null;
  const request = requestOf(parsed);
  const inks = inksOf(parsed, typeset);
  const file = printPath(pdfPath(typeset.booklet.slug, version), request.scheme);
  try {
    const printed = await printBooklet(file, typeset, request, inks, files, report, watch);
    watch.stop();
    if (!printed) return null;
    replaceFile(join(out, file), printed.data);
    return printed.print;
  } catch (error) {
    if (!(error instanceof PaperTooSmall)) throw error;
    const { needed, larger } = error;
    throw usage('usage-paper-too-small', { paper: request.paper!, ...needed, larger }, 'print');
  }
}

/** @throws UsageError for what has no meaning in a scheme. */
function requestOf({ values }: Arguments): PrintRequest {
  const scheme = (values.scheme as Scheme | undefined) ?? BOOKLET.scheme;
  const without = WITHOUT[scheme].find((option) => values[option] !== undefined);
  if (without) throw usage('usage-not-with-scheme', { option: `--${without}`, scheme }, 'print');
  const points = (text: string | true | undefined) => (text ? Number.parseFloat(String(text)) * MM : null);
  return {
    ...BOOKLET,
    scheme,
    paper: (values.paper as PaperName | undefined) ?? null,
    signature: values.signature ? Number(values.signature) : null,
    thickness: points(values.creep) ?? 0,
    rightToLeft: values.rtl === true,
    marks: values.marks ? (String(values.marks).split(',') as PrinterMark[]) : null,
    bleed: points(values.bleed),
  };
}

/** What the options say, or else the booklet. */
function inksOf({ values }: Arguments, { booklet }: TypesetBooklet): InkOptions {
  return {
    colors: (values.colors as InkOptions['colors'] | undefined) ?? booklet.print.colors,
    amount: (values.ink as InkOptions['amount'] | undefined) ?? booklet.print.amount,
  };
}

/** Loaded only when it is asked for; it needs no content. */
async function printTestSheet(
  out: string,
  { values }: Arguments,
  { watch, progress }: Session,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const { printTestSheet: make } = await import('../project/test-sheet.ts');
  const data = await make((values.paper as PaperName | undefined) ?? 'A4', language, watch);
  watch.stop();
  const path = join(out, 'test-sheet.pdf');
  replaceFile(path, data);
  progress.clear();
  world.stdout.write(`${relative(world.folder, path)}\n`);
  return 0;
}
