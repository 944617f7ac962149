import type { DocumentTree } from '../document/tree.ts';
import { DEFAULT_LANGUAGE, findLanguage } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';

/**
 * The user-agent style sheet, below every theme: how HTML's elements look before a theme says otherwise
 * (HTML Standard, 15.3). It sets no margins of elements: the theme gives space.
 */
const USER_AGENT_CSS = `
html, body, main, header, footer, nav, section, article, aside, div,
h1, h2, h3, h4, h5, h6, p, blockquote, pre, hr, address,
ul, ol, dl, dt, dd, figure, figcaption { display: block; }
head, title, meta { display: none; }

html { font-family: 'Source Serif 4', serif; font-size: 10pt; line-height: 1.4; hyphens: auto; }

h1, h2, h3, h4, h5, h6 {
  font-weight: bold; text-align: left; hyphens: manual; break-after: avoid; break-inside: avoid;
}
h1 { font-size: 1.8em; line-height: 1.2; bookmark-level: 1; }
h2 { font-size: 1.3em; line-height: 1.25; bookmark-level: 2; }
h3 { font-size: 1.1em; bookmark-level: 3; }
.part .chapter h1 { bookmark-level: 2; }
.part .chapter h2 { bookmark-level: 3; }
.part .chapter h3 { bookmark-level: 4; }

em, i, cite, dfn { font-style: italic; }
em em, em i, em cite, i em, cite em { font-style: normal; }
strong, b, th, dt { font-weight: bold; }
s { text-decoration: line-through; }
small { font-size: smaller; }
sup { font-variant-position: super; }
sub { font-variant-position: sub; }
.small-caps { font-variant-caps: small-caps; }
.capitals { font-variant-caps: all-small-caps; }
code, pre {
  font-family: 'Source Code Pro', monospace; font-variant: normal; hyphens: none;
  --livret-typeset: none;
}
pre { white-space: pre-wrap; text-align: left; text-indent: 0; }
.stanza p { padding-left: 3em; text-indent: -3em; text-align: left; hyphens: none; }
.stanza p.indented { padding-left: 5em; }
.stanza p:first-child { break-after: avoid; }
.stanza p:last-child { break-before: avoid; }
.line-numbered { --livret-line-numbers: 5; padding-left: 2.2em; }
.line-numbered.continued { --livret-line-numbers: 5 continue; }
.stanza .line-number::before { content: leader(' '); }
.code-lines li { white-space: pre-wrap; }
.code-keyword, .code-name { font-weight: bold; }
.code-comment { font-style: italic; }
a.address { hyphens: none; --livret-typeset: none; }
a.paged::after { --livret-target-page: elsewhere; }
.index .pages { --livret-target-pages: merged; }

ul, ol { padding-left: 1.5em; }
ul { list-style-type: disc; }
ol { list-style-type: decimal; }
ul ul { list-style-type: dash; }
ul.choices { list-style-type: box; }
ol ol { list-style-type: lower-alpha; }
ol.choices { list-style-type: upper-alpha; }
ol.parts { list-style-type: lower-alpha; }
ol.parts ol.parts { list-style-type: lower-roman; }
ul.choices li.right { list-style-type: ticked-box; }
ol.choices li.right { font-weight: bold; }
ol.choices li.right::after { content: ' ✓'; }
li.task { list-style-type: box; }
li.task.done { list-style-type: ticked-box; }
li { display: list-item; }
dd { margin-left: 1.5em; }
dt { break-after: avoid; }
.definitions dt, .definitions dd { display: inline; margin-left: 0; }
.definitions dt::after { content: '\\2002'; }
.definitions dd.blocks, .definitions dd + dd { display: block; }
hr { border-top: 0.5pt solid; }

table { display: table; text-align: left; border-collapse: collapse; text-indent: 0; --livret-footnotes: table; }
caption { display: table-caption; break-after: avoid; }
colgroup { display: table-column-group; }
col { display: table-column; }
thead { display: table-header-group; }
tbody { display: table-row-group; }
tfoot { display: table-footer-group; }
tr { display: table-row; break-inside: avoid; }
th, td { display: table-cell; }
thead th.decimal { text-align: right; }
figure { text-indent: 0; break-inside: avoid; --livret-footnotes: table; }

.numbers-row { display: table; width: 100%; }
.numbers-row > div { display: table-cell; width: 25%; }

.space { break-inside: avoid; }
.space.ruled { --livret-ruling: ruled 8mm; }
.space.dotted { --livret-ruling: dotted 5mm; }
.space.squared { --livret-ruling: squared 5mm; }
.space.frame { border: 0.5pt solid; }
.space.page { break-before: page; break-after: page; }

.slip { float: bottom; --livret-cut: above; --livret-footnotes: table; }

.link-margin { --livret-float: margin; }
.link-call { font-variant-position: super; }
.footnote { float: footnote; }
.note-paragraph { padding-left: 1em; }
.footnote::footnote-call { content: counter(footnote); font-variant-position: super; }
.footnote::footnote-marker { content: counter(footnote) '\\A0'; }

@page {
  margin: 15mm;
  @top-left { text-align: left; vertical-align: middle; }
  @top-center { text-align: center; vertical-align: middle; }
  @top-right { text-align: right; vertical-align: middle; }
  @bottom-left { text-align: left; vertical-align: middle; }
  @bottom-center { text-align: center; vertical-align: middle; }
  @bottom-right { text-align: right; vertical-align: middle; }
}
`;

/** The user-agent style sheet of documents in these languages. */
export function userAgentCss(languages: readonly Language[]): string {
  return USER_AGENT_CSS + languages.map(languageRules).join('');
}

/** The languages that a document is in, of those that have rules; a region comes after its language, to which it adds. */
export function languagesIn({ elements }: DocumentTree): readonly Language[] {
  const tags = new Set([DEFAULT_LANGUAGE]);
  for (const { attributes } of elements) if (attributes.lang) tags.add(attributes.lang);
  const languages = new Set(Array.from(tags, findLanguage));
  return [...languages].filter((each) => each !== null).sort((a, b) => a.tag.localeCompare(b.tag));
}

/** The rules for elements in a language: quotation marks, references to pages, and the decimal mark to align on. */
function languageRules({ tag, quotes, numbers, references }: Language): string {
  const [open, close] = quotes.outer;
  const lang = tag === DEFAULT_LANGUAGE ? '' : `:lang(${tag})`;
  return `
q${lang}::before { content: '${open}'; }
q${lang}::after { content: '${close}'; }
a.paged${lang}::after { content: ', ${references.page}\\A0' target-counter(attr(href), page); }
td.decimal${lang}, tbody th.decimal${lang}, tfoot th.decimal${lang} { text-align: '${numbers.decimal}'; }
`;
}
