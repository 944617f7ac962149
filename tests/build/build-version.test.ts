import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildVersion, removeLeftoversOf } from '../../src/build/build-version.ts';
import { listCopies } from '../../src/build/copies/list-copies.ts';
import { renderVersion } from '../../src/build/pipeline.ts';
import type { BuildRequest, Built } from '../../src/build/request.ts';
import { readSharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Version } from '../../src/build/version.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { temporaryName } from '../../src/disk/temporary-files.ts';
import { Report } from '../../src/faults/fault.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { INPUTS, VERSION } from './made.ts';

const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': essay('', 'un, deux'),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot.\n',
  'content/chapters/deux.yaml': `title: Deux
blocks:
  - figure: bars
    id: fig-un
    title: Des valeurs
    alt: Deux valeurs.
    label: x
    value: v
    data: { source: [], fields: { x: { label: X }, v: { label: V, unit: L } }, rows: [{ x: a, v: 1 }, { x: b, v: 2 }] }
`,
  // A warning of the pages, which a build that is up to date tells again.
  'templates/theme.css': '.nulle-part { color: red }\n',
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': 'Nom\nAwa Diallo\n',
};

/** A project in a folder, and builds of it into a folder `output` of it. */
function opened(files: Readonly<Record<string, string>> = FILES) {
  const folder = temporaryFolder(files);
  const out = join(folder, 'output');
  const build = async (asked: Partial<BuildRequest> = {}, version: Version = VERSION): Promise<Built> => {
    const watch = new Stopwatch();
    const shared = await readSharedInputs(folder, watch);
    const request: BuildRequest = {
      ...{ folder, booklet: null, out, inputs: INPUTS, charts: false, html: null, copies: false },
      ...{ force: false, claim: 'A-2a', draft: null, ...asked },
    };
    return buildVersion(version, request, shared, watch);
  };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const read = (file: string) => readFileSync(join(out, file));
  return { folder, out, build, write, read };
}

/** A build without the seconds that it took. */
const made = ({ state, faults, pdf }: Built) => ({ state, faults, ...pdf, seconds: undefined });
const codes = ({ faults }: Built) => faults.map(({ code }) => code);

test('a build writes what it says, and nothing where nothing changed', async () => {
  const { out, build, write, read } = opened();
  const first = await build();
  expect([first.state, codes(first)]).toEqual(['new', ['css-name-unmatched']]);
  const { pdf } = first;
  expect(pdf).toMatchObject({ file: 'essai.pdf', pages: 4, print: { file: 'essai-print.pdf', paper: 'A4' } });
  expect(Object.keys(pdf!.outputs)).toEqual(['essai.pdf', 'essai-print.pdf']);
  for (const [file, digest] of Object.entries(pdf!.outputs)) expect(digestOf(read(file))).toBe(digest);
  expect([pdf!.sha256, pdf!.bytes]).toEqual([pdf!.outputs['essai.pdf'], read('essai.pdf').length]);
  expect([pdf!.print.sha256, pdf!.print.bytes]).toEqual([
    pdf!.outputs['essai-print.pdf'],
    read('essai-print.pdf').length,
  ]);
  expect('html' in pdf!).toBe(false);

  const written = statSync(join(out, 'essai.pdf')).mtimeMs;
  const again = await build();
  expect(made(again)).toEqual({ ...made(first), state: 'unchanged' });
  expect(again.pdf!.seconds).not.toHaveProperty('layout');
  expect(statSync(join(out, 'essai.pdf')).mtimeMs).toBe(written);

  const forced = await build({ force: true });
  expect(made(forced)).toEqual({ ...made(first), state: 'unchanged' });
  expect(forced.pdf!.seconds).toHaveProperty('layout');

  rmSync(join(out, 'essai-print.pdf'));
  expect((await build()).pdf!.seconds).toHaveProperty('layout');
  expect(digestOf(read('essai-print.pdf'))).toBe(pdf!.print.sha256);

  write('content/chapters/un.yaml', 'title: Un\nblocks:\n  - text: Un autre mot.\n');
  const changed = await build();
  expect([changed.state, codes(changed)]).toEqual(['changed', codes(first)]);
  expect(changed.pdf!.sha256).not.toBe(pdf!.sha256);

  write('content/chapters/un.yaml', 'title: Un\nblocks:\n  - texte: Un mot.\n');
  const failed = await build();
  expect([failed.state, failed.pdf, codes(failed)]).toEqual(['failed', null, ['content-no-kind']]);
  expect(digestOf(read('essai.pdf'))).toBe(changed.pdf!.sha256);
});

test('sheets that cannot be made leave nothing written', async () => {
  const { build, read } = opened({
    'content/booklet.yaml': essay('print: { profile: press/wrong.icc }\n'),
    'content/chapters/un.yaml': FILES['content/chapters/un.yaml']!,
    'content/press/wrong.icc': 'no profile',
  });
  const { state, pdf, faults } = await build();
  expect([state, pdf, faults.map(({ code }) => code)]).toEqual(['failed', null, ['print-profile']]);
  expect(() => read('essai.pdf')).toThrow();
});

