import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { referenceIn, WrittenPdf } from '../../src/pdf/written.ts';
import { dumpTags } from '../pdf/dump.ts';
import { type Dict, PdfFile, readable } from '../pdf/reader.ts';
import { essay } from '../project/essay.ts';
import { copiesOf, temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const FILES = {
  'content/booklet.yaml': essay('', 'un, deux'),
  'content/references.yaml':
    '- { id: r, type: book, title: R, issued: 2020 }\n- { id: s, type: book, title: S, issued: 2021 }\n',
  'content/data/d.yaml':
    'title: D\nsource: [ r ]\nfields: { a: { label: A }, b: { label: B, unit: t } }\nrows: [ { a: x, b: 1 }, { a: y, b: 2 } ]\n',
  'content/chapters/un.yaml': `title: Un
blocks:
  - { text: "Une remarque [@s].", id: remarque }
  - { figure: bars, id: fig, title: F, data: d, label: a, value: b, alt: A }
`,
  'content/chapters/deux.yaml':
    'title: Deux\nblocks: [ { text: "Voir [@r] et [#fig]." }, { references: cited } ]\n',
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/paris.yaml': 'title: Paris\n',
};

/** A folder in which the booklet was built. */
const built = copiesOf(FILES, (folder) => run('build', folder));
/** A folder in which the booklet was built, and what was built is in `old` too. */
const copied = async () => {
  const folder = await built();
  cpSync(join(folder, 'output'), join(folder, 'old'), { recursive: true });
  return folder;
};

/** Builds, copies what was built, changes files and builds again; then what `diff` says of both. */
async function diff(
  changes: Readonly<Record<string, string>>,
  line = 'build',
  options = '',
): Promise<string> {
  const folder = line === 'build' ? await copied() : temporaryFolder(FILES);
  if (line !== 'build') {
    await run(line, folder);
    cpSync(join(folder, 'output'), join(folder, 'old'), { recursive: true });
  }
  for (const [path, data] of Object.entries(changes)) writeFileSync(join(folder, path), data);
  await run(line, folder);
  const { code, stdout, stderr } = await run(`diff old output ${options}`, folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const UN = 'content/chapters/un.yaml';

test('tells each change with its page, chapter and id', async () => {
  expect(await diff({})).toBe('essai.pdf: unchanged\n');
  expect(await diff({ [UN]: FILES[UN].replace('Une remarque', 'Cette remarque') })).toBe(
    'essai.pdf: changed\n  page 3, Un, paragraph 1: changed “Une remarque [S].” → “Cette remarque [S].”\n',
  );
  expect(await diff({ 'content/data/d.yaml': FILES['content/data/d.yaml'].replace('b: 2', 'b: 3') })).toBe(
    'essai.pdf: changed\n  page 3, Un (F): changed the chart: y, B: 2 → 3\n',
  );
  expect(await diff({ 'content/booklet.yaml': `${FILES['content/booklet.yaml']}keywords: [ k ]\n` })).toBe(
    'essai.pdf: the same texts on the same pages; looks, numbers or metadata changed\n',
  );
});

test('with --exit-code it ends with 1 where a booklet differs, and with 0 where none does', async () => {
  const folder = await copied();
  expect((await run('diff old output --exit-code', folder)).code).toBe(0);
  writeFileSync(join(folder, UN), FILES[UN].replace('Une', 'Cette'));
  await run('build', folder);
  expect((await run('diff old output', folder)).code).toBe(0);
  expect((await run('diff old output --exit-code', folder)).code).toBe(1);
});

test('numbers of figures and chapters that move are no change', async () => {
  const text = await diff({ [UN]: FILES[UN].replace(/ {2}- \{ text.*\n/, '') });
  expect(text).toContain('page 3, Un, paragraph 1: removed “Une remarque [S].”');
  expect(text).not.toContain('[@r]');
});

test('compares folders booklet by booklet', async () => {
  const output = await diff({ 'content/cohorts/paris.yaml': 'title: Nice\n' }, 'build --all', '--json');
  expect(JSON.parse(output).pdfs).toMatchObject([
    { file: 'lyon/essai.pdf', state: 'same', changes: [] },
    { file: 'paris/essai.pdf', state: 'changed' },
  ]);
});

test('compares single PDFs, of cohorts too', async () => {
  const folder = temporaryFolder(FILES);
  await run('build --all', folder);
  const { stdout } = await run('diff output/lyon/essai.pdf output/paris/essai.pdf', folder);
  expect(stdout.split('\n').slice(0, 2)).toEqual(['paris/essai.pdf: changed', '  page 1: removed “Lyon”']);
  expect((await run('diff output/lyon/essai.pdf output', folder)).stdout).toBe(
    'lyon/essai.pdf: unchanged\nparis/essai.pdf: a new booklet\n',
  );
  expect((await run('diff output output/paris/essai.pdf', folder)).stdout).toBe(
    'lyon/essai.pdf: booklet removed\nparis/essai.pdf: unchanged\n',
  );
});

test('refuses files that no build wrote', async () => {
  const folder = await built();
  expect((await run('diff output', folder)).stderr).toContain('error[usage-two-builds]');
  const wrong = async () => {
    const { code, stderr } = await run('diff output content', folder);
    return [code, /error\[([a-z-]+)\]/.exec(stderr)?.[1]];
  };
  expect(await wrong()).toEqual([2, 'usage-not-a-build']);
  const pdf = readFileSync(join(folder, 'output/essai.pdf'));
  writeFileSync(join(folder, 'output/essai.pdf'), Buffer.concat([pdf, Buffer.of(10)]));
  expect((await run('diff output output', folder)).code).toBe(2);
  rmSync(join(folder, 'output/.cache'), { recursive: true });
  expect((await run('diff output output', folder)).code).toBe(2);
});

test('marks changes on the pages of both builds', async () => {
  const folder = await copied();
  writeFileSync(join(folder, UN), FILES[UN].replace('Une remarque', 'Cette remarque'));
  await run('build', folder);
  expect((await run('diff old output --pdf changes.pdf', folder)).code).toBe(0);
  const bytes = readFileSync(join(folder, 'changes.pdf'));
  const pdf = new PdfFile(bytes);
  expect(pdf.pages).toHaveLength(2);
  const { XObject } = pdf.dict(pdf.pages[1]!.Resources) as { XObject: Dict };
  const forms = Object.values(XObject).map((form) => readable(pdf.stream(form)));
  const [old, now] = ['old', 'output'].map(
    (out) => new PdfFile(readFileSync(join(folder, out, 'essai.pdf'))),
  );
  expect(forms).toEqual([old!.content(2), now!.content(2)]);
  const [before, after] = ['#f9dedc', '#c4eed0'].map((tint) => tintOf(tint));
  expect(pdf.content(1).match(before!)?.length).toBe(1);
  expect(pdf.content(1).match(after!)?.length).toBe(1);
  await run('diff old output --pdf again.pdf', folder);
  expect(readFileSync(join(folder, 'again.pdf')).equals(bytes)).toBe(true);
});

const ERRATA_EDITS = {
  [UN]: FILES[UN]
    .replace('Une remarque', 'Cette remarque')
    .replace('blocks:\n', 'blocks:\n  - { text: "Un ajout." }\n'),
  'content/data/d.yaml': FILES['content/data/d.yaml'].replace('b: 2', 'b: 3.5'),
  'content/booklet.yaml': FILES['content/booklet.yaml'].replace('2026-11-24', '2026-12-01'),
};

/** Builds, changes files, builds again and writes the errata; the folder, and what was said. */
async function errata(changes: Readonly<Record<string, string>>) {
  const folder = await copied();
  for (const [path, data] of Object.entries(changes)) writeFileSync(join(folder, path), data);
  await run('build', folder);
  return { folder, ...(await run('diff old output --errata errata.pdf', folder)) };
}

test('--errata typesets the page of corrections, tagged, in the language and on the paper of the booklet', async () => {
  const { folder, code } = await errata(ERRATA_EDITS);
  expect(code).toBe(0);
  const bytes = readFileSync(join(folder, 'errata.pdf'));
  const pdf = new PdfFile(bytes);
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]!.MediaBox).toEqual(
    new PdfFile(readFileSync(join(folder, 'old/essai.pdf'))).pages[0]!.MediaBox,
  );
  expect(dumpTags(pdf)).toMatchSnapshot();
  await run('diff old output --errata again.pdf', folder);
  expect(readFileSync(join(folder, 'again.pdf')).equals(bytes)).toBe(true);
});

test('--errata writes nothing where a date alone has changed, and says so', async () => {
  const { folder, code, stdout } = await errata({
    'content/booklet.yaml': ERRATA_EDITS['content/booklet.yaml'],
  });
  expect(code).toBe(0);
  expect(stdout).toContain('no passage has changed: errata.pdf is not written');
  expect(existsSync(join(folder, 'errata.pdf'))).toBe(false);
});

test('--errata needs the project, for its paper and its look', async () => {
  const { folder } = await errata(ERRATA_EDITS);
  rmSync(join(folder, 'content'), { recursive: true });
  const { code, stderr } = await run('diff old output --errata other.pdf', folder);
  expect([code, /error\[([a-z-]+)\]/.exec(stderr)?.[1]]).toEqual([2, 'usage-errata-project']);
});

/** A rectangle of a colour. */
function tintOf(color: string): RegExp {
  const parts = [1, 3, 5].map((at) =>
    String(Math.round((Number.parseInt(color.slice(at, at + 2), 16) / 255) * 1000) / 1000),
  );
  return new RegExp(`${parts.join(' ')} rg\n[\\d. ]+ re f`, 'g');
}

test('writes no PDF when nothing changed', async () => {
  const folder = await built();
  expect((await run('diff output output --pdf changes.pdf', folder)).code).toBe(0);
  expect(existsSync(join(folder, 'changes.pdf'))).toBe(false);
});

test('can take over every page of a booklet', async () => {
  const folder = await built();
  const bytes = readFileSync(join(folder, 'output/essai.pdf'));
  const [written, read] = [new WrittenPdf(bytes), new PdfFile(bytes)];
  expect(written.pages).toHaveLength(read.pages.length);
  written.pages.forEach((id, page) => {
    const { stream } = written.get(referenceIn(written.get(id).value, 'Contents'));
    expect(readable(inflateSync(stream!).toString('latin1'))).toBe(read.content(page));
  });
});
