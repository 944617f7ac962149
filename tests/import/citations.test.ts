import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { byId } from '../../src/import/citations.ts';
import { importFile } from '../../src/import/index.ts';
import { withSources } from '../../src/import/sources.ts';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import * as word from './docx-file.ts';

const { paragraph, field, control } = word;

const STEFFEN = {
  id: 12,
  type: 'article-journal',
  title: 'The trajectory of the <span class="nocase">Anthropocene</span>',
  'container-title': 'The Anthropocene Review',
  author: [
    { family: 'Steffen', given: 'Will' },
    { family: 'Broadgate', given: 'Wendy' },
  ],
  issued: { 'date-parts': [['2015', 4]] },
  DOI: '10.1177/2053019614564785',
  abstract: 'Long.',
};
const KEPT = { ...STEFFEN, id: 'steffen2015', title: 'The trajectory of the Anthropocene' };

/** A field as Zotero's plug-in writes it. */
const zotero = (item: object, place: object = {}) =>
  field(
    `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({
      citationID: 'a1',
      properties: { formattedCitation: '(Steffen 2015)', plainCitation: '(Steffen 2015)', noteIndex: 0 },
      citationItems: [{ id: 12, uris: ['http://zotero.org/users/1/items/ABC'], itemData: item, ...place }],
      schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
    })}`,
    '(Steffen 2015)',
  );

interface Given {
  readonly references?: string;
  readonly bibliography?: string;
  readonly bibtex?: string;
}

async function imported(
  name: string,
  data: Uint8Array | string,
  { references, bibtex, bibliography }: Given = {},
) {
  const result = await importFile(
    {
      name,
      data: Buffer.from(data),
      read: () => null,
      bibliography: bibliography ?? null,
      references: references ?? null,
      bibtex: bibtex ?? null,
    },
    'course',
  );
  const { blocks } = parse(result!.chapter) as { blocks: readonly { readonly text?: string }[] };
  return {
    text: blocks.map(({ text }) => text ?? '').join('\n'),
    sources: result!.references && parse(result!.references),
    losses: result!.losses.map(({ kind, name: lost }) => `${kind} ${lost}`.trim()),
  };
}

const fromWord = async (parts: Parameters<typeof word.docxFile>[0], given: Given = {}) =>
  imported('course.docx', await word.docxFile(parts), given);

test('citations of Zotero come with their sources', async () => {
  const body =
    paragraph(
      word.run('As shown ') +
        zotero(STEFFEN, { locator: '84', label: 'page', prefix: 'see' }) +
        word.run('.'),
    ) + paragraph(zotero(STEFFEN));
  const { text, sources, losses } = await fromWord({ body });
  expect(text).toBe('As shown see [@steffen2015, p. 84].\n\n[@steffen2015]\n');
  const { abstract: _, ...printed } = STEFFEN;
  expect(sources).toEqual([
    { ...printed, id: 'steffen2015', title: KEPT.title, issued: { 'date-parts': [[2015, 4]] } },
  ]);
  expect(losses).toEqual([]);
});

test('citations of Mendeley are read in fields and in content controls', async () => {
  const citation = { citationItems: [{ id: 'ITEM-1', itemData: { ...STEFFEN, id: 'ITEM-1' } }] };
  const tag = `MENDELEY_CITATION_v3_${Buffer.from(JSON.stringify(citation)).toString('base64')}`;
  const body = paragraph(
    field(`ADDIN CSL_CITATION ${JSON.stringify(citation)}`, '(Steffen, 2015)') +
      word.run(' and ') +
      control(`<w:tag w:val="${tag}"/>`, word.run('(Steffen, 2015)')),
  );
  expect((await fromWord({ body })).text).toBe('[@steffen2015] and [@steffen2015]\n');
});

