import { describe, expect, test } from 'vitest';
import type { Booklet } from '../../src/content/booklet.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { textContent } from '../../src/document/tree.ts';
import { Report } from '../../src/faults/fault.ts';
import { LANGUAGE_TAGS, languageFor } from '../../src/languages/index.ts';
import { chartsOf, renderBooklet } from '../../src/template/index.ts';
import * as made from './booklet-fixture.ts';
import {
  block,
  booklet,
  builtInTemplates,
  chapter,
  chart,
  dataSet,
  faultsOf,
  reference,
  references,
  text,
} from './booklet-fixture.ts';

async function render(of: Booklet): Promise<{ html: string; faults: string[] }> {
  const report = new Report();
  const html = renderBooklet(of, await builtInTemplates(), report);
  parseDocument(html, report);
  return { html, faults: faultsOf(report) };
}

const withoutPlaces = (html: string) => html.replace(/ data-source="[^"]*"/g, '');

/** A part of the page: from the tag that starts it to the line that ends it. */
function part(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  expect(from).toBeGreaterThanOrEqual(0);
  return withoutPlaces(html.slice(from, html.indexOf(end, from) + end.length));
}

const sea = dataSet('mer', { title: 'Mer', sources: ['krausmann'], note: text('Sauf l’Atlantique.', 40) });
const years = dataSet('frise', {
  sources: ['steffen', 'krausmann'],
  fields: new Map(
    [
      ['date', 'Date'],
      ['place', 'Lieu'],
      ['event', 'Fait'],
    ].map(([name, label]) => [name!, { name: name!, label: label!, unit: null, decimals: null }]),
  ),
  rows: [
    { values: { date: '2021-03-12', place: 'Nice', event: 'Un *fait*.' }, source: made.at(60) },
    { values: { date: '2021-04', place: null, event: 'Autre.' }, source: made.at(61) },
    { values: { date: '2021-05-01', event: 'Fin.' }, source: made.at(62) },
  ],
});

const small = booklet(
  [
    chapter('avant', 'Avant-propos', [block({ kind: 'lead', text: text('Pour *vous*, {{room}}.', 3) })], {
      numbered: false,
    }),
    chapter(
      'metier',
      'Le *métier* <1>^[Une note de titre.]',
      [
        block({ kind: 'text', text: text('Voir [#fig-mer], [#dessous] et [#frise] [@steffen, p. 2].', 5) }),
        block({ kind: 'section', level: 2, id: 'dessous', title: text('Le dessous', 6) }),
        block({
          kind: 'figure',
          id: 'fig-mer',
          title: text('La mer', 7),
          says: text('Elle *monte*.', 8),
          alt: text('Une  mer\nhaute, "bleue".'),
          sources: ['krausmann'],
          chart: chart([sea]),
        }),
        block({ kind: 'section', level: 3, title: text('Plus bas', 9) }),
        block({ kind: 'list', ordered: false, items: [text('a'), text('b\n\nc')] }),
        block({ kind: 'list', ordered: true, items: [text('un')] }),
        block({ kind: 'section', level: 2, title: text('Le reste') }),
        block({ kind: 'quote', text: text('Mots.'), from: text('Quelqu’un [@a]') }),
        block({
          kind: 'table',
          id: 'tab-a',
          title: text('Un tableau'),
          sources: ['a'],
          columns: [
            { align: 'left', width: '30%' },
            { align: 'right', width: null },
          ],
          rowHeads: true,
          head: [[text('Nom'), text('Part')]],
          bodies: [{ group: null, rows: [[text('*x*'), text('1,5')]] }],
          foot: [text('Total'), text('1,5')],
          note: text('Des restes.'),
        }),
        block({
          kind: 'timeline',
          id: 'frise',
          title: text('Une frise'),
          data: years,
          sources: ['steffen', 'krausmann'],
        }),
        block({
          kind: 'image',
          file: 'images/x.png',
          title: text('Une image'),
          alt: text('Vue'),
          rights: { credit: 'NASA', licence: 'domaine public' },
          width: 120,
        }),
        block({
          kind: 'box',
          style: 'method',
          title: text('Comment'),
          blocks: [block({ kind: 'note', text: text('N.') })],
        }),
        block({ kind: 'code', code: 'a < b\n  c\n', language: null }),
        block({ kind: 'glossary', entries: [{ term: text('Mot'), definition: text('Un sens.') }] }),
        block({
          kind: 'exercise',
          text: text('Pourquoi ?'),
          space: { ruling: 'ruled', size: { lines: 2 }, pitch: '8 mm' },
        }),
        block({
          kind: 'space',
          title: text('Notes'),
          ruling: 'dotted',
          size: { height: 'page' },
          pitch: null,
        }),
        block({ kind: 'list', ordered: false, choices: true, items: [text('oui'), text('non')] }),
        block({ kind: 'sign-in', title: text('Présents'), columns: ['Matin'], rows: 2 }),
        block({
          kind: 'table',
          columns: [
            { align: 'left', width: null },
            { align: 'decimal', width: null },
          ],
          rowHeads: true,
          head: [[text('a'), text('b')]],
          bodies: [
            {
              group: null,
              rows: [
                [
                  { ...text('x'), column: 0, colspan: 1, rowspan: 2 },
                  { ...text('3,5'), column: 1 },
                ],
                [{ ...text('un\n\n- deux'), column: 1 }],
              ],
            },
          ],
          ownNote: text('Une note.'),
        }),
        block({ kind: 'break', to: 'recto' }),
        block({ kind: 'lists', of: 'figures' }),
        block({ kind: 'references', id: 'liste' }),
      ],
      { short: 'Métier' },
    ),
  ],
  {
    title: 'L’eau & le feu',
    subtitle: text('Salle *{{room}}*, [the sea]{lang=en}'),
    authors: ['A', 'B', 'C'],
    date: '2026-11-01',
    licence: 'CC BY',
    blurb: text('Un livret.'),
    variables: { room: 'B' },
    references: made.references(
      reference('a', { title: 'Livre A' }),
      reference('steffen', { type: 'article-journal', title: 'The Great Acceleration', language: 'en' }),
      reference('krausmann'),
      reference('jamais'),
    ),
  },
);

