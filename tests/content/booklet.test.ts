import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/content/types/block.ts';
import type { TableBlock } from '../../src/content/types/table.ts';
import type { Text } from '../../src/data/text.ts';
import { formatSource } from '../../src/faults/source.ts';
import { brief, load, SOUND } from './project.ts';

const { booklet, report } = load(SOUND);
const [debut, suite] = booklet!.chapters;

function block<K extends Block['kind']>(kind: K, blocks: readonly Block[]) {
  return blocks.find((candidate) => candidate.kind === kind) as Extract<Block, { kind: K }>;
}
const values = (texts: readonly Text[]) => texts.map((text) => text.value);

describe('a sound booklet', () => {
  it('has no fault', () => {
    expect(report.faults.map(brief)).toEqual([]);
  });

  it('has what booklet.yaml says', () => {
    expect(booklet).toMatchObject({
      slug: 'petit-livret',
      title: 'Petit livret',
      subtitle: null,
      authors: ['Une autrice'],
      language: 'fr',
      date: '2026-11-24',
      edition: '1',
      source: { file: 'content/booklet.yaml', line: 1, column: 1 },
    });
    expect(booklet!.page.width).toBeCloseTo(419.53, 2);
    expect(booklet!.page.height).toBeCloseTo(595.28, 2);
  });

  it('keeps variables as typed', () => {
    expect(booklet!.variables).toEqual({ room: 'Amphi B', course: { date: '24 novembre', number: '007' } });
  });

  it('has its chapters in order, numbers in text as typed', () => {
    expect(booklet!.chapters.map(({ id, title, numbered }) => [id, title.value, numbered])).toEqual([
      ['debut', 'Le début', true],
      ['suite', '1984', false],
    ]);
  });

  it('gives each block its place and its id', () => {
    expect(debut!.blocks.map(({ kind, id, source }) => [kind, id, source.line, source.column])).toEqual([
      ['lead', null, 4, 5],
      ['section', 'un-titre', 6, 5],
      ['figure', 'fig-energie', 8, 5],
      ['table', 'tab-energie', 18, 5],
      ['box', null, 21, 5],
    ]);
  });

  it('finds the data, fields, options and sources of a figure', () => {
    const { chart, sources, says } = block('figure', debut!.blocks);
    expect(chart).toMatchObject({
      kind: 'bars',
      label: { name: 'poste' },
      value: { name: 'part' },
      sort: 'descending',
      highlight: ['Autres'],
    });
    expect(chart.data).toEqual([booklet!.data.get('energie')]);
    expect(chart.height).toBeCloseTo(198.43, 2);
    expect(sources).toEqual(['steffen2015']);
    expect(says).toBeNull();
  });

  it('sets a table from data in French', () => {
    const table = block('table', debut!.blocks);
    expect(values(table.head[0]!)).toEqual(['Poste', 'Part (%)', 'Énergie (TWh)', 'Composants']);
    expect(table.bodies[0]!.rows.map(values)).toEqual([
      ['Terminaux', '55,5', '11\u202F100', 'écran, batterie'],
      ['Réseaux', '20,0', '4\u202F000', ''],
      ['Autres', '24,5', '4\u202F900', '–'],
    ]);
    expect(values(table.foot!)).toEqual(['Total', '100,0', '20\u202F000', '']);
    expect(table.columns.map(({ align }) => align)).toEqual(['left', 'decimal', 'decimal', 'left']);
    expect(table.note!.value).toBe('Une *réserve*.');
    expect(formatSource(table.bodies[0]!.rows[0]![3]!.at(7))).toBe('content/data/energie.yaml:12:86');
  });

  it('heads the total of a table in the language of the booklet', () => {
    const heading = SOUND['content/booklet.yaml'] as string;
    const german = load({
      ...SOUND,
      'content/booklet.yaml': heading.replace('language: fr', 'language: de'),
    });
    expect(block('table', german.booklet!.chapters[0]!.blocks).foot![0]!.value).toBe('Summe');
  });

  it('reads a typed table', () => {
    const table = block('table', suite!.blocks) as TableBlock;
    expect(table.bodies[0]!.rows.map(values)).toEqual([
      ['a', ''],
      ['1', '2.50'],
    ]);
    expect(table.columns).toEqual([
      { align: 'left', width: '30%' },
      { align: 'right', width: '20 mm' },
    ]);
  });

  it('types the values of rows by their fields', () => {
    expect(booklet!.data.get('energie')!.rows.map((row) => row.values)).toEqual([
      { poste: 'Terminaux', phase: 'usage', part: 55.5, total: 11100, composants: ['écran', 'batterie'] },
      { poste: 'Réseaux', phase: 'usage', part: 20, total: 4000, composants: [] },
      { poste: 'Autres', phase: 'production', part: 24.5, total: 4900, composants: null },
    ]);
    expect(booklet!.data.get('dates')!.rows[0]!.values.date).toBe('2019');
  });

  it('reads references in the forms of CSL-JSON', () => {
    expect(booklet!.references.get('steffen2015')).toMatchObject({
      names: {
        author: [
          { family: 'Steffen', full: 'Will Steffen' },
          { family: 'Cour des comptes', full: 'Cour des comptes' },
        ],
      },
      dates: { issued: { start: '2015-03-16', end: null } },
      texts: { volume: '2', page: '81-98' },
    });
    expect(booklet!.references.get('zotero')).toMatchObject({
      names: { author: [{ family: 'de la Fontaine', full: 'Jean de la Fontaine' }] },
      dates: { issued: { start: '1668-03' }, accessed: { start: '2020-01-02' } },
    });
  });

  it('reads every other kind of block', () => {
    expect(block('timeline', suite!.blocks)).toMatchObject({ sources: ['steffen2015'] });
    expect(block('image', suite!.blocks)).toMatchObject({
      file: 'images/x.png',
      width: 144,
      rights: { credit: "Quelqu'un", licence: 'CC0' },
    });
    expect(block('list', suite!.blocks)).toMatchObject({ ordered: true });
    expect(block('quote', suite!.blocks).from!.value).toBe("Quelqu'un");
    expect(block('code', suite!.blocks)).toMatchObject({ code: 'a = 1\n', grammar: 'python' });
    expect(values(block('glossary', suite!.blocks).entries.map(({ term }) => term))).toEqual(['mot']);
    expect(block('exercise', suite!.blocks).space).toEqual({
      ruling: 'ruled',
      size: { lines: 5 },
      pitch: null,
    });
    expect(suite!.blocks.slice(-3)).toMatchObject([
      { kind: 'break', to: 'recto' },
      { kind: 'lists', of: 'figures' },
      { kind: 'references' },
    ]);
  });
});

