import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from 'pdfkit';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { withoutFollowing } from '../../src/faults/following.ts';
import { checkClaim, checkGlyphs } from '../../src/pdf/claim.ts';
import type { Role } from '../../src/pdf/roles.ts';
import type { ElementEntries } from '../../src/pdf/struct-tree.ts';
import { node, type StructureKid, type StructureNode } from '../../src/pdf/structure-node.ts';
import { run } from '../cli/world.ts';
import { layOutWithFaults } from '../layout/laid-out.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { write } from './pages.ts';
import { PdfFile } from './reader.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** The faults of a body's structure, as `code details`. */
async function faultsOf(body: string): Promise<string[]> {
  const layout = layOutWithFaults(body, 'td { width: 40pt }');
  expect(layout.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const report = new Report();
  await write(layout, { report, read: () => PIXEL });
  return report.faults.map(({ code, details }) => [code, ...Object.values(details)].join(' '));
}

test.each([
  ['levels that follow one another, and go back', '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>'],
  ['no headings', '<p>a</p>'],
  ['lists in lists', '<ul><li>a<ol><li>b</li></ol></li></ul><dl><dt>a</dt><dd>b</dd></dl>'],
  ['empty lists, rows and elements', '<p>a</p><ul></ul><ol><li></li></ol><h6></h6><dl></dl>'],
  ['tables with spans', '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>'],
  ['a head without rows', '<table><thead><tr><th>a</th></tr></thead></table>'],
  ['a contents page', '<nav role="doc-toc"><ol><li><a href="#b">b</a></li></ol></nav><h1 id="b">b</h1>'],
  ['a decorative picture', '<p><img src="9x9" alt=""></p>'],
])('%s keep the claim', async (_, body) => {
  expect(await faultsOf(body)).toEqual([]);
});

test.each([
  ['<h2>a</h2>', ['claim-heading h2 a 0 false']],
  ['<h1>a</h1><h3>b</h3><h4>c</h4><h6>d</h6>', ['claim-heading h3 b 1 false', 'claim-heading h6 d 4 false']],
  [
    `<h1>a</h1>${'<h3 data-template="templates/un.hbs:1:1">b</h3><h2 data-template="templates/un.hbs:2:1">c</h2>'.repeat(2)}<h4 data-template="templates/un.hbs:3:1">d</h4>`,
    ['claim-heading h3 b 1 true', 'claim-heading h4 d 2 true'],
  ],
  ['<p><img src="9x9" alt=" "></p>', ['markup-no-alt 9x9']],
  ['<div><li>a</li></div>', ['claim-place li div']],
  ['<ul><p>a</p><li>b</li></ul>', ['claim-place p ul']],
  ['<p>z</p><dd>b</dd>', ['claim-place dd body']],
  [
    '<table><thead><tr><th>a</th></tr></thead><thead><tr><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>',
    ['claim-broken head abc'],
  ],
  ['<p><a href="https://a.org">a <a href="https://b.org">b</a></a></p>', ['claim-link https://b.org']],
])('%s does not', async (body, faults) => {
  expect(await faultsOf(body)).toEqual(faults);
});

const objectOf = (data: object) => ({ data }) as unknown as Reference;

/** A structure element with the entries that are written of it. */
type Written = readonly [type: Role, entries: object, ...kids: (Written | StructureKid)[]];

/** The rules that a structure breaks, as it is written: faults that no markup can make, for most of them. */
function brokenIn(...kids: readonly Written[]): string[] {
  const written = new Map<StructureNode, ElementEntries>();
  const made = ([type, entries, ...kids]: Written): StructureNode => {
    const element = node(type, null);
    written.set(element, entries);
    element.kids = kids.map((kid) => (Array.isArray(kid) ? made(kid as Written) : (kid as StructureKid)));
    return element;
  };
  const report = new Report();
  checkClaim(made(['Document', {}, ...kids]), written, report);
  return report.faults.map(({ code, details }) =>
    code === 'claim-broken' ? String(Object.values(details)[0]) : [code, ...Object.values(details)].join(' '),
  );
}

const text: StructureKid = { kind: 'content', page: 0, mcid: 0, order: 0 };
const linked = (Contents: string): StructureKid => ({
  ...{ kind: 'annotation', page: 0, key: 0 },
  ref: objectOf({ Contents }),
});
const td = (A: object = {}): Written => ['TD', { A }, text];
const th = (A: object = { Scope: 'Row' }): Written => ['TH', { A }, text];
const tr = (...cells: Written[]): Written => ['TR', {}, ...cells];
const table = (...kids: Written[]): Written => ['Table', {}, ...kids];
const caption: Written = ['Caption', {}, text];
const BBox = [0, 0, 9, 9];

test.each<[string, Written]>([
  [
    'rows with cells that span',
    table(tr(th({ Scope: 'Row', RowSpan: 2 }), td({ ColSpan: 2 })), tr(td(), td())),
  ],
  ['a caption at the end', table(tr(td()), caption)],
  ['a head and a body', table(['THead', {}, tr(td())], ['TBody', {}, tr(td())])],
  ['notes with IDs', ['P', {}, ['Note', { ID: 'a' }, text], ['Note', { ID: 'b' }, text]]],
  ['a note of two paragraphs', ['P', {}, ['Note', { ID: 'a' }, ['P', {}, text], ['P', {}, text]]]],
  ['a picture', ['Figure', { Alt: 'a', A: { BBox } }, text]],
  ['a picture on two pages, without a box', ['Figure', { Alt: 'a' }, text, { ...text, page: 1 }]],
  ['a link', ['P', {}, ['Link', {}, text, linked('là')]]],
])('%s break no rule', (_, structure) => {
  expect(brokenIn(structure)).toEqual([]);
});

test.each<[string, string, ...Written[]]>([
  ['a row that is shorter than others', 'row', table(tr(td(), td()), tr(td()))],
  ['a row that a span makes longer', 'row', table(tr(td({ RowSpan: 2 }), td()), tr(td(), td()))],
  [
    'a head that is wider than its body',
    'row',
    table(['THead', {}, tr(td({ ColSpan: 2 }))], ['TBody', {}, tr(td())]),
  ],
  ['a cell that spans rows that are not there', 'row', table(tr(td({ RowSpan: 2 })))],
  ['a head of a row without scope', 'scope', table(tr(th({}), td()))],
  ['two captions', 'caption', table(caption, tr(td()), caption)],
  ['a caption in the middle', 'caption', table(tr(td()), caption, tr(td()))],
  ['two heads', 'head', table(['THead', {}, tr(td())], ['THead', {}, tr(td())], ['TBody', {}, tr(td())])],
  ['a head without a body', 'head', table(['THead', {}, tr(td())])],
  ['a note without an ID', 'note', ['Note', {}, text]],
  ['two notes of one ID', 'note', ['Note', { ID: 'a' }, text], ['Note', { ID: 'a' }, text]],
  ['a picture without a box', 'box', ['Figure', { Alt: 'a' }, text]],
  ['a picture of no height', 'box', ['Figure', { Alt: 'a', A: { BBox: [0, 9, 9, 9] } }, text]],
  ['a picture without words', 'markup-no-alt ', ['Formula', { A: { BBox } }, text]],
  ['a link that leads nowhere', 'link', ['Link', {}, text]],
  ['a link that does not say where', 'link', ['Link', {}, text, linked(' ')]],
  ['a block in a paragraph', 'claim-place Div P', ['P', {}, ['Div', {}, text]]],
  ['a paragraph in a link', 'claim-place P Link', ['Link', {}, ['P', {}, text], linked('là')]],
])('%s: %s', (_, rule, ...structure) => {
  expect(brokenIn(...structure)).toEqual([rule]);
});

test('the glyph of no character', () => {
  const report = new Report();
  checkGlyphs([new Map([[1, 'a']])], report);
  expect(report.faults).toEqual([]);
  checkGlyphs([new Map([[0, 'a']])], report);
  expect(report.faults).toMatchObject([{ code: 'claim-broken', details: { rule: 'glyph' } }]);
});

test('the glyph of no character is told by its character alone', () => {
  const fault = { severity: 'error', source: null } as const;
  const faults = [
    { ...fault, code: 'text-missing-glyph' } as const,
    { ...fault, code: 'claim-broken' } as const,
  ];
  expect(withoutFollowing(faults)).toEqual([faults[0]]);
});

const FILES = {
  'content/booklet.yaml': essay(),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Quelques mots.\n',
  'templates/blocks/text.hbs': '<h5>Titre</h5><div>{{text}}</div>',
};

test('a template that breaks the claim gives no PDF, and one without the claim if it is asked for', async () => {
  const folder = temporaryFolder(FILES);
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('templates/blocks/text.hbs:1:1');
  expect(stderr).toContain('<h5> "Titre" follows <h1>');
  expect(existsSync(join(folder, 'output/essai.pdf'))).toBe(false);
  expect((await run('build --no-claim', folder)).code).toBe(0);
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
  expect(pdf.stream(pdf.catalog.Metadata!)).not.toMatch(/pdfuaid|pdfaid/);
  expect(pdf.catalog.StructTreeRoot).toBeDefined();
  // A PDF without the claim is none that has it.
  expect((await run('build', folder)).code).toBe(1);
});