test('a small booklet comes out as in golden/small.html, without a fault', async () => {
  const { html, faults } = await render(small);
  expect(faults).toEqual([]);
  await expect(html).toMatchFileSnapshot('golden/small.html');
});

test('a block in another language is within an element that says so', async () => {
  const { html, faults } = await render(
    booklet([
      chapter('c', 'C', [
        block({ kind: 'section', level: 2, title: text('Titel'), lang: 'de' }),
        block({ kind: 'note', text: text('Ein Wort.') }),
        block({ kind: 'note', text: text('Ord.', 3), lang: 'cz' }),
        block({ kind: 'note', text: text('Ord.', 4), lang: 'cz' }),
      ]),
    ]),
  );
  const at = html.indexOf('<div class="block-section" lang="de">');
  expect(html.slice(at)).toMatch(
    /^<div class="block-section" lang="de">\s*<section.*?Ein Wort.*?<div class="block-note" lang="cz">.*?<\/section>\s*<\/div>/s,
  );
  expect(faults).toEqual(['language-unknown t.yaml:1:1']);
});

test.each(LANGUAGE_TAGS)('the templates are filled in %s', async (language) => {
  const { html, faults } = await render({ ...small, language });
  expect(faults).toEqual([]);
  const { words, dates, edition } = languageFor(language);
  for (const word of [words.contents, words.figure, dates.month(dates.months[3], '2021'), edition('1')])
    expect(html).toContain(word);
});