test('citations of Word come with the sources that it keeps', async () => {
  const sources = `<b:Source><b:Tag>Knu84</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Knuth</b:Last><b:Middle>E.</b:Middle><b:First>Donald</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>The TeXbook</b:Title><b:Year>1984</b:Year><b:Month>mai</b:Month><b:City>Reading</b:City><b:Publisher>Addison-Wesley</b:Publisher></b:Source><b:Source><b:Tag>INS</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Author><b:Author><b:Corporate>INSEE</b:Corporate></b:Author></b:Author><b:Title>Population</b:Title><b:Year>s.d.</b:Year><b:URL>https://www.insee.fr</b:URL></b:Source>`;
  const body =
    control(
      '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
      paragraph(word.run('Contents')) + paragraph(field('TOC \\o "1-3"', 'Mines 3')),
    ) +
    paragraph(
      word.run('Known ') +
        control('<w:citation/>', field(' CITATION Knu84 \\p 21 \\l 1036  \\m INS', '(Knuth, 1984)')),
    ) +
    paragraph(`<w:fldSimple w:instr=" CITATION INS \\l 1036 ">${word.run('(INSEE)')}</w:fldSimple>`) +
    control('<w:bibliography/>', paragraph(field('BIBLIOGRAPHY', 'Knuth, D. (1984)')));
  const { text, sources: added, losses } = await fromWord({ body, sources });
  expect(text).toBe('Known [@Knu84, p. 21; @INS]\n\n[@INS]\n');
  expect(added).toEqual([
    {
      id: 'Knu84',
      type: 'book',
      title: 'The TeXbook',
      author: [{ family: 'Knuth', given: 'Donald E.' }],
      issued: { 'date-parts': [[1984, 5]] },
      'publisher-place': 'Reading',
      publisher: 'Addison-Wesley',
    },
    {
      id: 'INS',
      type: 'webpage',
      title: 'Population',
      author: [{ literal: 'INSEE' }],
      issued: { literal: 's.d.' },
      URL: 'https://www.insee.fr',
    },
  ]);
  expect(losses).toEqual(['contents', 'source-list']);
});

test('a source of Word has the names of those who made it, whatever it calls them', async () => {
  const sources = `<b:Source><b:Tag>Mon99</b:Tag><b:SourceType>Art</b:SourceType><b:Author><b:Artist><b:NameList><b:Person><b:Last>Monet</b:Last></b:Person></b:NameList></b:Artist></b:Author><b:Title>Lilies</b:Title></b:Source>`;
  const { sources: added } = await fromWord({ body: paragraph(field('CITATION Mon99', '(Monet)')), sources });
  expect(added[0]).toMatchObject({ type: 'graphic', author: [{ family: 'Monet' }] });
});

test('citations that do not say their sources keep their words, and are told', async () => {
  const body =
    paragraph(
      field('ADDIN EN.CITE <EndNote><Cite><Author>Knuth</Author></Cite></EndNote>', '(Knuth, 1984)'),
    ) +
    paragraph(field('CITATION Nobody \\l 1033', '(Nobody)')) +
    paragraph(field('REF _Ref1 \\h', 'Figure 1'));
  const { text, sources, losses } = await fromWord({ body });
  expect(text).toBe('(Knuth, 1984)\n\n(Nobody)\n\nFigure 1\n');
  expect(sources).toBeNull();
  expect(losses).toEqual(['citation-words (Knuth, 1984)', 'citation-words (Nobody)', 'reference Figure 1']);
});

test('a citation in a note stays in the note', async () => {
  const body = paragraph(word.run('Copper') + word.noteCall(1));
  const notes = [paragraph(zotero(STEFFEN, { locator: '3' }) + word.run('.'))];
  expect((await fromWord({ body, notes })).text).toBe('Copper^[[@steffen2015, p. 3].]\n');
});

test.each([
  ['[@steffen2015]', '[@steffen2015]'],
  ['[@steffen2015, pp. 3-5; @knuth]', '[@steffen2015, pp. 3-5; @knuth]'],
  ['[see @steffen2015, p. 3; also @knuth]', 'see [@steffen2015, p. 3]; also [@knuth]'],
  ['[-@steffen2015]', '[@steffen2015]'],
  ['@steffen2015 [p. 3] says', 'Steffen & Broadgate [@steffen2015, p. 3] says'],
  ['As @knuth says.', 'As Knuth [@knuth] says.'],
  ['Write to @someone, a@b.org', 'Write to @someone, a@b.org'],
  ['[a@b.org]', '\\[a@b.org\\]'],
])('%s of Pandoc is %s', async (typed, markdown) => {
  const knuth = { id: 'knuth', type: 'book', title: 'The TeXbook', author: [{ family: 'Knuth' }] };
  const bibliography = JSON.stringify([{ ...STEFFEN, id: 'steffen2015' }, knuth]);
  const { text, losses } = await imported('course.md', `${typed}\n`, { bibliography });
  expect(text).toBe(`${markdown}\n`);
  expect(losses).toEqual([]);
});

test('front matter may have the sources, and the project too', async () => {
  const text = `---\nreferences:\n- id: here\n  type: book\n  title: Here\n---\n\n[@here; @there]\n`;
  const references = '- id: there\n  type: book\n  title: There\n';
  const read = await imported('course.md', text, { references });
  expect(read.text).toBe('[@here; @there]\n');
  expect(read.sources.map(({ id }: { id: string }) => id)).toEqual(['there', 'here']);
});

