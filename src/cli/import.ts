import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Fault, Report } from '../faults/fault.ts';
import { formatFault } from '../faults/print.ts';
import { isImportable } from '../import/formats.ts';
import { folderFiles } from '../project/files.ts';
import { lineReader } from '../project/line-reader.ts';
import { type Call, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { importChapter } from './import-chapter.ts';
import { importSources, isBibliography } from './import-sources.ts';
import type { World } from './world.ts';

/** `livret import`: takes a text or a bibliography into a project, and says what it could not take. */
export async function importCommand(call: Call, world: World): Promise<ExitCode> {
  const { project: path, second = '.', language } = call;
  if (!isImportable(path) && !isBibliography(path)) throw usage('usage-import-kind', { path }, 'import');
  const folder = resolve(world.folder, second);
  if (!statSync(join(folder, 'content'), { throwIfNoEntry: false })?.isDirectory()) {
    throw usage('usage-not-a-folder', { path: join(second, 'content') }, 'import');
  }
  const place = { file: resolve(world.folder, path), from: world.folder, folder };
  const report = new Report();
  const take = isBibliography(path) ? importSources : importChapter;
  world.stdout.write(await take(call, place, report));
  const readLine = lineReader(folderFiles(dirname(place.file), new Report()));
  const show = (fault: Fault) => formatFault(fault, language, readLine, world.stderr.color);
  for (const fault of report.faults) world.stderr.write(`${show(fault)}\n\n`);
  return report.failed ? 1 : 0;
}