describe('numbers', () => {
  test('chapters, figures and tables are counted through the booklet; unnumbered chapters are not', async () => {
    const of = booklet([
      chapter('a', 'A', [block({ kind: 'figure', title: text('F'), alt: text('x'), chart: chart([]) })]),
      chapter(
        'b',
        'B',
        [
          block({
            kind: 'table',
            columns: [],
            rowHeads: true,
            head: [[]],
            bodies: [{ group: null, rows: [] }],
          }),
        ],
        {
          numbered: false,
        },
      ),
      chapter('c', 'C', [
        block({
          kind: 'box',
          style: 'facts',
          title: text('T'),
          blocks: [block({ kind: 'figure', id: 'f2', title: text('G'), alt: text('x'), chart: chart([]) })],
        }),
        block({ kind: 'timeline', title: text('H'), data: dataSet('d') }),
      ]),
    ]);
    const { html, faults } = await render(of);
    expect(faults).toEqual([]);
    const labels = [...html.matchAll(/<span class="(?:label|number)(?: units)?">([^<]*)</g)].map(
      (match) => match[1],
    );
    expect(labels).toEqual(['1', '2', '1', 'Figure 1', '2', 'Figure 2', 'Tableau 1']);
    expect([...chartsOf(of).keys()]).toEqual(['figure_1', 'f2']);
    expect(html).toContain('<img src="chart:figure_1"');
  });

  test('sources take their numbers in reading order, captions included, and are listed by number', async () => {
    const of = booklet(
      [
        chapter('a', 'A', [
          block({ kind: 'references' }),
          block({ kind: 'figure', title: text('F [@c]'), alt: text('x'), sources: ['b'], chart: chart([]) }),
          block({ kind: 'text', text: text('[@a] [@b]') }),
        ]),
      ],
      { references: made.references(reference('a'), reference('b'), reference('c'), reference('d')) },
    );
    const { html, faults } = await render(of);
    expect(faults).toEqual([]);
    expect([...html.matchAll(/<li id="ref-(.)"/g)].map((match) => match[1])).toEqual(['c', 'b', 'a']);
    expect(part(html, '<p class="source"', '</p>')).toBe(
      '<p class="source">Source : B\u00A02020 <a class="citation" href="#ref-b">[2]</a>.</p>',
    );
  });

  describe('sources that figures and tables share', () => {
    const figure = (id: string, more: object) =>
      block({ kind: 'figure', id, title: text(id), alt: text('x'), chart: chart([]), ...more });
    const blocks = [
      figure('f1', { sources: ['a', 'b'] }),
      figure('f2', { sources: ['b', 'a'] }),
      figure('f3', { sources: ['a'], chart: chart([sea]) }),
      block({
        kind: 'table',
        sources: ['a'],
        columns: [],
        rowHeads: false,
        head: [],
        bodies: [],
        foot: null,
      }),
    ];
    const lines = async (language: string, sources: 'once' | 'each') => {
      const { html, faults } = await render(
        booklet([chapter('c', 'C', [...blocks, block({ kind: 'references' })])], {
          language,
          figures: { headline: false, sources },
          references: made.references(reference('a'), reference('b')),
        }),
      );
      expect(faults).toEqual([]);
      return [...html.matchAll(/<p class="source">(.*?)<\/p>/g)].map(([, line]) => line!);
    };
    const words = (line: string) => line.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');

    test('are said once, with a link to where', async () => {
      const said = await lines('fr', 'once');
      expect(said.map(words)).toEqual([
        'Sources : A 2020 [1] ; B 2020 [2].',
        'Sources : comme la figure 1.',
        'Source : A 2020 [1]. Sauf l’Atlantique.',
        'Source : comme la figure 3.',
      ]);
      expect(said[1]).toContain('<a class="ref" href="#f1">');
    });

    test('are said again in the next chapter', async () => {
      const chapters = ['c', 'd'].map((id) =>
        chapter(id, id, [figure(`f-${id}`, { sources: ['a'], chart: chart([]) })]),
      );
      const sources = chapter('e', 'e', [block({ kind: 'references' })]);
      const { html } = await render(
        booklet([...chapters, sources], { references: made.references(reference('a')) }),
      );
      expect(html.match(/class="source">.*A\s2020/g)).toHaveLength(2);
    });

    test('are said each time where the booklet asks for it', async () => {
      expect((await lines('fr', 'each')).map(words)).toEqual([
        'Sources : A 2020 [1] ; B 2020 [2].',
        'Sources : B 2020 [2] ; A 2020 [1].',
        'Source : A 2020 [1]. Sauf l’Atlantique.',
        'Source : A 2020 [1].',
      ]);
    });

    test('in every language', async () => {
      const said = await Promise.all(LANGUAGE_TAGS.map((tag) => lines(tag, 'once')));
      const seconds = Object.fromEntries(LANGUAGE_TAGS.map((tag, i) => [tag, words(said[i]![1]!)]));
      expect(seconds).toMatchObject({
        fr: 'Sources : comme la figure 1.',
        en: 'Sources: as in figure 1.',
        de: 'Quellen: wie Abbildung 1.',
        es: 'Fuentes: como en la figura 1.',
        it: 'Fonti: come nella figura 1.',
        nl: 'Bronnen: zie figuur 1.',
        pt: 'Fontes: como na figura 1.',
      });
    });
  });

  test('a headline stands above the drawing, with the title below it and the sources at the foot', async () => {
    const told = { says: text('Il *monte*.'), sources: ['a'], chart: chart([]) };
    const figure = (more: object) =>
      block({ kind: 'figure', id: 'f', title: text('T'), alt: text('x'), ...told, ...more });
    const html = async (more: object, headline = false) => {
      const blocks = [figure(more), block({ kind: 'references' })];
      const figures = { headline, sources: 'once' as const };
      const made = await render(
        booklet([chapter('c', 'C', blocks)], { figures, references: references(reference('a')) }),
      );
      return part(made.html, '<figure class="figure', '</figure>').replace(/\n/g, '');
    };
    const above = await html({ headline: true });
    expect(above).toBe(
      '<figure class="figure headlined" id="f"><figcaption><div class="headline"><p>Il <em>monte</em>.</p></div>' +
        '<p class="title"><span class="label">Figure 1</span> T</p></figcaption><img src="chart:f" alt="x" data-continued="Figure 1 (suite)">' +
        '<p class="source">Source : A\u00a02020 <a class="citation" href="#ref-a">[1]</a>.</p></figure>',
    );
    expect(await html({}, true)).toBe(above);
    for (const below of [
      await html({}),
      await html({ headline: false }, true),
      await html({ says: null }, true),
    ])
      expect(below).toMatch(/^<figure class="figure" id="f"><img .*<figcaption>.*<\/figcaption><\/figure>$/);
  });

  test('in English, words and quotation marks are English', async () => {
    const of = booklet(
      [
        chapter('a', 'A', [
          block({ kind: 'section', level: 2, id: 's', title: text('Below') }),
          block({ kind: 'text', text: text('See [#s], [#a] and [#t].') }),
          block({
            kind: 'table',
            id: 't',
            title: text('T'),
            columns: [],
            rowHeads: true,
            head: [[]],
            bodies: [],
          }),
        ]),
      ],
      { language: 'en', date: '2026-11-01', edition: '2' },
    );
    const { html } = await render(of);
    expect(part(html, '<p data-source="t.yaml:1:1">See', '</p>')).toBe(
      '<p>See <a class="ref" href="#s">“Below”</a>, <a class="ref" href="#a">chapter\u00A01</a> and <a class="ref" href="#t">table\u00A01</a>.</p>',
    );
    expect(html).toContain('2nd edition, <time datetime="2026-11-01">1 November 2026</time>');
  });
});