test(
  'web pages and charts are written beside, and the page of a chapter that is gone is removed',
  SLOW,
  async () => {
    const { folder, out, build, write, read } = opened();
    const first = await build({ html: 'site', charts: true });
    const pages = ['essai/index.html', 'essai/deux.html', 'essai/un.html'];
    const files = Object.keys(first.pdf!.outputs);
    expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(pages.toSorted());
    expect(files.filter((file) => file.startsWith('charts/')).length).toBeGreaterThan(0);
    const { html } = first.pdf!;
    expect(html).toEqual({
      file: 'essai/index.html',
      pages: 3,
      bytes: pages.reduce((sum, page) => sum + read(page).length, 0),
      sha256: digestOf(read('essai/index.html')),
    });
    for (const [file, digest] of Object.entries(first.pdf!.outputs))
      expect(digestOf(read(file))).toBe(digest);
    expect(made(await build({ html: 'site', charts: true }))).toEqual({ ...made(first), state: 'unchanged' });

    // Files that others wrote, or changed, stay.
    writeFileSync(join(out, 'essai/autre.html'), 'une page');
    renameSync(join(folder, 'content/chapters/un.yaml'), join(folder, 'content/chapters/trois.yaml'));
    write('content/booklet.yaml', essay('', 'trois, deux'));
    await build({ html: 'site' });
    expect(() => read('essai/un.html')).toThrow();
    for (const page of ['index', 'deux', 'trois', 'autre'])
      expect(read(`essai/${page}.html`)).not.toEqual('');
    expect(read('charts/fig-un.csv').length).toBeGreaterThan(0);
  },
);

test('a PDF for archives has the data with it; another claim is another build', async () => {
  const { build, read } = opened();
  const plain = await build();
  expect(read('essai.pdf').includes('/EmbeddedFile')).toBe(false);
  const archived = await build({ claim: 'A-3a' });
  expect(archived.state).toBe('changed');
  expect(read('essai.pdf').includes('/EmbeddedFile')).toBe(true);
  expect(made(await build({ claim: 'A-3a' }))).toEqual({ ...made(archived), state: 'unchanged' });
  expect(made(await build())).toEqual({ ...made(plain), state: 'changed' });
});

test('a person’s copy is a version of its own, without an outline for comparisons', async () => {
  const { folder, build, read } = opened();
  const shared = await readSharedInputs(folder, new Stopwatch());
  const { copies } = await listCopies([{ cohort: 'lyon', variants: [] }], folder, shared, false);
  const [whole, copy] = [await build({}, { cohort: 'lyon', variants: [] }), await build({}, copies[0])];
  expect([whole, copy].map((each) => [each.state, each.pdf!.file])).toEqual([
    ['new', 'lyon/essai.pdf'],
    ['new', 'lyon/copies/001-awa-diallo.pdf'],
  ]);
  const record = (file: string) => JSON.parse(read(`.cache/${file}.json`).toString());
  expect(record('lyon/essai.pdf').outline).not.toBeNull();
  expect(record('lyon/copies/001-awa-diallo.pdf').outline).toBeNull();
});

test('a draft is made of what is sound, with a list of errors in either language', SLOW, async () => {
  const { build, write, read } = opened();
  const sound = await build({ draft: 'fr' });
  expect([sound.state, sound.pdf!.file]).toEqual(['new', 'essai-draft.pdf']);
  expect(made(await build({ draft: 'fr' }))).toEqual({ ...made(sound), state: 'unchanged' });

  write('content/chapters/un.yaml', 'title: Un\nblocks:\n  - texte: Un mot.\n  - text: Un autre.\n');
  const french = await build({ draft: 'fr' });
  const pages = [sound, french].map(({ pdf }) => pdf!.pages);
  expect([french.state, codes(french)[0], pages]).toEqual(['changed', 'content-no-kind', [4, 8]]);
  const { file, sha256, bytes, print, outputs } = french.pdf!;
  expect([digestOf(read(file)), read(file).length]).toEqual([sha256, bytes]);
  expect(outputs).toEqual({
    [file]: sha256,
    'essai-draft-print.pdf': digestOf(read('essai-draft-print.pdf')),
  });
  // The list is on paper of nobody: the PDF to print has the marks alone.
  expect(print.sheets).toBe(sound.pdf!.print.sheets);
  expect(() => read(`.cache/${file}.json`)).toThrow();
  expect((await build({ draft: 'en' })).state).toBe('changed');

  write('content/booklet.yaml', 'format: 1\n');
  expect(await build({ draft: 'fr' })).toMatchObject({ state: 'failed', pdf: null });
});

test('what killed builds left beside versions is removed, and nothing else', () => {
  const { out } = opened({});
  const left = temporaryName('a.pdf');
  const folders = ['.', 'lyon', 'charts', 'lyon/charts', '.cache/lyon', 'paris'];
  for (const folder of folders) {
    mkdirSync(join(out, folder), { recursive: true });
    for (const name of [left, 'a.pdf']) writeFileSync(join(out, folder, name), '');
  }
  removeLeftoversOf([VERSION, { cohort: 'lyon', variants: [] }], out);
  const has = (folder: string, name: string) => statSync(join(out, folder, name), { throwIfNoEntry: false });
  expect(folders.filter((folder) => has(folder, left))).toEqual(['paris']);
  expect(folders.filter((folder) => has(folder, 'a.pdf'))).toEqual(folders);
});

test('a draft is new, then unchanged', async () => {
  const { build } = opened({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot [#rien].\n',
  });
  const states = [await build({ draft: 'fr' }), await build({ draft: 'fr' })].map(({ state }) => state);
  expect(states).toEqual(['new', 'unchanged']);
});

test('an error of templates leaves HTML, to which later stages add theirs', async () => {
  const { folder } = opened({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot [#rien].\n',
  });
  const [report, watch] = [new Report(), new Stopwatch()];
  const shared = await readSharedInputs(folder, watch);
  const rendered = await renderVersion(VERSION, INPUTS, shared, report, watch);
  expect([report.failed, rendered?.html]).toEqual([true, expect.stringContaining('Un mot')]);
});

test('formulas that no build had set are kept for the next process', async () => {
  const { build, read } = opened({
    'content/booklet.yaml': essay(),
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Un mot $x_{1207}$.\n',
  });
  await build();
  expect(read('.cache/formulas.json').length).toBeGreaterThan(0);
});
