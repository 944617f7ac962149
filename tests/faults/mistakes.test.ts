import { describe, expect, test } from 'vitest';
import { loadBooklet } from '../../src/content/index.ts';
import { BOOKLET_PAGE_SIZES } from '../../src/content/paper-sizes.ts';
import { statementKeys } from '../../src/content/schema/statement.ts';
import { Report } from '../../src/faults/fault.ts';
import { run } from '../cli/world.ts';
import { type Files, memory } from '../content/project.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { adviceOf } from './hints/advice.ts';

const BK = 'content/booklet.yaml';
const UN = 'content/chapters/un.yaml';
const D = 'content/data/d.yaml';
const B = essay();
const base: Files = { [BK]: B, [UN]: 'title: Un\nblocks:\n  - text: Quelques mots.\n' };
const DATA =
  'title: D\nsource: []\ndate: 2020\nfields:\n  a: { label: A }\n  b: { label: B, unit: m }\nrows:\n  - { a: x, b: 1 }\n  - { a: y, b: 2 }\n';
const FIG = '  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b';
const R =
  '- id: a\n  type: book\n  title: T\n  author: [ { family: Dupont, given: Jean } ]\n  issued: 2020\n';

/** The sound project with one mistake: in the blocks of its chapter, its booklet, a figure, data … */
const bl = (blocks: string, more: Files = {}): Files => ({
  ...base,
  [UN]: `title: Un\nblocks:\n${blocks}\n`,
  ...more,
});
const bk = (from: string, to: string): Files => ({ ...base, [BK]: B.replace(from, to) });
const fig = (from: string, to: string, data = DATA): Files => bl(FIG.replace(from, to), { [D]: data });
const dat = (from: string, to: string): Files => fig('', '', DATA.replace(from, to));
const csv = (text: string): Files => ({
  ...fig('', '', DATA.replace(/rows:[\s\S]*/, 'rows: d.csv\n')),
  'content/data/d.csv': text,
});
const css = (rules: string): Files => ({ ...base, 'templates/a.css': rules });
const tpl = (template: string): Files => ({ ...base, 'templates/blocks/text.hbs': template });
const ref = (references: string, text = 'Un mot [@a].'): Files =>
  bl(`  - text: "${text}"\n  - references: cited`, { 'content/references.yaml': references });
const co = (cohort: string, more: Files = {}): Files => ({
  ...base,
  'content/cohorts/l.yaml': cohort,
  ...more,
});

/** A mistake that beginners make, the fault that tells it, and the words of its advice that mend it. */
type Mistake = readonly [files: Files, code: string, advice: string];