test('a title that is repeated leaves its notes, citations and links behind', async () => {
  const of = booklet([
    chapter('a', 'A *b*^[note] [c](https://x.org) [#a]', [block({ kind: 'text', text: text('x') })]),
  ]);
  const { html, faults } = await render(of);
  expect(faults).toEqual([]);
  expect(part(html, '<li><a href="#a">', '</li>')).toBe(
    '<li><a href="#a"><span class="number units">1</span> A <em>b</em> c chapitre\u00A01</a></li>',
  );
  expect(html.match(/class="footnote"/g)).toHaveLength(1);
  expect(html).toContain('<h1 title="A b c chapitre 1"');
});

test('content is text, whatever it looks like', async () => {
  const evil = '</title><script>x</script>{{title}}"onload="';
  const of = booklet([chapter('a', 'A', [block({ kind: 'code', code: evil, language: null })])], {
    title: evil.replace('{{title}}', ''),
    variables: {},
  });
  const { html, faults } = await render(of);
  expect(faults).toEqual([]);
  expect(html).not.toContain('<script');
  const tree = parseDocument(html, new Report());
  expect(textContent(tree.elements.find(({ tag }) => tag === 'code')!)).toBe(evil);
});

test('a sheet to sign has the names that are known, and as many rows as are asked for', async () => {
  const sheet = (rows: number | null) => [
    chapter('a', 'A', [block({ kind: 'sign-in', columns: ['Matin'], rows })]),
  ];
  const signers = [
    { number: '7', name: 'Awa Diallo' },
    { number: '8', name: 'Bo Li' },
  ];
  const rowsOf = async (rows: number | null, more: Partial<Booklet>) =>
    [
      ...(await render(booklet(sheet(rows), more))).html.matchAll(
        /<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g,
      ),
    ].map(([, number, name]) => `${number} ${name}`);
  expect(await rowsOf(null, { signers })).toEqual(['7 Awa Diallo', '8 Bo Li']);
  expect(await rowsOf(3, { signers })).toEqual(['7 Awa Diallo', '8 Bo Li', '3 ']);
  expect(await rowsOf(1, { signers })).toHaveLength(2);
  expect(await rowsOf(null, {})).toHaveLength(20);
});

