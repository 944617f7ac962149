import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readError } from '../disk/environment-error.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage } from '../faults/print.ts';
import { type Imported, importFile, isCsl, isImportable } from '../import/index.ts';
import { folderFiles } from '../project/files.ts';
import { lineReader } from '../project/line-reader.ts';
import { slugOf } from '../project/scaffold.ts';
import { type Arguments, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

/** `livret import`: makes a chapter of a Word or Markdown file, and says what it could not take. */
export async function importCommand(
  { project: path, second = '.', values }: Arguments,
  language: InterfaceLanguage,
  world: World,
): Promise<ExitCode> {
  if (!isImportable(path)) throw usage('usage-import-kind', { path }, 'import');
  const folder = resolve(world.folder, second);
  if (!statSync(join(folder, 'content'), { throwIfNoEntry: false })?.isDirectory()) {
    throw usage('usage-not-a-folder', { path: join(second, 'content') }, 'import');
  }
  const file = resolve(world.folder, path);
  const name = basename(file);
  const id = (values.to as string | undefined) ?? slugOf(name.replace(/\.\w+$/, ''), 'chapter');
  const data = readSource(file);
  // Nothing outside of the file's folder is read: a text from elsewhere may name any file.
  const beside = folderFiles(dirname(file), new Report());
  const report = new Report();
  const place = values.bibliography as string | undefined;
  const bibliography = place === undefined ? null : textOf(readSource(resolve(world.folder, place)));
  if (place !== undefined && (bibliography === null || !isCsl(bibliography))) {
    report.error('import-bibliography', null, { path: place });
  }
  const kept = join(folder, 'content/references.yaml');
  const references = existsSync(kept) ? textOf(readSource(kept)) : null;
  const source = { name, data, read: (path: string) => beside.read(path), bibliography, references };
  const imported = await importFile(source, id);
  if (!imported) report.error('import-unreadable', null, { path });
  else if (imported.isEmpty) report.error('import-empty', null, { path });
  const files = new Map<string, Uint8Array | string>(imported?.pictures);
  files.set(`chapters/${id}.yaml`, imported?.chapter ?? '');
  const taken = [...files.keys()].find((each) => existsSync(join(folder, 'content', each)));
  if (taken && imported) report.error('import-exists', null, { path: `content/${taken}` });
  if (!report.failed) {
    for (const [place, content] of files) replaceFile(folder, `content/${place}`, content);
    if (imported!.references !== null) replaceFile(folder, 'content/references.yaml', imported!.references);
    world.stdout.write(NEXT[language](id, imported!));
  }
  for (const { line, kind, name: lost, near } of imported?.losses ?? []) {
    const source = line === null ? null : { file: name, line, column: 1 };
    report.warning('import-left-out', source, { kind, name: lost, near: line === null ? near : '' });
  }
  const readLine = lineReader(beside);
  const show = (fault: Fault) => formatFault(fault, language, readLine, world.stderr.color);
  for (const fault of report.faults) world.stderr.write(`${show(fault)}\n\n`);
  return report.failed ? 1 : 0;
}

/** A file in UTF-8; null where it is not. */
function textOf(data: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

/** @throws EnvironmentError */
function readSource(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw readError(cause, file);
  }
}

/** The last line is what to add to booklet.yaml. */
const NEXT = {
  fr: (id: string, { pictures, added, cites }: Imported) =>
    [
      `content/chapters/${id}.yaml${pictures.size > 0 ? `, images dans content/images/ : ${pictures.size}` : ''}`,
      ...(pictures.size > 0
        ? [
            'Dites de qui sont les images : credit et licence à chacune, ou `pictures: own` dans content/booklet.yaml.',
          ]
        : []),
      ...(added > 0 ? [`Sources ajoutées à content/references.yaml : ${added}`] : []),
      ...(cites
        ? ['La liste des sources citées est le bloc `- references: cited`, une fois dans le livret.']
        : []),
      'Pour l’avoir dans le livret, ajoutez cette ligne à chapters, dans content/booklet.yaml :',
      `  - ${id}`,
      '',
    ].join('\n'),
  en: (id: string, { pictures, added, cites }: Imported) =>
    [
      `content/chapters/${id}.yaml${pictures.size > 0 ? `, pictures in content/images/: ${pictures.size}` : ''}`,
      ...(pictures.size > 0
        ? [
            'Say whose the pictures are: credit and licence for each, or `pictures: own` in content/booklet.yaml.',
          ]
        : []),
      ...(added > 0 ? [`Sources added to content/references.yaml: ${added}`] : []),
      ...(cites
        ? ['The list of the sources cited is the block `- references: cited`, once in the booklet.']
        : []),
      'To have it in the booklet, add this line to chapters in content/booklet.yaml:',
      `  - ${id}`,
      '',
    ].join('\n'),
} as const;