const IN_CONTENT: readonly Mistake[] = [
  [bl(`  - list:\n${'      mot\n'.repeat(8)}`), 'content-type', 'écrivez :\nlist:\n  - mot\n'],
  [bl(`  - list:\n${'      mot\n'.repeat(9)}`), 'content-type', 'par exemple list: ['],
  [
    bl(`  - list:\n      mot\n      a: b: c\n${'      mot\n'.repeat(6)}`),
    'content-yaml',
    '- "a: b: c"\n- mot\n',
  ],
  [bk('title', 'título'), 'content-unknown-key', 'vouliez-vous dire title ?'],
  [bk('chapters', 'hoofdstukken'), 'content-unknown-key', 'vouliez-vous dire chapters ?'],
  [bk('language', 'idioma'), 'content-unknown-key', 'vouliez-vous dire language ?'],
  [bk('date', 'Datum'), 'content-unknown-key', 'vouliez-vous dire date ?'],
  [bl('  - testo: Parole.'), 'content-no-kind', 'vouliez-vous dire text ?'],
  [bl('  - sección: Palabras'), 'content-no-kind', 'vouliez-vous dire section ?'],
  [bl('  - exercício: Calcular.'), 'content-no-kind', 'vouliez-vous dire exercise ?'],
  [bl('  - exercise: Berechnen.\n    Antwort: 3'), 'content-unknown-key', 'vouliez-vous dire answer ?'],
  [bl('  - exercise: Q\n    choices: a) vrai b) faux'), 'content-type', 'écrivez choices: [ vrai, faux ]'],
  [bl('  - exercise: Q\n    choices: [ a, b ]\n  // à revoir'), 'content-yaml', 'écrivez : # à revoir'],
  [bl('  - text: a\n\n  <!-- à revoir -->\n  - text: b: c'), 'content-yaml', 'écrivez : # à revoir'],
  [bl('  <!-- à revoir -->\n  - text: a'), 'content-yaml', 'écrivez : # à revoir'],
  [bk('date:', 'cover: images/a.png\ndate:'), 'content-type', 'cover: { image: images/a.png, alt: "…" }'],
  [bk('date:', 'footer: Lycée\ndate:'), 'content-unknown-key', '@page { @bottom-center { content:'],
  [bk('date:', 'logo: a.png\ndate:'), 'content-unknown-key', 'cover: { image: images/logo.png, alt: … }'],
  [
    bk('date:', 'salle: B12\ndate:'),
    'content-unknown-key',
    'une variable de vos textes se met sous variables:',
  ],
  [
    bl('  - table:\n      head: [ a ]\n      rows: v.csv'),
    'content-type',
    'table: { data: v, columns: [ … ] }',
  ],
  [bl('  - text: a\n    columns: 2'), 'content-unknown-key', 'class: deux sur ce bloc'],
  [bl('  - text: a\n    align: center'), 'content-unknown-key', '.special { … } dans templates/theme.css'],
  [bl('  - list: [ a, b ], c'), 'content-yaml', 'écrivez : - list: [ a, b, c ]'],
  [bk('[ un ]', '[ un ], deux'), 'content-yaml', 'écrivez : chapters: [ un, deux ]'],
  [bk('[ un ]', 'un, [ deux ]'), 'content-type', 'écrivez chapters: [ un, deux ]'],
  [bl('  - text: [1], voir la suite'), 'content-yaml', 'écrivez : - text: "[1], voir la suite"'],
  [
    bl('  - definitions:\n      - { term: Un mot: le reste }'),
    'content-yaml',
    '- { term: "Un mot: le reste" }',
  ],
  [
    bl('  - definitions:\n      - { term: a, text: Un mot: le reste, et la suite }'),
    'content-yaml',
    '- { term: a, text: "Un mot: le reste, et la suite" }',
  ],
  [
    bl('  - definitions:\n      - { term: Un mot: le reste, text: b }'),
    'content-yaml',
    '- { term: "Un mot: le reste", text: b }',
  ],
  [bk('date:', 'page: { width: 148 mm height: 210 mm }\ndate:'), 'content-yaml', '148 mm, height: 210 mm }'],
  [fig('figure: bars', 'figure: lines\n    alt: A'), 'content-unknown-key', 'vouliez-vous dire x ?'],
  [bk('chapters', 'chapitres'), 'content-unknown-key', 'vouliez-vous dire chapters ?'],
  [bk('[ un ]', '[ chapters/un ]'), 'content-unknown-name', 'vouliez-vous dire un ?'],
  [bk('2026-11-24', '2026-9-4'), 'content-type', 'écrivez date: 2026-09-04'],
  [bk('language: fr', 'language: FR'), 'content-choice', 'vouliez-vous dire fr ?'],
  [bl('  - exercise: Q\n    solution: R'), 'content-unknown-key', 'vouliez-vous dire answer ?'],
  [bl('  - quote: a\n    author: b'), 'content-unknown-key', 'vouliez-vous dire source ?'],
  [bl('  - glossary:\n      - { mot: a, sens: b }'), 'content-unknown-key', 'vouliez-vous dire term ?'],
  [bl('  - list: [ a, b ]\n    numbered: true'), 'content-unknown-key', 'vouliez-vous dire ordered ?'],
  [bl('  - exercise: Q\n    answers: R'), 'content-unknown-key', 'vouliez-vous dire answer ?'],
  [bl('  - table:\n      columns: [ a ]\n      rows: [ [ 1 ] ]'), 'content-unknown-key', 'dire head ?'],
  [bl('  - pagebreak'), 'content-type', 'écrivez { break: page }'],
  [bl('  - section Les faits'), 'content-type', 'écrivez { section: "Les faits" }'],
  [
    bl('  - definitions:\n      masse: "quantité : m"\n      poids: force'),
    'content-type',
    'écrivez :\ndefinitions:\n  - term: masse\n    definition: "quantité : m"\n  - term: poids\n    definition: force',
  ],
  [bl('  - text: a\n    <<: *b'), 'content-unknown-key', 'recopiez à sa place'],
  [bk('chapters', 'bibliography: a.bib\nchapters'), 'content-unknown-key', 'content/references.bib'],
  [
    ref(R.replace('2020', '{ date-parts: [ 1908, 5 ] }')),
    'content-type',
    'écrivez date-parts: [ [ 1908, 5 ] ]',
  ],
  [ref(R.replace('2020', '{ raw: 2020-02-30 }')), 'content-type', 'par exemple issued: 2020-01'],
  [fig('title: T', 'caption: T'), 'content-unknown-key', 'vouliez-vous dire title ?'],
  [fig('value: b', 'value: [ b, c ]'), 'content-type', 'écrivez series: [ b, c ]'],
  [fig('data: d', 'data: content/data/d.yaml'), 'content-unknown-name', 'vouliez-vous dire d ?'],
  [ref(R.replace('family: Dupont', 'nom: Dupont')), 'content-unknown-key', 'vouliez-vous dire family ?'],
  [
    co('people:\n  - Awa Sow\n'),
    'content-type',
    'par exemple { nom: Awa Diallo, courriel: awa.diallo@example.org }',
  ],
  [
    bl('  - image: https://a.org/x.jpg\n    alt: x\n    credit: a\n    licence: b'),
    'content-unknown-name',
    'mettez le fichier dans content/images/, et écrivez images/x.jpg',
  ],
  [
    bl('  - table:\n      head: [ A, B ]\n      rows:\n        - [ a, , b ]'),
    'content-yaml',
    'écrivez : - [ a, "", b ]',
  ],
  ...[
    ['$\\ce{CO3^{2-}}$, b', `'$\\ce{CO3^{2-}}$', b`],
    ['\\ce{NaOH} 0.1 mol, b', `'\\ce{NaOH} 0.1 mol', b`],
    ['a, d’ici $f(x, y) = x^{2}$', `a, "d’ici $f(x, y) = x^{2}$"`],
    ["l'acide \\ce{HCl}, b", `"l'acide \\\\ce{HCl}", b`],
    ['"\\ce{NaOH} à 1, ou 2", b', `'\\ce{NaOH} à 1, ou 2', b`],
    ['a, "$\\frac{1}{2}$"', `a, '$\\frac{1}{2}$'`],
  ].map(([typed, quoted]): Mistake => {
    const rows = `  - table:\n      head: [ A, B ]\n      rows:\n        - [ ${typed} ]`;
    return [bl(rows), 'content-yaml', `écrivez : - [ ${quoted} ]`];
  }),
  [bk('language', 'langue'), 'content-unknown-key', 'vouliez-vous dire language ?'],
  [bk('language: fr', 'language: français'), 'content-choice', 'valeurs possibles : fr, en'],
  [{ ...base, [UN]: 'titre: Un\nblocks: []\n' }, 'content-unknown-key', 'vouliez-vous dire title ?'],
  [
    { ...base, [UN]: 'title: Un\ncontenu:\n  - text: a\n' },
    'content-unknown-key',
    'vouliez-vous dire blocks ?',
  ],
  [bl('  - paragraph: a'), 'content-no-kind', 'vouliez-vous dire text ?'],
  [bl('  - texte: a'), 'content-no-kind', 'vouliez-vous dire text ?'],
  [bk('chapters:', 'mail:\n  host: a.fr\nchapters:'), 'content-unknown-key', 'LIVRET_SMTP_HOST=…'],
  [bk('chapters:', 'theme: camembert\nchapters:'), 'content-choice', 'valeurs possibles : classic'],
  [bl('  - heading: a'), 'content-no-kind', 'vouliez-vous dire section ?'],
  [
    bl('  - exercise: a\n    lines: 3\n  - answer: b'),
    'content-no-kind',
    'retirez son tiret : answer se met dans l’élément « exercise » au-dessus',
  ],
  [bl('  - text: a\n  - answer: b'), 'content-no-kind', 'vouliez-vous dire answers ?'],
  [
    bl('  - box: a\n    blocks: [ { text: b } ]\n  - title: b'),
    'content-no-kind',
    'vouliez-vous dire section ?',
  ],
  [bl('  - picture: a.png'), 'content-no-kind', 'vouliez-vous dire image ?'],
  ...statementKeys.kind.options.map(
    (kind): Mistake => [
      bl(`  - ${kind}: a`),
      'content-no-kind',
      `écrivez statement: au lieu de cette clé, et dessous kind: ${kind}`,
    ],
  ),
  [bk('format: 1\n', ''), 'content-missing-key', 'ajoutez par exemple format: 1'],
  [bk('format: 1', 'format: A5'), 'content-type', 'par exemple format: 1'],
  [bk('chapters', 'page: a5\nchapters'), 'content-choice', 'vouliez-vous dire A5 ?'],
  [
    bk('chapters', 'page: A3\nchapters'),
    'content-choice',
    `valeurs possibles : ${BOOKLET_PAGE_SIZES.join(', ')}, { width: 148 mm,`,
  ],
  [bk('chapters', 'author: Jean Dupont\nchapters'), 'content-unknown-key', 'vouliez-vous dire authors ?'],
  [bk('chapters', 'authors: Jean Dupont\nchapters'), 'content-type', 'écrivez authors: [ Jean Dupont ]'],
  [bk('2026-11-24', '24 novembre 2026'), 'content-type', 'écrivez date: 2026-11-24'],
  [
    bk('2026-11-24', '2026-11-31'),
    'content-type',
    'ce mois finit le 2026-11-30 : par exemple date: 2026-11-30',
  ],
  [bk('slug: essai', 'slug: Mon Essai'), 'content-type', 'écrivez slug: mon-essai'],
  [bk('[ un ]', 'un, deux'), 'content-type', 'écrivez chapters: [ un, deux ]'],
  [
    bk('[ un ]', '[ un, deux ]'),
    'content-unknown-name',
    'créez content/chapters/deux.yaml, ou écrivez l’un de : un',
  ],
  [bk('[ un ]', '\n  - un\n  - un'), 'content-chapter-twice', 'supprimez cette ligne'],
  [bk('chapters: [ un ]', 'chapters:'), 'content-empty', 'écrivez par exemple chapters: [ ouverture ]'],
  [bl('  - table:\n      head: [ a, b ]\n      rows: [ 1, 2 ]'), 'content-type', 'écrivez [ "1" ]'],
  [bl('  - table:\n      head: A, B\n      rows: [ [ a, b ] ]'), 'content-type', 'écrivez head: [ A, B ]'],
  [
    fig('label: a', 'label: a\n    notes: { at: x, text: Ici }'),
    'content-unknown-key',
    'vouliez-vous dire annotate ?',
  ],
  [bk('[ un ]', '[ un deux ]'), 'content-type', 'écrivez un, deux'],
  [bk('chapters', 'variables: { Groupe A: x }\nchapters'), 'content-type', 'écrivez groupe-a'],
  [bl('  - code: a\n    lang: python'), 'content-type', 'language: python'],
  [bl('  - text: ![Vue](a.png)'), 'content-yaml', 'écrivez : - text: "![Vue](a.png)"'],
  [bl('  - exercise: a\n    lines:8'), 'content-yaml', 'écrivez : lines: 8'],
  [ref('@book{a,\n  title={A}\n}\n'), 'content-yaml', 'renommez-le en content/references.bib'],
  [bl('  - table: | a | b |'), 'content-yaml', 'écrivez :\n  - table: |'],
  [
    bl('  - table:\n      - [ a, b ]\n      - [ 1, 2 ]'),
    'content-type',
    'par exemple table: { head: [ "…" ], rows: [ [ "…" ] ] }',
  ],
  [bl('  - section: A\n    text: b'), 'content-two-kinds', 'faites-en deux éléments, chacun avec son tiret'],
  [bl('  - list:\n    - a\n    - b\n    ordered: oui'), 'content-type', 'écrivez ordered: true'],
  [bl('  - image: photo.png\n    alt: x'), 'content-unknown-name', 'mettez le fichier en content/photo.png'],
  [
    bl('  - image: images/photo.gif\n    alt: x\n    credit: a\n    licence: b', {
      'content/images/photo.gif': 'GIF89a',
    }),
    'content-not-an-image',
    'enregistrez l’image en PNG ou en JPEG depuis un logiciel d’images, un dessin en SVG',
  ],
  [
    bl('  - image: C:\\Users\\moi\\photo.jpg\n    alt: x\n    credit: a\n    licence: b'),
    'content-unknown-name',
    'mettez le fichier dans content/images/, et écrivez images/photo.jpg',
  ],
  [
    bl('  - box: Titre\n    text: a'),
    'content-two-kinds',
    'faites-en deux éléments, chacun avec son tiret ; ce qui est dans un',
  ],
  [bl('  - text: a\n    id: Fig 1'), 'content-type', 'écrivez id: fig-1'],
  [bl('  - break: true'), 'content-choice', 'valeurs possibles : page, recto'],
  [bl('  - bonjour'), 'content-type', 'écrivez { text: "bonjour" }'],
  [bl('  - exercise: a\n    lines: 5 lignes'), 'content-type', 'écrivez lines: 5'],
  [bl('  - quote:\n      text: a\n      author: b'), 'content-type', 'par exemple quote: "…"'],
  [bl('  - glossary:\n      mot: sens'), 'content-type', 'écrivez :\nglossary:'],
  [fig('    data', '    height: 70\n    data'), 'content-type', 'écrivez height: 70 mm'],
  [fig('bars', 'bar'), 'content-other-chart', 'écrivez figure: bars'],
  [fig('bars', 'column'), 'content-other-chart', 'écrivez figure: bars, direction: upright'],
  [fig('figure: bars', 'figure: camembert'), 'content-other-chart', 'écrivez figure: pie'],
  [fig('value: b', 'value: B'), 'content-unknown-name', 'vouliez-vous dire b ?'],
  [fig('data: d', 'data: d.yaml'), 'content-unknown-name', 'vouliez-vous dire d ?'],
  [
    fig('data: d', 'data: energie'),
    'content-unknown-name',
    'créez content/data/energie.yaml (pour un fichier CSV, avec fields: et rows: energie.csv), ou écrivez l’un de : d',
  ],
  [
    dat(', unit: m', ''),
    'content-field-kind',
    'un champ de nombres a une unité, même vide : b: { label: …, unit: "" }',
  ],
  [dat('b: 1 }', 'b: 1,5 }'), 'content-comma-in-text', 'écrivez b: 1.5'],
  [dat('b: 1 }', 'b: "1 234,5" }'), 'content-not-a-number', 'écrivez 1234.5'],
  [dat('b: 1 }', 'b: 45% }'), 'content-not-a-number', 'écrivez 45'],
  [
    dat('b: 1 }', 'b: n.d. }'),
    'content-not-a-number',
    'écrivez un nombre avec un point décimal, par exemple 728.40, ou null',
  ],
  [dat(', b: 1', ''), 'content-missing-value', 'ajoutez b: et sa valeur, ou b: null si elle est inconnue'],
  [dat('rows', 'row'), 'content-unknown-key', 'vouliez-vous dire rows ?'],
  [dat('source: []\n', ''), 'content-missing-key', 'ajoutez par exemple source: [ shift2018 ]'],
  [dat('source: []', 'source: INSEE'), 'content-type', 'écrivez source: [ INSEE ]'],
  [
    dat('fields:\n  a: { label: A }\n  b: { label: B, unit: m }', 'fields: [ a, b ]'),
    'content-type',
    'par exemple fields: { montant: { label: "…" } }',
  ],
  [dat('{ label: A }', 'A'), 'content-type', 'écrivez a: { label: "A" }'],
  [
    fig('', '', DATA.replace(/rows:[\s\S]*/, 'rows: d.csv\n')),
    'content-unknown-name',
    'mettez le fichier en content/data/d.csv',
  ],
  [
    csv('a,b\n"x,1\ny,2\n'),
    'content-csv-quote',
    'fermez-le ; un guillemet droit dans un champ entre guillemets se',
  ],
  [
    csv('a,b\nx,1,5\n'),
    'content-csv-cells',
    'mettez entre guillemets droits le nombre dont la virgule sépare les décimales : "1,5"',
  ],
  [
    csv('a,b\nx,un\n'),
    'content-not-a-number',
    'écrivez un nombre avec un point décimal, par exemple 728.40, ou rien si la valeur n’est pas connue',
  ],
  [csv(''), 'content-empty-file', 'supprimez-le, ou écrivez-y par exemple :\nnom;valeur'],
  [ref(R.replace('book', 'livre')), 'content-choice', 'vouliez-vous dire book ?'],
  [
    ref(R.replace('[ { family: Dupont, given: Jean } ]', 'Jean Dupont')),
    'content-type',
    'écrivez author: [ { family: Dupont, given: Jean } ]',
  ],
  [ref(R.replace('issued: 2020', 'year: 2020')), 'content-unknown-key', 'vouliez-vous dire issued ?'],
  [ref(`${R}  URL: www.insee.fr\n`), 'content-type', 'écrivez URL: https://www.insee.fr'],
  [ref(R + R), 'content-duplicate-id', 'donnez-en un autre'],
  [ref(R.replace('id: a\n  ', '')), 'content-missing-key', 'ajoutez par exemple id: shift2018'],
  [co('extends: base\n'), 'content-unknown-name', 'créez content/cohorts/base.yaml'],
  [co('replace:\n  intro:\n    - text: a\n'), 'content-unknown-name', 'donnez au bloc id: intro'],
  [
    co('replace:\n  un:\n    - text: a\n'),
    'cohort-chapter-replaced',
    'retirez-le avec remove: [ un ], et ajoutez un autre chapitre : add: -',
  ],
  [
    bk('chapters', 'mail: { from: Claire }\nchapters'),
    'content-type',
    'par exemple from: Claire Dupont <claire@example.org>',
  ],
  [co('variables: salle: B\n'), 'content-yaml', 'écrivez : variables: "salle: B"'],
  [bl('  - list:\n      1. un\n      2) deux'), 'content-type', 'écrivez :\nlist:\n  - un\n  - deux'],
  [bl('  - note:\n      - un\n      - deux'), 'content-type', 'écrivez :\nnote: |\n  - un\n  - deux'],
  [bl("  - text: 'L'énergie est là'"), 'content-yaml', `écrivez : - text: "L'énergie est là"`],
  [bl('  - titre: Un'), 'content-no-kind', 'vouliez-vous dire section ?'],
  [bl('  - encadré: Un\n    text: a'), 'content-unknown-key', 'vouliez-vous dire box ?'],
  [bl('  - exercise: Q\n    points: 2,5 pts'), 'content-type', 'écrivez points: 2.5'],
  [
    bl('  - table:\n      headers: [ a ]\n      data: [ [ b ] ]'),
    'content-unknown-key',
    'vouliez-vous dire head ?',
  ],
  [
    bl('  - table:\n      données: d\n      columns: [ a ]', { [D]: DATA }),
    'content-unknown-key',
    'vouliez-vous dire data ?',
  ],
  [
    bl('  - table: |\n      | a | b |\n      |---|---|'),
    'content-type',
    'écrivez table: { head: [ a, b ], rows: [ [ "…", "…" ] ] }',
  ],
  [ref(R.replace('type: book', 'type: journal')), 'content-choice', 'vouliez-vous dire article-journal ?'],
  [bk('chapters', 'page: a4 portrait\nchapters'), 'content-choice', 'vouliez-vous dire A4 ?'],
  [
    { ...base, [UN]: '---\ntitle: Un\n---\nblocks: []\n' },
    'content-several-documents',
    'supprimez cette ligne',
  ],
];