test('a source that the project has is cited by its key; another one of that key gets its own', async () => {
  const references = JSON.stringify([{ ...KEPT, id: 'anthropocene' }]);
  const same = await fromWord({ body: paragraph(zotero(STEFFEN)) }, { references });
  expect(same).toMatchObject({ text: '[@anthropocene]\n', sources: null });
  const taken = JSON.stringify([{ ...KEPT, title: 'Another', DOI: '10.1/x' }]);
  const other = await fromWord({ body: paragraph(zotero(STEFFEN)) }, { references: taken });
  expect(other.text).toBe('[@steffen2015-2]\n');
});

test.each([
  ['a list', '# Ours\n- id: a   # first\n  type: book\n\n  title: A\n'],
  ['an indented list under its key', 'references:\n  - { id: a, type: book, title: A }\n# the end\n'],
  ['JSON', '[\n  { "id": "a", "type": "book", "title": "A" }\n]\n'],
  ['an empty list', '[]\n'],
  ['a list without a last line end', '- id: a\n  type: book\n  title: A'],
])('sources are added to %s, which stays as typed', (_, references) => {
  const added = [{ id: 'b', type: 'book', title: 'B: a title', author: [{ family: 'X' }] }];
  const text = withSources(references, added)!;
  const read = parse(text) as { references?: unknown[] } | unknown[];
  const items = byId(Array.isArray(read) ? read : read.references!);
  expect(items.get('b')).toEqual(added[0]);
  expect(items.size).toBe(references === '[]\n' ? 1 : 2);
  for (const line of references.trim().split('\n')) expect(text).toContain(line.replace(/[[\]]+$/, ''));
});

test('a formula that cannot be set or read, and a field of formulas, keep their signs, and are told', async () => {
  const body =
    paragraph(`${word.run('Then ')}<m:oMath>${word.sign('x=東')}</m:oMath>`) +
    paragraph(`<m:oMath>${word.sign('a')}<m:unknown>${word.sign('b')}</m:unknown></m:oMath>`) +
    paragraph(field('EQ \\f(1;2)', ''));
  const { text, losses } = await fromWord({ body });
  expect(text).toBe('Then x=東\n\nab\n\nEQ \\\\f(1;2)\n');
  expect(losses).toEqual(['formula x=東', 'formula ab', 'formula EQ \\f(1;2)']);
});

test.each([
  [
    'another chapter',
    'course, sources',
    { 'content/chapters/sources.yaml': 'title: Sources\nblocks:\n  - references: cited\n' },
  ],
  ['its own end', 'course', {}],
])('a chapter with citations and formulas of Word passes the check as it is, with its sources in %s', async (_, chapters, others) => {
  const formula = `<m:oMathPara><m:oMath>${word.sign('a=b')}</m:oMath></m:oMathPara>`;
  const body = paragraph(word.run('Known ') + zotero(STEFFEN)) + paragraph(formula);
  const folder = temporaryFolder({
    'content/booklet.yaml': `format: 1\nslug: x\ntitle: X\nlanguage: en\ndate: 2026-11-24\nchapters: [ ${chapters} ]\n`,
    ...others,
    'course.docx': await word.docxFile({ body }),
  });
  const { code, stdout } = await run('import course.docx', folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Sources added to content/references.yaml: 1');
  expect(readFileSync(join(folder, 'content/chapters/course.yaml'), 'utf8')).toContain(
    '- math: |\n      a=b\n',
  );
  const checked = await run('check', folder);
  expect({ code: checked.code, errors: checked.stderr.match(/error\[.*/g) }).toEqual({
    code: 0,
    errors: null,
  });
});

test('a file that is no list of sources is an error', async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml': '',
    'course.md': 'Words.\n',
    'refs.bib': '@book{knuth, title = {The TeXbook}',
  });
  const { code, stderr } = await run('import course.md --bibliography refs.bib', folder);
  expect(code).toBe(1);
  expect(stderr).toContain("error[import-bibliography]: 'refs.bib' is no list of sources");
  // The advice tells where it is wrong.
  const told = await run('import refs.bib', folder);
  expect(told).toMatchObject({ code: 1, stdout: '' });
  expect(told.stderr).toContain('refs.bib:1:1 error[bibtex-syntax]');
});

test('sources in BibTeX are those of a Markdown file, and those that the project has', async () => {
  const knuth = '@book{knuth, author = {Knuth, Donald}, title = {The \\TeX{}book}, year = 1984}\n';
  const given = await imported('course.md', 'See [@knuth].\n', { bibliography: knuth });
  expect(given).toMatchObject({ text: 'See [@knuth].\n', losses: [] });
  expect(given.sources).toEqual([
    {
      id: 'knuth',
      type: 'book',
      title: 'The TeXbook',
      author: [{ family: 'Knuth', given: 'Donald' }],
      issued: '1984',
    },
  ]);
  const kept = await imported('course.md', 'See [@knuth].\n', { bibtex: knuth });
  expect(kept).toEqual({ text: 'See [@knuth].\n', sources: null, losses: [] });
});
