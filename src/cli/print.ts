import { type Checked, checkVersion, faultsOf } from '../build/check-version.ts';
import { startKeeping } from '../build/kept.ts';
import { printBooklet } from '../build/pipeline.ts';
import { toJson } from '../build/report.ts';
import { readSharedInputs } from '../build/shared-inputs.ts';
import { PaperTooSmall, type PrintedBooklet } from '../build/stages/print.ts';
import type { Stopwatch } from '../build/stopwatch.ts';
import { pdfPath, printPath } from '../build/version.ts';
import { languageSaid } from '../content/index.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { PrintRequest } from '../print/options.ts';
import type { PaperName } from '../print/paper.ts';
import { usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { readInks, readPrinter, readRequest, readTestPaper } from './print-options.ts';
import { type Session, shownPath } from './session.ts';
import { printFaults, showFaults } from './show-faults.ts';
import { printLine } from './summary.ts';
import { versionsAsked } from './versions.ts';

/** `livret print`: the booklet on paper as asked, in `SLUG-SCHEME.pdf`; or a test sheet. */
export async function printCommand(session: Session): Promise<ExitCode> {
  const { parsed, language, world, folder, booklet, inputs, watch, newWatch } = session;
  if (parsed.values['test-sheet']) return printTestSheet(session);
  const request = readRequest(parsed);
  const versions = versionsAsked(parsed, session);
  const shared = await readSharedInputs(folder, watch, startKeeping(), booklet);
  const checked: Checked[] = [];
  const printed: PrintedBooklet[] = [];
  for (const version of versions) {
    const own = newWatch(version.cohort);
    const made = await checkVersion(version, true, folder, inputs, shared, own);
    checked.push(made);
    const print = await printVersion(made, request, session, own);
    if (print) printed.push(print);
  }
  if (printed.length === 0) {
    showFaults(checked.map(faultsOf), session);
    return 1;
  }
  session.progress.clear();
  if (parsed.values.json) {
    world.stdout.write(toJson({ prints: printed.map(({ print }) => print) }));
  } else {
    printFaults(checked.map(faultsOf), session);
    for (const { print } of printed) {
      world.stdout.write(printLine(shownPath(print.file, session), print, language));
    }
    if (request.sides === 'fronts') world.stdout.write(putBack(printed[0]!.upsideDown, language));
  }
  return checked.some(({ report }) => report.failed) ? 1 : 0;
}

/** Writes the sheets of one version; null when the version has errors. */
async function printVersion(
  { version, typeset, report }: Checked,
  request: PrintRequest,
  { parsed, files, out }: Session,
  watch: Stopwatch,
): Promise<PrintedBooklet | null> {
  if (!typeset) return null;
  const inks = readInks(parsed, typeset.booklet.print);
  const name = [request.scheme, request.sides, request.pdfx && 'pdfx'].filter(Boolean).join('-');
  const file = printPath(pdfPath(typeset.booklet.slug, version), name);
  const printed = await onPaper(request.paper, () =>
    printBooklet(file, typeset, request, inks, files, report, watch),
  );
  watch.stop();
  if (!printed) return null;
  replaceFile(out, file, printed.data);
  return printed;
}

/** @throws UsageError when the pages do not fit on the paper that was asked for. */
async function onPaper<T>(paper: PaperName | null, print: () => Promise<T>): Promise<T> {
  try {
    return await print();
  } catch (error) {
    if (!(error instanceof PaperTooSmall) || paper === null) throw error;
    const { needed, larger } = error;
    throw usage('usage-paper-too-small', { paper, ...needed, larger }, 'print');
  }
}

/** Writes a test sheet, which needs no content; it speaks as the booklet does, where there is one. The code that draws it is loaded only here. */
async function printTestSheet(session: Session): Promise<ExitCode> {
  const { parsed, world, files, booklet, out, watch, progress } = session;
  const language = parsed.values.lang ? session.language : (languageSaid(files, booklet) ?? session.language);
  const { printTestSheet: make } = await import('../build/test-sheet.ts');
  const paper = readTestPaper(parsed);
  const data = await onPaper(paper, () => make(paper, readPrinter(parsed.values), language, watch));
  watch.stop();
  const file = `${['test-sheet', parsed.values.sides].filter(Boolean).join('-')}.pdf`;
  replaceFile(out, file, data);
  progress.clear();
  world.stdout.write(`${shownPath(file, session)}\n`);
  return 0;
}

/**
 * How to put fronts back into a printer that prints one side at a time.
 * @param upsideDown whether backs stand on their heads in their file, as sheets turned over their upper edge need it.
 */
export function putBack(upsideDown: boolean, language: InterfaceLanguage): string {
  const { way, order } = WORDS[language];
  return `\n${way[upsideDown ? 'calendar' : 'book']}\n${order}\n`;
}

const WORDS = {
  fr: {
    way: {
      book: 'Ensuite : retournez la pile comme la page d’un livre (le haut reste en haut), remettez-la dans le bac, et imprimez les\nversos : la même commande avec --sides backs.',
      calendar:
        'Ensuite : retournez la pile comme la page d’un calendrier mural (le haut va en bas), remettez-la dans le bac, et imprimez\nles versos : la même commande avec --sides backs.',
    },
    order:
      'Si la première feuille que prend l’imprimante est la dernière imprimée, cochez « ordre inverse » dans sa fenêtre. Essayez\nd’abord avec livret print --test-sheet, qui prend --sides aussi.',
  },
  en: {
    way: {
      book: 'Then: turn the pile over like the leaf of a book (the top stays at the top), put it back into the tray, and print the backs:\nthe same command with --sides backs.',
      calendar:
        'Then: turn the pile over like the leaf of a wall calendar (the top goes to the bottom), put it back into the tray, and print\nthe backs: the same command with --sides backs.',
    },
    order:
      "If the sheet that the printer takes first is the one that it printed last, choose 'reverse order' in its dialogue. Try\nit first with livret print --test-sheet, which takes --sides too.",
  },
} as const;