const ELSEWHERE: readonly Mistake[] = [
  [
    bl('  - text: |\n      | a | b |\n      |---|---|\n      | 1 | 2 |'),
    'markdown-table',
    'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }',
  ],
  [
    bl('  - text: "![x](a.png)"'),
    'markdown-image',
    'faites-en un bloc : « - image: images/x.png », avec alt, credit et',
  ],
  [
    bl('  - text: ![x](a.png){height=5mm} Un'),
    'content-yaml',
    'écrivez : - text: "![x](a.png){height=5mm} Un"',
  ],
  [
    bl('  - text: "a<br>b"'),
    'markdown-html',
    'laissez une ligne vide entre les paragraphes ; finissez la ligne par',
  ],
  [
    bl('  - text: |\n      ## Titre'),
    'markdown-heading',
    'faites-en un bloc : « - section: Titre » ou « - subsection: Titre » ;',
  ],
  [bl('  - text: "Voir [#fig-x]."'), 'reference-unknown', 'donnez-le à un bloc : « id: fig-x »'],
  [
    bl('  - text: "{{salle}}"'),
    'variable-unknown',
    'donnez-la-lui sous variables:, dans content/booklet.yaml ou dans le',
  ],
  [
    fig('\n    value: b', ''),
    'chart-value-or-series',
    'écrivez value: CHAMP, ou series: [CHAMP, CHAMP] (champs : a, b)',
  ],
  [bk('[ un ]', '[ un  # un seul'), 'content-yaml', 'écrivez : chapters: [ un ]'],
  [bl('  - list:\n      - a\n      b'), 'content-yaml', 'écrivez : - b'],
  [css('h1 color: red; }'), 'css-syntax', 'il manque une accolade ouvrante : écrivez h1 { color: red; }'],
  [css('p { border: 1pt red }'), 'css-border-style', 'écrivez border: 1pt red solid'],
  [co('people: a.csv\n'), 'content-type', 'donnez au fichier CSV le nom du fichier de la cohorte'],
  [
    { ...dat('rows', 'rows'), 'content/data/e.xlsx': 'PK' },
    'content-unknown-file',
    'exportez-le en CSV, et écrivez content/data/e.yaml, avec rows: e.csv',
  ],
  [
    tpl('<div>{{text}}<p><img src="qr:x" alt="x" width="50"></p></div>'),
    'markup-unknown-attribute',
    'vouliez-vous dire data-width="…" ?',
  ],
  [css('@page { size: 148 mm 210 mm }'), 'css-value', 'une longueur a une unité : écrivez 148mm 210mm'],
  [
    bl('  - image: photo.png\n    alt: x\n    credit: a\n    licence: b', { 'content/images/photo.png': '' }),
    'content-unknown-name',
    'vouliez-vous dire images/photo.png ?',
  ],
  [
    bl('  - table: { head: [ a, b ], rows: [] }\n    align: right'),
    'content-type',
    'écrivez align: [ right ]',
  ],
  [
    bl('  - table: { head: [ a, b ], rows: [] }\n    align: droite'),
    'content-type',
    'écrivez align: [ right ]',
  ],
  [co('exemplaires: 24\n'), 'content-unknown-key', 'vouliez-vous dire copies ?'],
  [bl('  - table: { data: d, columns: a b }'), 'content-type', 'écrivez columns: [ a, b ]'],
  [dat('[]', '"[@a2020]"'), 'content-type', 'écrivez source: [ a2020 ]'],
  [dat('[]', '"[@a2020; @b2021]"'), 'content-type', 'écrivez source: [ a2020, b2021 ]'],
  [css('p { margin-top: 10 }'), 'css-value', 'une longueur a une unité : écrivez 10mm'],
  [css('p { font-size: 12 }'), 'css-value', 'une longueur a une unité : écrivez 12pt'],
  [css('p { margin: 2,5mm }'), 'css-value', 'les décimales suivent un point : écrivez 2.5mm'],
  [css('p { line-height: 1,4 }'), 'css-value', 'les décimales suivent un point : écrivez 1.4'],
  [css('h1 { page-break-before: always }'), 'css-property', 'vouliez-vous dire break-before ?'],
  [bl("  - text: 'Un \\textbf{mot} ici.'"), 'markdown-command', 'écrivez **mot**'],
  ...[
    ['\\ref{lieu}', '[#lieu]'],
    ['\\eqref{eq-a}', '[#eq-a]'],
    ['\\citep[p. 3]{a}', '[@a, p. 3]'],
    ['\\ce{H2O}', '$\\ce{H2O}$'],
    ['\\frac{1}{2}', '$\\frac{1}{2}$'],
    ['\\alpha', '$\\alpha$'],
    ['\\SI{5}{\\meter}', '$\\qty{5}{\\meter}$'],
    ['\\qty{2e-3}{mol}', '$\\qty{2e-3}{mol}$'],
    ['\\qty{10.0}{mL}', '10.0 mL'],
    ['\\num{2e-3}', '$\\num{2e-3}$'],
    ['\\(x^2\\)', '$x^2$'],
    ['\\[ y = x^2 \\]', '$$y = x^2$$'],
    ['\\begin{equation} a \\end{equation}', '$$ … $$'],
    ['\\begin{align*} a \\end{align*}', '$$ \\begin{align*} … \\end{align*} $$'],
    ['\\begin{itemize} \\item a \\end{itemize}', '- …'],
  ].map(([tex, text]): Mistake => [bl(`  - text: 'Voir ${tex}.'`), 'markdown-command', `écrivez ${text}`]),
  ...(
    [
      ['verse: Un vers', 'dites quelles lignes : [#lieu, 1-4], ou'],
      ['code: x', 'donnez-lui un titre, ou'],
      ['space: ruled\n    lines: 2', 'donnez-lui un titre, ou'],
      ['note: Un mot', ''],
    ] as const
  ).map(([block, way]): Mistake => {
    const advice = `${way} écrivez vous-même les mots : [ces mots](#lieu)`.trim();
    return [bl(`  - text: "Voir [#lieu]."\n  - ${block}\n    id: lieu`), 'reference-untitled', advice];
  }),
  [bl('  - text: "Voir @lieu."\n  - section: Un lieu\n    id: lieu'), 'reference-bare', 'écrivez [#lieu]'],
  [tpl('<div>{% text %}</div>'), 'template-syntax', 'écrivez {{nom}}, {{#if nom}} … {{/if}}'],
  [tpl('<div class="a>{{text}}</div>'), 'template-unquoted', 'écrivez class="…"'],
  [tpl('<div>{text}</div>'), 'template-single-braces', 'écrivez {{text}}'],
  [
    { ...base, 'templates/block/text.hbs': '{{text}}' },
    'template-unused',
    'vouliez-vous dire templates/blocks/text.hbs ?',
  ],
  [ref(R, 'Un mot [@a p. 12].'), 'citation-form', 'écrivez [@a, p. 12]'],
  [css('p {\n  color: red\n  margin: 2mm;\n}'), 'css-syntax', 'il manque un point-virgule : écrivez red;'],
  [css('p { color: red'), 'css-unclosed', 'ajoutez }'],
  [css('p { color: red;\nh1 { color: blue }'), 'css-nested-rule', 'fermez la règle précédente par }'],
  [css('p { colour: red }'), 'css-property', 'vouliez-vous dire color ?'],
  [css('p { text-colour: red }'), 'css-property', 'docs/css.md donne tout ce que Livret connaît'],
  [css('p { text-align: centre }'), 'css-value', 'vouliez-vous dire center ?'],
  [
    css('h1 { color: rouge }'),
    'css-value',
    'valeurs possibles : #rrggbb | #rgb | rgb(r g b) | hsl(h s% l%) |',
  ],
  [
    css('body { font-family: Arial }'),
    'text-unknown-family',
    'écrivez Source Serif 4, Source Sans 3, Source Code Pro, serif,',
  ],
  [css('p { color: var(--acent) }'), 'css-variable', 'vouliez-vous dire --accent ?'],
  [
    css('chapter h1 { color: red }'),
    'css-selector-element',
    'docs/markup.md donne les éléments ; une classe s’écrit avec un point :',
  ],
  [css('p { font-size: 12 px }'), 'css-value', 'une longueur a une unité : écrivez 12px'],
  [
    css('div { display: flex }'),
    'css-value',
    'valeurs possibles : none | block | inline | list-item | table |',
  ],
  [css('p { color = red }'), 'css-syntax', 'écrivez color: red;'],
  [css('$encre: red;'), 'css-syntax', 'écrivez :root { --encre: red; }'],
  [css('p { color: bleu }'), 'css-value', 'vouliez-vous dire blue ?'],
  [
    ref(R.replace('id: a', 'id: a2020'), 'Un mot @b2020.'),
    'citation-unknown',
    'vouliez-vous dire [@a2020] ?',
  ],
  [css('// titre\np { color: red }'), 'css-syntax', 'un commentaire s’écrit /* … */'],
  [
    css('@import url("https://fonts.example.org/css?family=X");\np { color: red }'),
    'css-at-rule',
    'supprimez cette ligne : les feuilles de templates/ sont toutes lues',
  ],
  [
    css('@page { margin-left: 300mm }'),
    'css-page-area',
    'laissez-lui au moins 20 × 20 mm : diminuez margin ou agrandissez size',
  ],
  [tpl('<div>{{text}}'), 'markup-unclosed', 'ajoutez </div>'],
  [tpl('<div>{{txt}}</div>'), 'template-unknown-variable', 'vouliez-vous dire text ?'],
  [tpl('{{#if text}}<div>{{text}}</div>'), 'template-block', 'ajoutez {{/if}} là où finit ce qu’il ouvre'],
  [
    tpl('<div style="color:red">{{text}}</div>'),
    'markup-unknown-attribute',
    'docs/markup.md donne les attributs ; l’apparence se règle dans la',
  ],
  [tpl('<center>{{text}}</center>'), 'markup-unknown-element', 'docs/markup.md donne les éléments'],
  [tpl('<div>{{text}</div>'), 'template-syntax', 'écrivez {{text}}'],
  [tpl('<p>{{text}}</p>'), 'markup-nesting', 'mettez <p> après </p>, ou <div> à la place de <p>'],
  [tpl('{{> header}}'), 'template-unknown-partial', 'ajoutez templates/header.hbs'],
  [
    tpl('<div><img src="logo.png" alt="x">{{text}}</div>'),
    'picture-missing',
    'donnez son chemin depuis le dossier `content/`',
  ],
  [ref(R, 'Un mot [@b].'), 'citation-unknown', 'ajoutez-l’y : « - id: b »'],
  [tpl('{{#si text}}<p>{{text}}</p>{{/si}}'), 'template-unknown-helper', 'vouliez-vous dire if ?'],
  [ref(R, 'Un mot @a.'), 'citation-bare', 'écrivez [@a]'],
  [ref(R, 'Un mot @a [p. 33].'), 'citation-bare', 'écrivez [@a, p. 33]'],
  [ref(R, 'Un mot (@a, p. 12–14).'), 'citation-bare', 'écrivez [@a, p. 12–14]'],
  [ref(R, 'Chez @a [voir plus haut].'), 'citation-bare', 'écrivez [@a]'],
  [
    bl('  - text: "Un [@a]."', { 'content/references.yaml': R }),
    'citation-no-list',
    'ajoutez à un chapitre le bloc « - references: cited »',
  ],
  [bl('  - text: "Un [@a]."'), 'citation-unknown', 'ajoutez-l’y : « - id: a »'],
  [
    co('title: L\n', { 'content/cohorts/l.csv': 'Lastname;Mail\nDupont;a@b.fr\n' }),
    'people-header',
    'commencez le fichier par une ligne qui nomme les colonnes, comme',
  ],
  [bl('  - text: |\n      On a \\[ x = 1 \\].'), 'markdown-command', 'écrivez $$x = 1$$'],
  [bl('  - text: Voir \\ref{fig:une table}.'), 'markdown-command', 'écrivez [#fig-une-table]'],
  [
    bl('  - text: |\n      ![Une image](images/a.png){#fig-a width=80%}'),
    'markdown-image',
    'faites-en un bloc',
  ],
  [css('p { line-height: 150 % }'), 'css-syntax', 'écrivez 150%'],
  [css('p { color: red !importnat }'), 'css-syntax', 'écrivez !important'],
  [css('img { float: left }'), 'css-value', 'mettez beside: { text: … } dans son bloc image'],
];

describe('beginners’ mistakes', () => {
  test.each(
    IN_CONTENT.map(([files, code, advice]) => [code, advice, files] as const),
  )('%s: %s', (code, advice, files) => {
    const report = new Report();
    loadBooklet(memory(files), report);
    const told = report.faults.map((fault) => ({ code: fault.code as string, advice: adviceOf(fault) }));
    expect(told[0]).toEqual({ code, advice: expect.stringContaining(advice) });
    expect(told.every((fault) => fault.code === code || fault.code === 'content-no-credit')).toBe(true);
  });

  test.each(ELSEWHERE.map(([files, code, advice]) => [code, advice, files] as const))(
    '%s: %s',
    SLOW,
    async (code, advice, files) => {
      const command = 'content/cohorts/l.yaml' in files ? 'check --json --cohort l' : 'check --json';
      const { stdout } = await run(command, temporaryFolder(files), { locale: () => 'fr' });
      const faults: { code: string; instead: string }[] = JSON.parse(stdout).faults;
      expect(faults.map((fault) => fault.code)).toEqual([code]);
      expect(faults[0]!.instead).toContain(advice);
    },
  );
});
