import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outline } from '../../src/changes/outline.ts';
import {
  type BuildRecord,
  readBuildRecord,
  recordedFiles,
  recordedPdfs,
  recordOf,
  writeBuildRecord,
  writtenLast,
} from '../../src/disk/build-records.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { builtOutline, keepSentOutline, sentOutline } from '../../src/disk/sent-outline.ts';
import { temporaryFolder } from '../project/temporary.ts';

const OUTLINE: Outline = { pages: 1, passages: [] };

/** An output folder with the PDFs of a booklet, of a cohort and of one of its people, all recorded. */
function outputFolder() {
  const files = { 'a.pdf': 'A', 'a-print.pdf': 'P', 'lyon/a.pdf': 'L', 'lyon/copies/001.pdf': 'C' };
  const out = temporaryFolder(files);
  const record = (names: readonly (keyof typeof files)[], outline: Outline | null) =>
    ({
      inputs: 'I',
      outputs: Object.fromEntries(names.map((name) => [name, digestOf(files[name])])),
      outline,
    }) as unknown as BuildRecord;
  writeBuildRecord(out, 'a.pdf', record(['a.pdf', 'a-print.pdf'], OUTLINE));
  writeBuildRecord(out, 'lyon/a.pdf', record(['lyon/a.pdf'], OUTLINE));
  writeBuildRecord(out, 'lyon/copies/001.pdf', record(['lyon/copies/001.pdf'], null));
  return out;
}

const filesAt = (path: string) => recordedPdfs(path).map(({ file }) => file);

test('a record holds for its inputs, while all files that it names are as they were written', () => {
  const out = outputFolder();
  expect(readBuildRecord(out, 'a.pdf', 'I')).not.toBeNull();
  expect(readBuildRecord(out, 'a.pdf', 'other')).toBeNull();
  expect(readBuildRecord(out, 'b.pdf', 'I')).toBeNull();
  writeFileSync(join(out, 'a-print.pdf'), 'changed');
  expect(readBuildRecord(out, 'a.pdf', 'I')).toBeNull();
  expect(writtenLast(out, 'a.pdf')).toEqual(['a.pdf']);
});

test('the booklets of a folder are those with an outline whose PDFs are as they were written', () => {
  const out = outputFolder();
  expect(filesAt(out)).toEqual(['a.pdf', 'lyon/a.pdf']);
  writeFileSync(join(out, 'a.pdf'), 'changed');
  expect(filesAt(out)).toEqual(['lyon/a.pdf']);
  rmSync(join(out, 'lyon/a.pdf'));
  expect(filesAt(out)).toEqual([]);
  expect(filesAt(temporaryFolder())).toEqual([]);
});

test('the booklet at the path of a PDF is found, that of a cohort too', () => {
  const out = outputFolder();
  expect(filesAt(join(out, 'a.pdf'))).toEqual(['a.pdf']);
  expect(filesAt(join(out, 'lyon/a.pdf'))).toEqual(['lyon/a.pdf']);
  expect(filesAt(join(out, 'a-print.pdf'))).toEqual([]);
});

test('the recorded files of a folder are those that are still there', () => {
  const out = outputFolder();
  expect(recordedFiles(out, 'lyon/copies')).toEqual(['lyon/copies/001.pdf']);
  expect(recordedFiles(out, 'lyon')).toEqual(['lyon/a.pdf']);
  rmSync(join(out, 'lyon/a.pdf'));
  expect(recordedFiles(out, 'lyon')).toEqual([]);
  expect(recordedFiles(out, 'nice')).toEqual([]);
});

test('a damaged record is none', () => {
  const out = outputFolder();
  writeFileSync(join(out, recordOf('a.pdf')), '{"inputs":');
  expect(readBuildRecord(out, 'a.pdf', 'I')).toBeNull();
  expect(filesAt(out)).toEqual(['lyon/a.pdf']);
});

test('the outline of what was sent is kept with the time of its last message', () => {
  const out = outputFolder();
  expect(builtOutline(out, 'a.pdf')).toEqual(OUTLINE);
  expect(sentOutline(out, 'a.pdf', 'noon')).toBeNull();
  keepSentOutline(out, 'a.pdf', 'noon');
  keepSentOutline(out, 'unknown.pdf', 'noon');
  expect(sentOutline(out, 'a.pdf', 'noon')).toEqual(OUTLINE);
  expect(sentOutline(out, 'a.pdf', 'midnight')).toBeNull();
  expect(sentOutline(out, 'unknown.pdf', 'noon')).toBeNull();
});
