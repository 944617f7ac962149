import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { once } from '../once.ts';
import type { ContentFiles } from './content-files.ts';
import type { YamlFile } from './yaml/file.ts';

/**
 * Warns of chapters that no booklet lists and no cohort adds, whose words are in no PDF. Nothing is reported as long as a
 * file that may name them cannot be read.
 */
export function reportUnlisted(content: ContentFiles, report: Report): void {
  const { booklet, common, booklets, cohorts, chapters } = content;
  const cohortFiles = [...cohorts.values()].map(({ file }) => file);
  const naming = [booklet, common ?? booklet, ...booklets.values(), ...cohortFiles];
  const files = naming.filter((file) => file !== null);
  if (!booklet || files.length < naming.length) return;
  const listed = new Set(files.flatMap(chaptersIn));
  const list = [booklet, common].find((file) => file && listOf(file)) ?? booklet;
  const details = { file: list.path, braced: listOf(list)?.flow === true };
  for (const [chapter, file] of chapters) {
    if (file && !listed.has(chapter))
      report.warning('content-chapter-unlisted', file.start, { chapter, ...details });
  }
}

/** Warns of lists of people that no cohort has, who thus get nothing. */
export function reportPeopleOfNone({ paths, cohorts }: ContentFiles, report: Report): void {
  for (const path of paths) {
    const cohort = /^content\/cohorts\/([a-z0-9][a-z0-9-]*)\.csv$/.exec(path)?.[1];
    if (cohort === undefined || cohorts.has(cohort)) continue;
    const near = nearest(cohort, cohorts.keys());
    report.warning('people-of-none', { file: path, line: 1, column: 1 }, { cohort, near });
  }
}

function listOf({ root }: YamlFile) {
  const list = isMap(root) ? root.get('chapters', true) : null;
  return isSeq(list) ? list : null;
}

/** The names under every key `chapters` of a file: a booklet's, those of its parts, those that a cohort adds. */
const chaptersIn = once((file: YamlFile): readonly string[] => {
  const names: string[] = [];
  visit(file.root, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'chapters') return;
      const list = isAlias(value) ? file.resolve(value) : value;
      for (const item of isSeq(list) ? list.items : []) if (isScalar(item)) names.push(String(item.value));
    },
  });
  return names;
});
