import { expect, test } from 'vitest';
import { printedDigest } from '../../src/build/digests.ts';
import { renderVersion } from '../../src/build/pipeline.ts';
import { readSharedInputs } from '../../src/build/shared-inputs.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { Version } from '../../src/build/version.ts';
import { outlineOf } from '../../src/changes/outline.ts';
import { textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { checkedIn, INPUTS, VERSION } from './made.ts';

const FILES = {
  'content/booklet.yaml': essay('edition: "2"\n'),
  'content/references.yaml': '- { id: r, type: book, title: R, issued: 2020 }\n',
  'content/data/d.yaml':
    'title: D\nsource: [ r ]\nfields: { a: { label: A }, b: { label: B, unit: t } }\nrows: [ { a: x, b: 1 }, { a: y, b: 2 } ]\n',
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: Pour {{person.name}}.
  - { figure: bars, id: fig, title: F, data: d, label: a, value: b, alt: A }
  - references: cited
`,
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
};

async function typeset(changes: Readonly<Record<string, string>> = {}, version: Version = VERSION) {
  const folder = temporaryFolder({ ...FILES, ...changes });
  const { typeset, report, shared } = await checkedIn(folder, version);
  expect(report.faults).toEqual([]);
  return { ...typeset!, read: shared.files.read };
}

/** The digest of the booklet, for which no pages are made. */
async function digestOf(changes: Readonly<Record<string, string>> = {}, version: Version = VERSION) {
  const watch = new Stopwatch();
  const report = new Report();
  const shared = await readSharedInputs(temporaryFolder({ ...FILES, ...changes }), watch);
  const rendered = await renderVersion(version, INPUTS, shared, report, watch);
  expect(report.faults).toEqual([]);
  return rendered!.digest;
}

let made: ReturnType<typeof typeset> | undefined;
/** The booklet without a change, typeset once. */
const unchanged = () => (made ??= typeset());
const UN = 'content/chapters/un.yaml';
const DATA = 'content/data/d.yaml';

test('the colophon prints the edition and the digest of the inputs', async () => {
  const { digest, layout } = await unchanged();
  expect(digest).toMatch(/^[0-9a-f]{8}$/);
  const colophon = layout.tree.elements.find(({ attributes }) => attributes.class === 'edition')!;
  expect(textContent(colophon)).toBe(`2e édition, 24 novembre 2026 · ${digest}`);
});

test('each word of a long text counts in the printed digest, and no place in a file', async () => {
  const { typeset, shared } = await checkedIn(temporaryFolder(FILES), VERSION);
  const digestWith = (changed: number, line = 1) => {
    const html = Array.from(
      { length: 1200 },
      (_, i) => `<p data-source="un.yaml:${line + i}:5">\u201cmot\u201d ${i === changed ? 'autre' : i}\n</p>`,
    ).join('');
    return printedDigest({ ...typeset!, html }, shared);
  };
  const first = digestWith(-1);
  expect(digestWith(-1, 700)).toBe(first);
  const changed = [0, 1, 130, 600, 1198, 1199].map((word) => digestWith(word));
  expect(new Set([first, ...changed]).size).toBe(1 + changed.length);
});

test('equal inputs have the same digest, wherever they stand in their files', async () => {
  const { digest } = await unchanged();
  expect(await digestOf()).toBe(digest);
  const moved = { [UN]: `# Une remarque.\n${FILES[UN]}`, [DATA]: `\n${FILES[DATA]}` };
  expect(await digestOf(moved)).toBe(digest);
  const text = '<div class="mien" data-source="{{at}}">{{text}}</div>\n';
  const ofTemplate = (own: string) => digestOf({ 'templates/blocks/text.hbs': own });
  expect(await ofTemplate(`{{!-- Une remarque. --}}\n${text}`)).toBe(await ofTemplate(text));
});

test.each([
  ['a word', { [UN]: FILES[UN].replace('Pour', 'À') }],
  ['a number of a chart', { [DATA]: FILES[DATA].replace('b: 2', 'b: 3') }],
  ['a template', { 'templates/blocks/text.hbs': '<div class="mien" data-source="{{at}}">{{text}}</div>\n' }],
  ['a style', { 'templates/mien.css': 'p { color: #123456; }\n' }],
  ['the edition', { 'content/booklet.yaml': FILES['content/booklet.yaml'].replace('"2"', '"3"') }],
])('a change of %s changes the digest', async (_, changes) => {
  expect(await digestOf(changes)).not.toBe((await unchanged()).digest);
});

const IMAGE = 'content/images/a.png';
const ODD = 'content/images/a b.png';
const FONT = 'templates/own.ttf';
const PRESS = 'content/press.icc';
const shown = (...paths: readonly string[]) => paths.map((path) => `<img src="${path}">`).join('');

test.each<[string, string, string, object, readonly string[]]>([
  ['nothing but text', '', 'p { color: red }', {}, []],
  ['a picture in the text', shown('images/a.png'), '', {}, [IMAGE]],
  ['a picture of a style', '', '.x { background: url(images/a.png) }', {}, [IMAGE, ODD]],
  ['another picture of a style', '', '.x { background: url(images/c.png) }', {}, [ODD]],
  ['fonts of a style', '', '@font-face { font-family: Own; src: url(own.ttf) }', {}, [FONT]],
  ['a press', '', '', { profile: PRESS }, [PRESS]],
])('of %s, the digest counts these files alone', async (_, html, css, print, counted) => {
  const { typeset: made, shared } = await checkedIn(temporaryFolder(FILES), VERSION);
  const paths = [IMAGE, ODD, FONT, PRESS, 'content/other.txt'];
  const digestWith = (changed: string | null) => {
    const files = {
      list: (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`)),
      read: (path: string) => new TextEncoder().encode(path === changed ? 'changed' : path),
    };
    const booklet = { ...made!.booklet, print: { ...made!.booklet.print, ...print } };
    const sheets = [...shared.sheets, { ...shared.sheets[0]!, file: 'templates/own.css', css }];
    return printedDigest({ ...made!, booklet, html }, { sheets, files });
  };
  const first = digestWith(null);
  expect(paths.filter((path) => digestWith(path) !== first)).toEqual(counted);
});

test('copies of one cohort have the same digest', async () => {
  const source = { file: 'content/cohorts/lyon.csv', line: 2, column: 1 };
  const copy = (name: string, link: string): Version => ({
    cohort: 'lyon',
    variants: [],
    person: { source, name, email: null, number: name, fields: { link } },
  });
  const awa = await digestOf({}, copy('Awa', 'https://example.org/awa'));
  expect(await digestOf({}, copy('Zoé', ''))).toBe(awa);
});

test('outlines do not contain the digest', async () => {
  const { layout, booklet, figures, digest, read } = await unchanged();
  const { passages } = outlineOf(layout, booklet, figures, read, digest);
  expect(passages.at(-2)!.text).toBe('2e édition, 24 novembre 2026');
  expect(JSON.stringify(passages)).not.toContain(digest);
});