describe('the same booklet typed elsewhere', () => {
  const texts = Object.entries(SOUND);

  it('is the same with CRLF and byte order marks', () => {
    const crlf = texts.map(([path, content]) => [
      path,
      typeof content === 'string' ? `\uFEFF${content.replaceAll('\n', '\r\n')}` : content,
    ]);
    const other = load(Object.fromEntries(crlf));
    expect(other.report.faults).toEqual([]);
    expect(plain(other.booklet)).toEqual(plain(booklet));
  });

  it('takes anchors, references under a key, and documents that begin with ---', () => {
    const { booklet: other, report } = load({
      ...SOUND,
      'content/booklet.yaml': `---\n${SOUND['content/booklet.yaml']}`.replace(
        'Petit livret',
        '&t Petit livret\nsubtitle: *t',
      ),
      'content/references.yaml': `references:\n${SOUND['content/references.yaml']}`,
    });
    expect(report.faults).toEqual([]);
    expect(other!.subtitle!.value).toBe('Petit livret');
    expect(other!.references.size).toBe(2);
  });
});

/** Values and places, without what only methods show. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item) => {
      if (item instanceof Map) return [...item];
      if (item && typeof item === 'object' && 'at' in item) return { value: item.value, source: item.source };
      return item;
    }),
  );
}
