import { SMALL } from './small.ts';

/** A project of a stranger: its templates have no cover, no `main` and no sections; its theme writes words of its own. */
const STRANGE: Readonly<Record<string, string>> = {
  ...SMALL,
  'templates/layout.hbs': `<!doctype html>
<html lang="{{language}}">
<head><title>{{title}}</title></head>
<body>
<div class="top"><p>{{title}}</p></div>
{{#each parts}}{{#each chapters}}
<article class="piece" id="{{id}}" data-source="{{at}}"><h3 data-source="{{title.at}}">{{title}}</h3>
{{> blocks}}
</article>
{{/each}}{{/each}}
</body>
</html>
`,
  'templates/theme.css': `:root { --accent: #ffcc00; --tint: #222222; --muted: #bbbbbb; }
.piece h3::before { content: '§ '; }
.box { text-transform: uppercase; }
`,
};

/** Another theme, parts, notes of the margin, an index, exercises and their answers, room to write, a table to sign. */
const COURSE: Readonly<Record<string, string>> = {
  'content/images/weit.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#9a6"/></svg>',
  'content/booklet.yaml': `format: 1
slug: cours
title: Un cours
language: de
date: 2026-11-28
page: A4
theme: swiss
variables: { room: H 12 }
exercises: { answers: end }
cover: { image: images/weit.svg, alt: Ein weites Feld, credit: A. B., licence: CC0 }
chapters: [ eins, zwei ]
parts:
  - title: Der erste Teil
    text: Was er sagt.
    chapters: [ eins ]
  - title: Der zweite Teil
    chapters: [ zwei ]
`,
  'content/chapters/eins.yaml': `title: Eins
blocks:
  - text: Ein Wort^[Eine Anmerkung am Rand.] und [Begriffe]{index="Begriff"} mit $a^2$, {{room}}.
  - exercise: Was ist zwei und zwei?
    title: Rechnen
    parts: [ { text: Und drei?, answer: Fünf. } ]
    choices: [ drei, { right: vier } ]
    letters: true
    space: ruled
    lines: 6
  - sign-in: [ Morgen, Abend ]
    rows: 4
  - verse: |-
      Über allen Gipfeln
      Ist Ruh
  - math: \\sum_{i=1}^{n} a_i b_i c_i = \\int_0^1 f(x) g(x) h(x) dx + \\prod_{k=1}^{m} \\frac{a_k}{b_k} + x + y + z
    id: eq-summe
`,
  'content/chapters/zwei.yaml': `title: Zwei
blocks:
  - text: Siehe [#eq-summe] und [Begriffe]{index="Begriff"}.
  - definitions: [ { term: Raum, definition: Wo man sitzt. } ]
  - numbers: [ { value: 12, unit: km, says: Weg }, { value: 3, unit: kg, says: Last } ]
  - index: entries
`,
};

/** A passage that is written from right to left, and what a telephone has no room for. */
const WIDE: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1
slug: large
title: Largeurs
language: en
date: 2026-11-28
page: A4
chapters: [ one ]
`,
  'content/chapters/one.yaml': `title: A ${'very '.repeat(12)}long title with Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen
blocks:
  - text: Before [salaam]{lang=ar} after, at <https://example.org/${'a-long-address-'.repeat(8)}>.
  - code: "const line = '${'x'.repeat(200)}';"
    language: javascript
    line-numbers: true
  - table:
      head: [ ${Array.from({ length: 9 }, (_, i) => `Column ${i + 1}`).join(', ')} ]
      rows: [ [ ${Array.from({ length: 9 }, (_, i) => `value ${i + 1}`).join(', ')} ] ]
  - figure: lines
    id: fig-lines
    title: Two lines
    alt: Two lines that rise.
    source: []
    data:
      source: []
      date: 2026
      fields: { year: { label: Year, unit: '' }, a: { label: First, unit: t }, b: { label: Second, unit: t } }
      rows: [ { year: 2000, a: 1, b: 4 }, { year: 2010, a: 5, b: 7 }, { year: 2020, a: 9, b: 8 } ]
    x: year
    series: [ a, b ]
`,
};

export const ODD: Readonly<Record<string, Readonly<Record<string, string>>>> = { STRANGE, COURSE, WIDE };
