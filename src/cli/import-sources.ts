import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BIBTEX } from '../content/bibtex/file.ts';
import { type SoundSources, soundSources } from '../content/bibtex/sound.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { Report } from '../faults/fault.ts';
import { type Call, usage } from './arguments.ts';
import { type ImportPlace, readInput } from './import-place.ts';

export const isBibliography = (path: string): boolean => /\.bib$/i.test(path);

/**
 * Copies a file of BibTeX into the project, without the entries that it could not read; '' after errors, else what to
 * say of it. @throws UsageError for options of chapters.
 */
export async function importSources(
  { project: path, values, language }: Call,
  { file, folder }: ImportPlace,
  report: Report,
): Promise<string> {
  const option = (['to', 'bibliography'] as const).find((name) => values[name] !== undefined);
  if (option) throw usage('usage-not-together', { option: `--${option}`, beside: path }, 'import');
  const kept = join(folder, 'content/references.yaml');
  const data = readInput(file);
  const own = existsSync(kept) ? readInput(kept) : null;
  const sources = await soundSources(basename(file), data, own, report);
  if (sources?.count === 0) report.error('import-empty', null, { path });
  if (existsSync(join(folder, BIBTEX))) report.error('import-exists', null, { path: BIBTEX });
  if (!sources || report.failed) return '';
  replaceFile(folder, BIBTEX, sources.text);
  return `${NEXT[language](sources).join('\n')}\n`;
}

const NEXT = {
  fr: ({ count, left }: SoundSources) => [
    `${BIBTEX}, sources : ${count}`,
    ...(left.length > 0
      ? [
          `Entrées laissées de côté : ${left.join(', ')}`,
          `Corrigez-les comme il est dit, puis copiez-les à la fin de ${BIBTEX}.`,
        ]
      : []),
    'Un texte cite une source par sa clé, [@clé, p. 21] ; la liste des sources citées est le bloc `- references: cited`.',
  ],
  en: ({ count, left }: SoundSources) => [
    `${BIBTEX}, sources: ${count}`,
    ...(left.length > 0
      ? [`Entries left out: ${left.join(', ')}`, `Mend them as told, then copy them to the end of ${BIBTEX}.`]
      : []),
    'A text cites a source by its key, [@key, p. 21]; the list of the sources cited is the block `- references: cited`.',
  ],
} as const;
