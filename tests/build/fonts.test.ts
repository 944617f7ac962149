import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inputsDigest } from '../../src/build/digests.ts';
import { renderVersion } from '../../src/build/pipeline.ts';
import { ProjectSession } from '../../src/build/session.ts';
import { readSharedInputs } from '../../src/build/shared-inputs.ts';
import { fontsOf, reportStandIns } from '../../src/build/stages/fonts.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import { Report } from '../../src/faults/fault.ts';
import { Theme } from '../../src/style/theme.ts';
import { loadHarfBuzz } from '../../src/text/harfbuzz.ts';
import { loadFonts } from '../../src/text/index.ts';
import { readProjectFonts } from '../../src/text/project-fonts.ts';
import { run } from '../cli/world.ts';
import { FONTS } from '../fonts/files.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { styleWithFaults } from '../style/styled.ts';
import { INPUTS, pagesIn, VERSION } from './made.ts';

const FONT = 'templates/fonts/code.otf';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots, *dits* autrement.\n',
  'templates/police.css': `@font-face { font-family: Code; src: url(fonts/code.otf) }
html { font-family: Code, serif } .text { font-family: Code, serif }`,
  [FONT]: FONTS.cff(),
};

test('a session makes pages anew where a font has changed', async () => {
  const folder = project();
  const session = new ProjectSession(folder);
  const made = async (one: ProjectSession) => {
    const pages = await pagesIn(one);
    expect(pages.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { changed: pages.changed.length, pdf: Buffer.from((await pages.pdf())!) };
  };
  const first = await made(session);
  expect((await made(session)).changed).toBe(0);
  write(folder, FONT, FONTS.variable());
  const second = await made(session);
  expect(second.changed).toBeGreaterThan(0);
  expect(second.pdf.equals((await made(new ProjectSession(folder))).pdf)).toBe(true);
  write(folder, FONT, FONTS.cff());
  expect((await made(session)).pdf.equals(first.pdf)).toBe(true);
});

test('what pages are made from includes the fonts beside the style sheets', async () => {
  const folder = project();
  const digest = async () => {
    const watch = new Stopwatch();
    const shared = await readSharedInputs(folder, watch);
    const rendered = await renderVersion(VERSION, INPUTS, shared, new Report(), watch);
    return inputsDigest(rendered!, shared, {});
  };
  const before = await digest();
  expect(await digest()).toBe(before);
  write(folder, FONT, FONTS.variable());
  expect(await digest()).not.toBe(before);
});

test('the example of docs/fonts.md sets text, code and a block of a class in the fonts of the project', async () => {
  const docs = readFileSync(new URL('../../docs/fonts.md', import.meta.url), 'utf8');
  const folder = temporaryFolder({
    ...FILES,
    'content/chapters/un.yaml':
      'title: Un\nblocks:\n  - text: Quelques mots, `code`.\n  - verse: Un vers\n    class: fraktur\n',
    'templates/police.css': '',
    'templates/fonts.css': /```css\n([\s\S]*?)```/.exec(docs)![1]!,
    'templates/fonts/SourceCodePro-Regular.otf': FONTS.cff(),
    'templates/fonts/source-serif-4.woff2': FONTS.variable(),
    'templates/fonts/fraktur.woff2': FONTS.trueTypeWoff2(),
  });
  const { code, stdout, stderr } = await run('check --fonts', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const file of ['SourceCodePro-Regular.otf', 'source-serif-4.woff2', 'fraktur.woff2'])
    expect(stdout).toMatch(new RegExp(`fonts/${file} +[0-9]`));
});

test("web pages bring the fonts of charts along where they are Livret's, and not a project's", async () => {
  const folder = project();
  write(folder, 'content/references.yaml', '- { id: r, type: webpage, title: R, issued: "2026" }\n');
  write(
    folder,
    'content/data/d.yaml',
    'title: D\nsource: [ r ]\nfields: { nom: { label: N }, v: { label: V, unit: "" } }\nrows: [ { nom: a, v: 1 }, { nom: b, v: 2 } ]\n',
  );
  write(
    folder,
    'content/chapters/un.yaml',
    'title: Un\nblocks:\n  - figure: bars\n    title: D\n    data: d\n    label: nom\n    value: v\n    alt: De a à b.\n  - references: cited\n',
  );
  const facesOf = async (css: string) => {
    write(folder, 'templates/police.css', css);
    const { code, stderr } = await run('build --html', folder);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const html = readFileSync(join(folder, 'output/essai.html'), 'utf8');
    return new Set(
      [...html.matchAll(/@font-face *\{[^}]*font-family: *"?([^;"]+)/g)].map(([, name]) => name),
    );
  };
  const own = `@font-face { font-family: Code; src: url(fonts/code.otf) }`;
  expect([...(await facesOf(''))]).toEqual(['Source Sans 3']);
  expect([...(await facesOf(`${own} :root { --head-face: Code }`))]).toEqual([]);
});

function project(): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(FILES)) write(folder, path, content);
  return folder;
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

test('a weight and a style that a font of the project lacks are told once, with what stands in', async () => {
  const report = new Report();
  const css = '@font-face { font-family: Code; src: url(code.otf) }';
  const rules = new Theme([{ file: 'templates/a.css', css }], { width: 9, height: 9 }, []).fonts;
  const own = readProjectFonts(rules, { list: () => ['templates/code.otf'], read: FONTS.cff }, report);
  const shipped = await loadFonts();
  const library = shipped.with(own, await loadHarfBuzz());
  const { document } = styleWithFaults(
    '<p>a <b>b</b> <b>c</b></p><p><i>d</i></p><div class="f"><p class="g">e</p></div><h1><img src="a.png" alt=""></h1>',
    'p { font-family: Code } b { font-weight: 700 } i { font-style: italic } .f { font: 700 9pt Code } .g { font: 9pt serif }',
  );
  reportStandIns(document, shipped, report);
  expect(report.faults).toEqual([]);
  reportStandIns(document, library, report);
  expect(report.faults.map(({ code, source, details }) => [code, source?.file, details])).toEqual([
    ['font-stands-in', 'templates/a.css', { family: 'Code', asked: '700', used: '400' }],
    ['font-stands-in', 'templates/a.css', { family: 'Code', asked: '400 italic', used: '400' }],
  ]);
});

test('the fonts of a theme that declares none are Livret’s, which nothing is made of', async () => {
  const fonts = loadFonts();
  const inputs = { fonts, files: { read: () => null, list: () => [] }, memo: { get: () => null } as never };
  expect(await fontsOf({ fonts: [] } as never, inputs, new Report())).toBe(await fonts);
});