test('the same booklet gives the same page', async () => {
  expect((await render(small)).html).toBe((await render(small)).html);
});

describe('faults', () => {
  test('citations without a list of sources', async () => {
    const of = booklet([chapter('a', 'A', [block({ kind: 'text', text: text('x [@a] [@a]', 9) })])], {
      references: made.references(reference('a')),
    });
    expect((await render(of)).faults).toEqual([
      'citation-no-list t.yaml:9:4',
      'markup-no-target t.yaml:9:1',
      'markup-no-target t.yaml:9:1',
    ]);
  });

  test('a subsection in no section', async () => {
    const of = booklet([
      chapter('a', 'A', [block({ kind: 'section', level: 3, title: text('B'), source: made.at(12) })]),
    ]);
    expect((await render(of)).faults).toEqual(['section-level t.yaml:12:1']);
  });

  test('a fault in a title is reported once, though the title is repeated', async () => {
    const of = booklet([chapter('a', 'A {{zz}}', [])]);
    expect((await render(of)).faults).toEqual(['variable-unknown t.yaml:1:3']);
  });

  test('variables in plain texts', async () => {
    const of = booklet([chapter('a', 'A', [])], { title: '{{zz}}' });
    expect((await render(of)).faults).toEqual(['variable-unknown content/booklet.yaml:1:1']);
  });
});

describe("a person's copy", () => {
  const person = {
    source: made.at(90),
    name: 'Awa <Diallo>',
    email: null,
    number: '007',
    fields: { 'groupe-de-td': 'A', link: 'https://example.org/?a=1&b="2"' },
  };
  const of = (blocks: string, more: Partial<Booklet> = {}) =>
    booklet([chapter('a', 'A', [block({ kind: 'text', text: text(blocks) })])], more);
  const WORDS = 'Pour *{{person.name}}*, {{person.number}}, groupe {{person.groupe-de-td}}{{person.email}}.';

  test('has the name in texts, and on its cover with the number and the code of the link', async () => {
    const { html, faults } = await render(of(WORDS, { person, subtitle: text('Livret de {{person.name}}') }));
    // The list has no address, which the text asks for.
    expect(faults).toEqual(['person-empty t.yaml:90:1']);
    expect(html).toContain('Pour <em>Awa &lt;Diallo&gt;</em>, 007, groupe A.');
    expect(html).toContain('Livret de Awa &lt;Diallo&gt;');
    expect(part(html, '<div class="reader">', '</div>\n<p class="name">')).toContain(
      '<img src="qr:https://example.org/?a&#x3D;1&amp;b&#x3D;&quot;2&quot;" alt=',
    );
    expect(part(html, '<p class="number">', '</p>')).toBe('<p class="number">N° 007</p>');
  });

  test('has no code without a link', async () => {
    const { html } = await render(
      of(WORDS, { person: { ...person, fields: { ...person.fields, link: '' } } }),
    );
    expect(html).toContain('<p class="name">');
    expect(html).not.toContain('qr:');
  });

  test('lists what is known of people where a text asks for something else', async () => {
    const report = new Report();
    renderBooklet(of('{{person.groupe-de-TD}}', { person }), await builtInTemplates(), report);
    expect(report.faults).toMatchObject([
      { code: 'variable-unknown', details: { near: 'person.groupe-de-td' } },
    ]);
  });

  test('is blank where it is nobody’s, and its cover is the booklet’s', async () => {
    const { html, faults } = await render(of('Pour {{person.name}}.'));
    expect(faults).toEqual([]);
    expect(html).toContain(`Pour <span class="blank" data-width="80mm">${'_'.repeat(16)}</span>.`);
    expect(html).not.toContain('class="reader"');
  });
});

