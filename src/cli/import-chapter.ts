import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { attempt } from '../attempt.ts';
import { BIBTEX } from '../content/bibtex/file.ts';
import { openContent } from '../content/content-files.ts';
import { chapterList } from '../content/unlisted.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { Report } from '../faults/fault.ts';
import { type Imported, importFile, isSourceList } from '../import/index.ts';
import { KEEPS_NOTHING } from '../memo.ts';
import { folderFiles } from '../project/files.ts';
import { slugOf } from '../project/scaffold.ts';
import type { Call } from './arguments.ts';
import { type ImportPlace, readInput } from './import-place.ts';

/** Makes a chapter of a Word or Markdown file; '' after errors, else what to say of it. */
export async function importChapter(
  { project: path, values, language }: Call,
  { file, from, folder }: ImportPlace,
  report: Report,
): Promise<string> {
  const name = basename(file);
  const id = (values.to as string | undefined) ?? slugOf(name.replace(/\.\w+$/, ''), 'chapter');
  const data = readInput(file);
  // Nothing outside of the file's folder is read: a text from elsewhere may name any file.
  const beside = folderFiles(dirname(file), new Report());
  const place = values.bibliography as string | undefined;
  const bibliography = place === undefined ? null : textOf(readInput(resolve(from, place)));
  if (place !== undefined && (bibliography === null || !(await isSourceList(bibliography)))) {
    report.error('import-bibliography', null, { path: place });
  }
  const own = (path: string) => {
    const kept = join(folder, path);
    return existsSync(kept) ? textOf(readInput(kept)) : null;
  };
  const imported = await importFile(
    {
      name,
      data,
      read: (path) => beside.read(path),
      bibliography,
      references: own('content/references.yaml'),
      bibtex: own(BIBTEX),
    },
    id,
  );
  if (!imported) report.error('import-unreadable', null, { path });
  else if (imported.isEmpty) report.error('import-empty', null, { path });
  const files = new Map<string, Uint8Array | string>(imported?.pictures);
  const lists = imported?.cites === true && !listsSources(folder);
  files.set(`chapters/${id}.yaml`, `${imported?.chapter ?? ''}${lists ? LIST : ''}`);
  const taken = [...files.keys()].find((each) => existsSync(join(folder, 'content', each)));
  if (taken && imported) report.error('import-exists', null, { path: `content/${taken}` });
  const isTaken = !report.failed;
  for (const { line, kind, name: lost, near } of imported?.losses ?? []) {
    const source = line === null ? null : { file: name, line, column: 1 };
    report.warning('import-left-out', source, { kind, name: lost, near: line === null ? near : '' });
  }
  if (!imported || !isTaken) return '';
  for (const [place, content] of files) replaceFile(folder, `content/${place}`, content);
  if (imported.references !== null) replaceFile(folder, 'content/references.yaml', imported.references);
  const content = openContent(folderFiles(folder, new Report()), null, new Report(), KEEPS_NOTHING);
  return NEXT[language](id, { ...imported, lists, list: chapterList(content) });
}

/** The block that lists the sources cited, which a booklet that cites has once. */
const LIST = '  - references: cited\n';

/** Whether a chapter of a project has the list of the sources cited. */
function listsSources(folder: string): boolean {
  const files = folderFiles(folder, new Report());
  const chapters = files.list('content').filter((path) => path.startsWith('content/chapters/'));
  return chapters.some((path) =>
    /\breferences:\s*cited\b/.test(textOf(files.read(path) ?? Buffer.of()) ?? ''),
  );
}

type Written = Imported & { readonly lists: boolean; readonly list: ReturnType<typeof chapterList> };

/** A file in UTF-8; null where it is not. */
const textOf = (data: Uint8Array): string | null =>
  attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(data), null);

/** The last line is what to add to the list of chapters. */
const NEXT = {
  fr: (id: string, { pictures, added, lists, list: { file, braced } }: Written) =>
    [
      `content/chapters/${id}.yaml${pictures.size > 0 ? `, images dans content/images/ : ${pictures.size}` : ''}`,
      ...(pictures.size > 0
        ? [
            'Dites de qui sont les images : credit et licence à chacune, ou `pictures: own` dans content/booklet.yaml.',
          ]
        : []),
      ...(added > 0 ? [`Sources ajoutées à content/references.yaml : ${added}`] : []),
      ...(lists ? ['Son dernier bloc, `- references: cited`, est la liste des sources citées.'] : []),
      braced
        ? `Pour l’avoir dans le livret, écrivez dans ${file} :`
        : `Pour l’avoir dans le livret, ajoutez cette ligne à chapters, dans ${file} :`,
      braced ? `chapters: [ …, ${id} ]` : `  - ${id}`,
      '',
    ].join('\n'),
  en: (id: string, { pictures, added, lists, list: { file, braced } }: Written) =>
    [
      `content/chapters/${id}.yaml${pictures.size > 0 ? `, pictures in content/images/: ${pictures.size}` : ''}`,
      ...(pictures.size > 0
        ? [
            'Say whose the pictures are: credit and licence for each, or `pictures: own` in content/booklet.yaml.',
          ]
        : []),
      ...(added > 0 ? [`Sources added to content/references.yaml: ${added}`] : []),
      ...(lists ? ['Its last block, `- references: cited`, is the list of the sources cited.'] : []),
      braced
        ? `To have it in the booklet, write in ${file}:`
        : `To have it in the booklet, add this line to chapters in ${file}:`,
      braced ? `chapters: [ …, ${id} ]` : `  - ${id}`,
      '',
    ].join('\n'),
} as const;
