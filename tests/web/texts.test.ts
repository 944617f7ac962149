import { expect, test } from 'vitest';
import { SMALL } from './small.ts';
import { pageOf } from './twin.ts';

let made: Promise<string> | undefined;
/** The page that all tests look at, made once. */
const page = () =>
  (made ??= pageOf({
    'content/booklet.yaml': SMALL['content/booklet.yaml']!.replace('[ un, deux, index ]', '[ un ]'),
    'templates/theme.css': 'h1, h2 { font-family: "Source Serif 4"; }',
    'templates/blocks/lead.hbs':
      '<div class="lead" data-source="{{at}}">{{text}}<p>Suite <em id="ici"></em><em></em> de là.</p></div>\n',
    'content/chapters/un.yaml': `title: Un seul
blocks:
  - lead: Début.
  - text: "Nom : ____"
  - code: "a  =  1\\n  b"
  - table: { head: [ "$x^2$", B ], rows: [ [ a, "$y^2$" ] ] }
  - table: { head: [ "", B ], rows: [ [ a, b ] ] }
  - table: { head: [ Mesure, B ], rows: [ [ a, "" ] ] }
  - figure: bars
    title: Une figure
    data: d
    label: nom
    value: a
  - table: { data: d, columns: [ nom, a, b ], bars: [ a ], sparkline: [ a, b ] }
    id: tab-un
    title: Des marques
`,
    'content/data/d.yaml': `title: Des données
source: []
date: 2026
fields: { nom: { label: Nom }, a: { label: A, unit: t }, b: { label: B, unit: t } }
rows: [ { nom: x, a: 1, b: 3 }, { nom: y, a: 2, b: 1 } ]
`,
  }));

test('code keeps its spaces', async () => {
  expect(await page()).toContain('<code>a  =  1\n  b</code>');
});

test('a blank is as wide as on paper', async () => {
  expect(await page()).toContain('style=width:56.69pt');
});

test('a table to fill in is not as transparent as a blank is', async () => {
  const html = await page();
  expect(html).toMatch(/<table class="?blank/);
  const rules = html.split('}').filter((rule) => rule.includes('color:transparent'));
  const transparent = rules.map((rule) => rule.split('{').at(-2)!.trim());
  expect(transparent).toEqual(['span.blank']);
});

test('an element without text stays where a link may lead to it', async () => {
  const html = await page();
  expect(html).toContain('Suite <em id=ici></em>de là.');
  expect(html).not.toContain('<em></em>');
});

test('a head without words is an empty cell', async () => {
  expect(await page()).toContain('<thead><tr><td><th scope=col>B');
});

test('the font of a chart comes with the page, where its titles have another one', async () => {
  expect(await page()).toContain('@font-face{font-family:"Source Sans 3"');
});

test('a formula in the head of a table is named in words; one in a cell is read as it is', async () => {
  const names = [...(await page()).matchAll(/<math([^>]*)>/g)].map(([, attributes]) =>
    attributes!.includes('aria-label'),
  );
  expect(names).toEqual([true, false]);
});

test('bars and lines that stand beside numbers are marks of the line', async () => {
  const classes = [...(await page()).matchAll(/<svg class="?([\w-]+)/g)].map(([, name]) => name);
  expect(classes.filter((name) => name !== 'chart')).toEqual(['mark', 'mark', 'mark', 'mark']);
});
