import { BLOCK, block, booklet, type Cases, CSS, css, part, replacing, SOUND, text, UN } from './projects.ts';

/** Projects with faults of templates and style sheets. */
export const MARKUP_CASES: Cases = {
  'template-syntax': [
    { files: block('<div>{{text}</div>'), edit: replacing(BLOCK, '{{text}', part(/écrivez (\{\{text\}\})/)) },
  ],
  'template-arguments': [
    {
      files: block('{{#if}}<div>{{text}}</div>{{/if}}'),
      edit: replacing(BLOCK, '{{#if}}', (advice) =>
        part(/(\{\{#if name\}\})/)(advice).replace('name', 'text'),
      ),
    },
  ],
  'template-not-list': [
    {
      files: block('{{#each text}}<div>{{this}}</div>{{/each}}'),
      edit: replacing(BLOCK, /^.*$/, (advice) => `<div>${named(/écrivez (\{\{nom\}\})/)(advice)}</div>`),
    },
  ],
  'template-output-in-tag': [
    {
      files: block('<div {{at}}>{{text}}</div>'),
      edit: replacing(BLOCK, '{{at}}', (advice) => part(/(class="\{\{…\}\}")/)(advice).replace('…', 'at')),
    },
  ],
  'template-split-element': [
    {
      files: block('{{#if id}}<div>{{/if}}{{text}}{{#if id}}</div>{{/if}}'),
      edit: replacing(BLOCK, /^.*$/, (advice) =>
        /ouvrez et fermez <div> entre les mêmes/.test(advice)
          ? '{{#if id}}<div>{{text}}</div>{{else}}{{text}}{{/if}}'
          : '',
      ),
    },
  ],
  'template-unprinted': [
    {
      files: {
        ...booklet('language: fr', 'language: fr\nsubtitle: Un mot'),
        'templates/layout.hbs':
          '<!doctype html>\n<html lang="{{language}}">\n<head>\n<title>{{title}}</title>\n</head>\n<body>\n<main>\n{{#each chapters}}\n{{> chapter}}\n{{/each}}\n</main>\n</body>\n</html>\n',
      },
      edit: (files, advice) =>
        replacing(
          'templates/layout.hbs',
          '<main>',
          () => `<main>\n<p>${part(/mettez (\{\{\w+\}\})/)(advice)}</p>`,
        )(files, advice),
    },
  ],
  'template-unused': [
    {
      files: { ...SOUND, 'templates/blocks/quot.hbs': '<blockquote>{{text}}</blockquote>' },
      edit: ({ 'templates/blocks/quot.hbs': moved, ...others }, advice) => ({
        ...others,
        [part(/dire (\S+) \?/)(advice)]: moved!,
      }),
    },
  ],
  'template-not-text': [
    {
      files: { ...SOUND, 'templates/chapter.hbs': '<section><h2>{{title}}</h2><p>{{blocks}}</p></section>' },
      edit: replacing('templates/chapter.hbs', '<p>{{blocks}}</p>', (advice) =>
        part(/écrivez (.*)/)(advice).replace('…', '<p></p>'),
      ),
    },
  ],
  'markup-nesting': [
    {
      files: block('<p>{{text}}</p>'),
      edit: replacing(BLOCK, /^.*$/, (advice) => `${part(/ou (<div>) à la place/)(advice)}{{text}}</div>`),
    },
  ],
  'markup-no-alt': [
    {
      files: block('<div>{{text}}<img src="qr:x"></div>'),
      edit: replacing(BLOCK, '"qr:x"', (advice) => `"qr:x" ${part(/ajoutez (alt="…")/)(advice)}`),
    },
  ],
  'markup-no-target': [
    {
      files: block('<div id="un-mot">{{text}} <a href="#un-mt">ici</a></div>'),
      edit: replacing(BLOCK, '#un-mt', part(/dire (#\S+) \?/)),
    },
  ],
  'markup-link-address': [
    {
      files: block('<div>{{text}}<a href="c.html">ici</a></div>'),
      edit: replacing(BLOCK, 'c.html', (advice) => `${part(/(https:\/\/)…/)(advice)}a.org`),
    },
    {
      files: text('"[ici](www.example.org)"'),
      edit: replacing(UN, 'www.example.org', part(/écrivez (https:.*)/)),
    },
    {
      files: text('"[elle](ana@example.org)"'),
      edit: replacing(UN, '(ana@example.org)', (advice) => `(${part(/écrivez (mailto:.*)/)(advice)})`),
    },
  ],
  'markup-not-a-count': [
    {
      files: block('<table><tbody><tr><td colspan="two">a</td></tr></tbody></table>{{text}}'),
      edit: replacing(BLOCK, 'colspan="two"', part(/exemple (\S+)/)),
    },
  ],
  'markup-table-part': [
    {
      files: block('<div><td>{{text}}</td></div>'),
      edit: replacing(BLOCK, /<td>.*<\/td>/, (advice) =>
        part(/tableau : (.*)/)(advice).replace('…', '{{text}}'),
      ),
    },
  ],
  'markup-table-text': [
    {
      files: block('<table><tr>x<td>{{text}}</td></tr></table>'),
      edit: replacing(BLOCK, 'x<td>', (advice) => `${part(/dans un (<td>)/)(advice)}x</td><td>`),
    },
  ],
  'markup-caption-twice': [
    {
      files: block('<table><caption>a</caption><caption>b</caption><tr><td>{{text}}</td></tr></table>'),
      edit: replacing(BLOCK, /<caption>.*<\/caption>/, (advice) =>
        part(/réunissez-les : (.*)/)(advice)
          .replace('…', 'a')
          .replace('…', 'b'),
      ),
    },
  ],
  'markup-page-part': [
    {
      files: block('<div>{{text}}<body>x</body></div>'),
      edit: replacing(BLOCK, '<body>x</body>', (advice) => (/dans <html>$/.test(advice) ? '' : '<body>')),
    },
  ],
  'markup-unprinted': [
    {
      files: block('<div>{{text}}<p><span data-width="30mm">Nom</span></p></div>'),
      edit: replacing(BLOCK, /<span.*span>/, (advice) =>
        /avant ou après ce <span>/.test(advice) ? 'Nom <span data-width="30mm">___</span>' : '',
      ),
    },
  ],
  'markup-attribute-twice': [
    {
      files: block('<div class="a" class="b">{{text}}</div>'),
      edit: replacing(BLOCK, 'class="a" class="b"', part(/gardez-en un : (.*)/)),
    },
  ],
  'markup-attribute-value': [
    {
      files: block('<div>{{text}}<p><span data-width="30">__</span></p></div>'),
      edit: replacing(BLOCK, 'data-width="30"', part(/exemple (\S+)/)),
    },
    {
      files: block('<div data-place="ici">{{text}}</div>'),
      edit: replacing(BLOCK, 'data-place="ici"', part(/exemple (\S+)/)),
    },
  ],
  'css-nested-rule': [
    {
      files: css('.box { color: red; p { color: blue } }'),
      edit: replacing(CSS, /^.*$/, (advice) =>
        /écrivez la seconde à part, son sélecteur en entier/.test(advice)
          ? '.box { color: red } .box p { color: blue }'
          : '',
      ),
    },
  ],
  'css-border-style': [
    {
      files: css('p { border: 1pt red }'),
      edit: replacing(CSS, 'border: 1pt red', part(/écrivez (border: .*? solid)/)),
    },
  ],
  'css-not-applying': [
    {
      files: css('p { max-height: 3cm }'),
      edit: replacing(CSS, /^.*$/, (advice) => (/enlevez-la/.test(advice) ? '' : 'x')),
    },
  ],
  'css-string-unused': [
    {
      files: css('h1 { string-set: chaptre content(text) }'),
      edit: replacing(CSS, 'chaptre', part(/dire (\S+) \?/)),
    },
    {
      files: css('h2 { string-set: titre content(text) }'),
      edit: (files, advice) => ({ ...files, [CSS]: `${files[CSS]}\n${part(/exemple (.*\}),/)(advice)}` }),
    },
  ],
  'css-page-name': [
    {
      files: css('@page cove { margin: 20mm }'),
      edit: replacing(CSS, 'cove', part(/dire (\S+) \?/)),
    },
    {
      files: css('.chapter { page: large }'),
      edit: (files, advice) => ({ ...files, [CSS]: `${files[CSS]}\n${part(/exemple (.*\}),/)(advice)}` }),
    },
  ],
  'css-name-unmatched': [
    {
      files: css('.chaptre { color: red }'),
      edit: replacing(CSS, '.chaptre', part(/dire (\S+) \?/)),
    },
    {
      files: css('.rouge { color: red }'),
      edit: replacing(UN, /$/, (advice) => `    ${part(/^écrivez (\S+ \S+) sous/)(advice)}\n`),
    },
    {
      files: css('#fin { color: red }'),
      edit: replacing(UN, /$/, (advice) => `    ${part(/^écrivez (\S+ \S+) sous/)(advice)}\n`),
    },
  ],
  'css-attribute': [
    {
      files: css('a::after { content: attr(hreff) }'),
      edit: replacing(CSS, 'hreff', part(/dire (\S+) \?/)),
    },
    {
      files: css('[hreff] { color: red }'),
      edit: replacing(CSS, 'hreff', part(/dire (\S+) \?/)),
    },
  ],
  'css-content-part': [
    {
      files: css('p::before { content: counter(page) }'),
      edit: replacing(CSS, 'p::before { content: counter(page) }', (advice) =>
        part(/comme (@page .*)/)(advice).replace('…', 'content: counter(page)'),
      ),
    },
  ],
  'css-no-content': [
    {
      files: css('p::before { color: red }'),
      edit: replacing(CSS, 'color: red', (advice) => `${part(/ajoutez (.*?;)/)(advice)} color: red`),
    },
  ],
  'css-inline-percentage': [
    {
      files: { ...text('Un **mot**.'), [CSS]: 'strong { padding: 1pt 5% }' },
      edit: replacing(CSS, /^.*$/, (advice) => `strong { ${part(/par exemple (.*)/)(advice)} }`),
    },
  ],
  'css-link-untold': [
    {
      files: { ...text('Des [mots](https://example.org) liés.'), [CSS]: 'a { text-decoration: none }' },
      edit: replacing(CSS, 'text-decoration: none', part(/écrivez (text-decoration: \w+)/)),
    },
  ],
  'css-page-area': [
    {
      files: css('@page { margin: 90mm }'),
      edit: replacing(CSS, '90mm', (advice) => (/diminuez margin/.test(advice) ? '20mm' : 'x')),
    },
  ],
  'css-variable-syntax': [
    {
      files: css(':root { --ink: #123456 } p { color: var(ink) }'),
      edit: replacing(CSS, 'var(ink)', (advice) =>
        part(/écrivez (var\(--nom\))/)(advice).replace('nom', 'ink'),
      ),
    },
    {
      files: css('p { margin: if(style(--columns: auto): 2mm) }'),
      edit: replacing(CSS, 'if(style(--columns: auto): 2mm)', (advice) =>
        part(/écrivez (if\(.*\))/)(advice)
          .replace('nom: valeur', 'columns: auto')
          .replace('l’une', '2mm')
          .replace('l’autre', '3mm'),
      ),
    },
  ],
  'css-variable-cycle': [
    {
      files: css(':root { --a: var(--b); --b: var(--a) } p { color: var(--a) }'),
      edit: replacing(CSS, '--b: var(--a)', (advice) =>
        /une valeur sans var/.test(advice) ? '--b: red' : 'x',
      ),
    },
  ],
};

/** The text of an advice that says « nom » where the name is `text`. */
function named(pattern: RegExp): (advice: string) => string {
  return (advice) => part(pattern)(advice).replace('nom', 'text');
}