test('a cell that ends its row short of the right edge, beside one from above, says so', async () => {
  const placed = (value: string, column: number, spans = {}) => ({ ...text(value), column, ...spans });
  const table = block({
    kind: 'table',
    columns: ['left', 'decimal', 'left'].map((align) => ({ align: align as 'left', width: null })),
    rowHeads: true,
    head: [
      [placed('a', 0, { rowspan: 2 }), placed('b', 1), placed('c', 2, { rowspan: 2 })],
      [placed('d', 1)],
    ],
    bodies: [{ group: null, rows: [[text('x'), text('1'), text('y')]] }],
  });
  const html = withoutPlaces((await render(booklet([chapter('un', 'Un', [table])]))).html);
  expect(html.match(/class="[^"]*inner"[^<]*/g)).toEqual(['class="decimal inner">d']);
});

test('figures and tables without a number stay in their place, and what the content says', async () => {
  const image = { kind: 'image', file: 'a.png', alt: text('A'), rights: 'own', width: null } as const;
  const box = { kind: 'box', style: 'slip', title: text('Talon'), blocks: [] } as const;
  const { html } = await render(
    booklet([
      chapter('un', 'Un', [
        block({ ...image, title: text('T') }),
        block({ ...image, title: null, id: 'portrait' }),
        block({ ...image, title: text('T'), place: 'here' }),
        block(box),
        block({ ...box, place: 'here' }),
      ]),
    ]),
  );
  const tags = [...html.matchAll(/<(?:figure|aside)[^>]*>/g)].map(([tag]) =>
    tag.includes('data-place="here"'),
  );
  expect(tags).toEqual([false, true, true, false, true]);
});

test('a cover has its picture, and its title and source on the back', async () => {
  const figure = block({
    kind: 'figure',
    title: text('Mer'),
    says: null,
    alt: text('Une barre'),
    sources: ['krausmann'],
    chart: chart([sea]),
    table: null,
  });
  const { html, faults } = await render(
    booklet([chapter('c', 'C', [block({ kind: 'references' })])], {
      cover: figure as never,
      occasion: text('Pour *tous*'),
      references: made.references(reference('krausmann')),
    }),
  );
  expect(faults).toEqual([]);
  expect(part(html, '<img class="picture"', '>')).toBe(
    '<img class="picture" src="chart:cover_picture" alt="Une barre">',
  );
  expect(part(html, '<div class="occasion">', '</div>')).toContain('Pour <em>tous</em>');
  expect(part(html, '<p class="on-cover">', '</p>')).toContain('En couverture</span> Mer. Source');
});

test('the back says whom the picture of the cover is from, with or without a title', async () => {
  const image = { kind: 'image', file: 'a.png', alt: text('A'), width: null } as const;
  const back = async (more: object) => {
    const cover = block({ ...image, ...more } as never) as never;
    const { html } = await render(booklet([chapter('c', 'C', [])], { cover }));
    return html.includes('on-cover') ? part(html, '<p class="on-cover">', '</p>') : null;
  };
  const rights = { credit: 'NASA', licence: 'domaine public' };
  expect(await back({ title: null, rights })).toMatch(/couverture<.span> .*NASA/);
  expect(await back({ title: text('Mer'), rights })).toMatch(/couverture<.span> Mer\. .*NASA/);
  expect(await back({ title: null, rights: 'own' })).toBeNull();
});

test('large figures may be variables and numbers of the data', async () => {
  const entries = [
    { value: text('{{room}}'), isNumber: false, unit: '', says: text('salle') },
    { value: text('{{count(data.mer.t)}}'), isNumber: false, unit: 'm', says: text('rangs') },
    { value: text('1234.5'), isNumber: true, unit: '%', says: text('part') },
  ];
  const fields = new Map([['t', { name: 't', label: 'T', unit: 'm', decimals: null }]]);
  const place = { file: 'd.yaml', line: 1, column: 1 };
  const { html, faults } = await render(
    booklet([chapter('c', 'C', [block({ kind: 'numbers', entries, sources: [] })])], {
      data: new Map([['mer', dataSet('mer', { fields, rows: [{ values: { t: 3 }, source: place }] })]]),
      variables: { room: 'B12' },
    }),
  );
  expect(faults).toEqual([]);
  const values = Array.from(html.matchAll(/<p class="value">([^<]*)</g), ([, value]) => value);
  expect(values).toEqual(['B12', '1\u00A0m', '1\u202F234,5\u00A0%']);
});

test('the back says where the files are, with a code', async () => {
  const address = 'https://exemple.fr/livret';
  const { html, faults } = await render(booklet([chapter('c', 'C', [])], { address }));
  expect(faults).toEqual([]);
  const files = part(html, '<div class="files"', '</p>');
  expect(files).toContain(`src="qr:${address}"`);
  expect(files).toContain(`href="${address}">${address}</a>`);
});
