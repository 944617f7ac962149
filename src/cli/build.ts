import { join, relative, resolve } from 'node:path';
import type { Language } from '../faults/print.ts';
import { paintPdf, typesetBooklet } from '../project/build.ts';
import { replaceFile } from '../project/output.ts';
import { type BuildReport, type PdfReport, pdfReport, toJson } from '../project/report.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './main.ts';
import { printFaults, showFaults, withSession } from './session.ts';
import type { World } from './world.ts';

/** `livret build`: the PDF, its report, and the charts as pictures if asked. */
export function buildCommand(parsed: Arguments, language: Language, world: World): Promise<ExitCode> {
  return withSession(parsed, language, world, async (session) => {
    const { files, inputs, report, watch, folder } = session;
    const { json, charts } = parsed.values;
    const out = resolve(world.folder, (parsed.values.out as string | undefined) ?? join(folder, 'output'));

    const typeset = await typesetBooklet(files, inputs, report, watch);
    const data = typeset && (await paintPdf(typeset, files, report, watch));
    watch.stop();
    if (!data) {
      showFaults(session, parsed, language, world);
      return 1;
    }

    const file = `${typeset.booklet.slug}.pdf`;
    const pdf = pdfReport(file, typeset.layout.pages.length, data, report.faults, watch.seconds, language);
    const built: BuildReport = { format: 1, pdfs: [pdf] };
    replaceFile(join(out, file), data);
    replaceFile(join(out, 'build.json'), toJson(built));
    if (charts) {
      const { writeCharts } = await import('../project/charts.ts');
      await writeCharts(typeset, join(out, 'charts'));
    }

    session.progress.clear();
    if (!json) printFaults(session, language, world);
    world.stdout.write(
      json ? toJson(built) : resultLine(relative(world.folder, join(out, file)), pdf, language),
    );
    return 0;
  });
}

function resultLine(path: string, { pages, bytes }: PdfReport, language: Language): string {
  const kilobytes = Math.ceil(bytes / 1000);
  return `${path}  ${pages} pages  ${kilobytes} ${language === 'fr' ? 'ko' : 'kB'}\n`;
}
