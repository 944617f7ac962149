import { isMap, isSeq } from 'yaml';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { ContentFiles } from './content-files.ts';
import { chaptersIn } from './listed-chapters.ts';
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
  const details = chapterList(content);
  for (const [chapter, file] of chapters) {
    if (file && !listed.has(chapter))
      report.warning('content-chapter-unlisted', file.start, { chapter, ...details });
  }
}

/** The file with the list of chapters, and whether the list is in brackets. */
export function chapterList({ booklet, common, booklets }: ContentFiles) {
  const file = [booklet, common, ...booklets.values()].find((each) => each && listOf(each)) ?? booklet;
  return { file: file?.path ?? 'content/booklet.yaml', braced: !!file && listOf(file)?.flow === true };
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
