import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { colorSchemes } from './colors.ts';

/** The rules of a sheet, each on a line, whose classes a page has. */
export function rulesFor(html: string, sheet: string): string {
  const classes = new Set(
    Array.from(html.matchAll(/ class="([^"]*)"/g), ([, names]) => names!.split(' ')).flat(),
  );
  const holds = (selector: string) =>
    Array.from(selector.matchAll(/\.([a-z][\w-]*)/g)).every(([, name]) => classes.has(name!));
  return sheet
    .split('\n')
    .filter((line) => {
      const [, selectors] = /^([^@{}]+)\{[^{}]*\}$/.exec(line) ?? [];
      return selectors === undefined || selectors.split(',').some(holds);
    })
    .join('\n');
}

/** The style of titles, whose font figures and tables have too. */
export function titleStyle({ tree, style }: StyledDocument): ComputedStyle {
  return style(tree.elements.find(({ tag }) => /^h[1-6]$/.test(tag)) ?? tree.root);
}

/** The style sheet of the pages of a document, with the colours, the fonts and the indents of its theme. */
export function styleSheet(styled: StyledDocument): string {
  const { variables } = styled;
  const text = styled.style(styled.tree.root);
  const { light, dark } = colorSchemes(variables);
  const indent = Number.parseFloat(variables['--indent'] ?? '1') === 0 ? '0' : '1.2em';
  const own = [
    `--text:${stackOf(text)}`,
    `--sans:${stackOf(titleStyle(styled))}`,
    `--indent:${indent}`,
    `--between:${indent === '0' ? '.75em' : '0'}`,
    `--size:${text.fontSize >= LARGE ? '1.375rem' : 'clamp(1.0625rem,.98rem + .4vw,1.1875rem)'}`,
  ];
  return [
    `:root{${light};${own.join(';')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
    SHEET.trim().replace(/\n\s*/g, '\n'),
  ].join('\n');
}

/** Families for a reader who has not the theme's own. */
const STACKS = {
  serif: 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif',
  'sans-serif': '"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  monospace: 'ui-monospace,"Cascadia Code",Menlo,Consolas,monospace',
} as const;

/** The families of a theme, then those of the reader's system. */
function stackOf({ fontFamily }: ComputedStyle): string {
  const generic = Object.keys(STACKS).find((name) => fontFamily.includes(name)) as keyof typeof STACKS;
  const named = fontFamily
    .filter((name) => !Object.hasOwn(STACKS, name))
    .map((name) => `"${name.replaceAll('"', '')}"`);
  return [...named, STACKS[generic ?? 'serif']].join(',');
}

/** The size of text from which on a theme is one of large print, points. */
const LARGE = 14;

const SHEET = `
:root{
--mono:"Source Code Pro",ui-monospace,"Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace;
color-scheme:light dark;
font-family:var(--text);font-size:100%;line-height:1.55;color:var(--ink);background:var(--paper);
hyphens:auto;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%;
}
*,::before,::after{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
body{margin:0;font-size:var(--size);display:grid;grid-template-columns:1fr min(33.5em,100% - 2.5rem) 1fr}
body>*{grid-column:2;min-width:0}
body>header>:first-child{margin-top:1.5rem}
p,ul,ol,dl,dd,figure,blockquote,pre,h1,h2,h3,h4,h5,h6{margin:0}
p+p{text-indent:var(--indent);margin-top:var(--between)}
p{text-wrap:pretty}
h2,h3,h4,h5,h6{margin:1.6em 0 .4em}
h1,h2,h3,h4,h5,h6{font-family:var(--sans);font-weight:600;line-height:1.2;color:var(--accent);hyphens:manual;text-wrap:balance;break-after:avoid}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.15em}
a.ref,a.gloss,a.citation{color:inherit;text-decoration-color:var(--rule)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
sup,sub{font-size:.7em;line-height:0}
.small-caps{font-variant-caps:small-caps}
.capitals{font-variant-caps:all-small-caps}
.term{font-style:italic}
em em,em i,i em,cite em,em cite{font-style:normal}
q::before,q::after{content:none}
code,pre{font-family:var(--mono);font-size:.86em;hyphens:none}
a.address{overflow-wrap:anywhere;hyphens:none;font-size:.92em}
.blank{display:inline-block;max-width:100%;overflow:hidden;color:transparent;border-bottom:1px solid var(--ink);vertical-align:baseline;line-height:1}
hr{width:4em;margin:2em auto;border:0;border-top:1px solid var(--rule)}

.skip{position:absolute;left:-99em;top:0;padding:.6em 1em;background:var(--paper);z-index:2}
.skip:focus{left:0}

.cover{padding:clamp(2.5rem,12vh,8rem) 0 3rem;font-family:var(--sans);hyphens:manual}
.cover p{text-indent:0;margin:0;text-wrap:balance}
.cover h1{margin:0;padding-top:.6em;border-top:4px solid var(--accent);font-size:clamp(2.1rem,1.4rem + 4vw,3.5rem);line-height:1.08}
.cover .subtitle{margin-top:.6em;font-size:clamp(1.2rem,1rem + 1.2vw,1.7rem);font-weight:300;line-height:1.25}
.cover .authors{margin-top:2.5em;font-weight:600}
.cover .date,.cover .reader{color:var(--muted)}
.reader{margin-bottom:2em}

.home{margin:1.5rem 0 0;font-family:var(--sans)}
.contents{font-family:var(--sans);font-size:.92em;line-height:1.35;hyphens:manual;padding:0 0 2rem}
.contents h2{margin:0 0 .6em;font-size:1.15em}
.contents ol,.lists ol{margin:0;padding:0;list-style:none}
.contents a,.lists a{display:block;padding:.28em 0 .28em 2em;color:inherit;text-decoration:none}
.contents a:hover,.lists a:hover{color:var(--accent);text-decoration:underline}
.contents .number{display:inline-block;width:1.78em;margin-left:-2em;white-space:nowrap;color:var(--accent);font-weight:600;font-variant-numeric:lining-nums tabular-nums}
.contents .number.units::before{content:none}
.contents .part-entry{margin-top:1em}
.contents .part-entry>a{padding-left:0;color:var(--accent);font-weight:600}
.contents .label{font-weight:300}
.lists{margin:1em 0;font-size:.92em}
.lists a{padding-left:1.2em;text-indent:-1.2em}
.lists .label{font-weight:600}

main{padding-bottom:3rem}
.chapter{padding-top:3.5rem}
.chapter>:is(h1,h2,h3):first-child{margin:0 0 .9em;padding-top:.5em;border-top:2px solid var(--accent);font-size:clamp(1.6rem,1.3rem + 1.4vw,2.1rem)}
.number{font-weight:300}
.part-opener{padding-top:4rem}
.part-opener :is(h1,h2){margin:0;padding-top:.5em;border-top:4px solid var(--accent);font-size:clamp(1.9rem,1.5rem + 2vw,2.6rem)}
.part-opener .label{font-weight:300}
.part-text{margin-top:1em}
.section>:first-child{margin:2.2em 0 .6em;font-size:1.3em}
.subsection>:first-child{margin:1.8em 0 .4em;font-size:1.12em;color:var(--ink)}
.endnotes>:first-child{margin:2.2em 0 .6em;font-size:1.05em;color:var(--muted)}
.lead{margin-bottom:1.2em;font-size:1.14em;line-height:1.5}

ul,ol{margin:.8em 0;padding-left:1.7em}
ul{list-style-type:"–\\2002";padding-left:1.2em}
li{margin-bottom:.25em}
li>ul,li>ol{margin:.25em 0 0}
li::marker{color:var(--muted);font-variant-numeric:lining-nums tabular-nums}
ol ol{list-style-type:lower-alpha}
ul.choices,li.task{list-style-type:"☐\\2002"}
li.task.done,ul.choices li.right{list-style-type:"☑\\2002"}
ol.choices{list-style-type:upper-alpha}
ol.choices li.right{font-weight:600}
ol.parts{list-style-type:lower-alpha}
ol.parts ol.parts{list-style-type:lower-roman}
blockquote{margin:1.2em 0;padding-left:1.5em}
blockquote .from,.verse .from{margin-top:.4em;font-family:var(--sans);font-size:.88em;color:var(--muted)}
.verse{margin:1.2em 0 1.2em 1em;hyphens:none}
.stanza{margin-bottom:.9em}
.stanza p{padding-left:2.5em;text-indent:-2.5em;margin:0}
.stanza p.indented{padding-left:4.5em}
.stanza .line-number{float:right;font-family:var(--sans);font-size:.8em;color:var(--muted);text-indent:0}
pre,.code-lines{margin:1.2em 0;padding:.8em 1em;border-left:3px solid var(--rule);background:var(--tint);overflow-x:auto;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere}
.code-lines{padding-left:3em}
.code-lines li{margin:0}
.code-lines li::marker{font-family:var(--sans);font-size:.75em}
.code-keyword{font-weight:600;color:var(--accent)}
.code-name{font-weight:600}
.code-comment{font-style:italic;color:var(--muted)}
.equation{display:flex;align-items:center;justify-content:center;gap:1em;margin:1em 0;text-indent:0}
.equation-number{margin-left:auto}
.equation.numbered::before{content:"";margin-right:auto}
.equation+p{text-indent:0}
math{font-family:"STIX Two Math","Cambria Math","Latin Modern Math",var(--text),"Noto Sans Math",math}
.wide-formula{display:block;min-width:0;max-width:100%;overflow-x:auto}

figure{margin:2em 0;font-family:var(--sans);font-size:.84em;line-height:1.4;hyphens:manual}
figure p+p,figcaption p+p{text-indent:0}
figure svg,figure img{display:block;max-width:100%;height:auto;margin:0 auto}
figure .mark,figure .small{display:inline;margin:0}
.chart,svg.code,svg.picture{background:#fff}
.chart{display:block;width:100%;max-width:32.5rem;height:auto;margin:0 auto}
.data-link{margin-top:.7em}
figcaption{margin-top:.7em}
figure.table figcaption{margin:0 0 .6em}
figure.headlined figcaption{margin:0 0 .6em}
figcaption .headline{margin-bottom:.2em;font-size:1.3em;line-height:1.25;font-weight:600;text-wrap:balance}
.headlined figcaption .title{font-weight:inherit}
figcaption .title{font-weight:600;text-wrap:balance}
figcaption .label{color:var(--accent)}
.source{margin-top:.3em;font-size:.88em;color:var(--muted);text-indent:0}
details{margin-top:.7em}
summary{display:inline-block;min-height:24px;cursor:pointer;color:var(--accent)}
summary::before{content:"▸\\2002"}
details[open]>summary::before{content:"▾\\2002"}
.pictures .row{display:flex;flex-wrap:wrap;gap:.8em}
.pictures .picture{flex:1 1 12em}
.part-title{margin-top:.3em}
.beside{display:flow-root;margin:1.5em 0}
.beside>figure{margin:0 0 1em}
@media (min-width:40em){
.beside.left>figure{float:left;width:45%;margin:0 1.5em .5em 0}
.beside.right>figure{float:right;width:45%;margin:0 0 .5em 1.5em}
}

.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);font-family:var(--sans);text-align:left;hyphens:manual;font-variant-numeric:lining-nums tabular-nums}
.scroll{font-size:max(.84rem,1em)}
caption{padding:.4em 0;text-align:left;font-weight:600}
th,td{padding:.35em .9em .35em 0;border-bottom:1px solid var(--rule);vertical-align:top;min-width:4em}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom-color:var(--ink);font-weight:600;vertical-align:bottom}
tbody th{font-weight:inherit}
.group th{padding-top:.8em;font-weight:600}
tbody tr:last-child>*{border-bottom:0}
tfoot>tr>*{border-top:1px solid var(--ink);border-bottom:0;font-weight:600}
.right,.decimal{text-align:right}
.center{text-align:center}
.chart-data td,.chart-data thead th{text-align:right}
.chart-data .left{text-align:left}
.timeline tbody th{font-weight:600;color:var(--accent);white-space:nowrap}
.points-table table{width:auto}
.sign-in td{height:2.6em}

.box{margin:1.8em 0;padding:1em 1.2em;border-left:4px solid var(--accent);background:var(--tint);font-size:.95em}
.box-title{margin-bottom:.3em;font-family:var(--sans);font-weight:600;color:var(--accent);text-indent:0;hyphens:manual}
.box-title+p{text-indent:0;margin-top:0}
.box.method{border-left:4px double var(--second)}
.box.method .box-title{color:var(--second)}
.box.caution{border-left-width:6px;border-color:var(--warning)}
.box.caution .box-title{color:var(--warning)}
.box.slip{border:0;border-top:1px dashed var(--rule);background:none;padding:1.2em 0 0}
.note{margin:1.2em 0;padding:.2em 0 .2em 1.2em;border-left:2px solid var(--rule);font-size:.96em;color:var(--muted)}
.numbers{margin:2em 0}
.numbers-row{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5em,1fr));gap:1.2em}
.numbers .says{font-family:var(--sans);font-size:.9em;line-height:1.35}
.numbers .value{font-family:var(--sans);font-size:2.1em;font-weight:600;line-height:1.15;color:var(--accent);text-indent:0}
.exercise{margin:2em 0;padding-top:.7em;border-top:2px solid var(--accent)}
.exercise-title{margin-bottom:.2em;font-family:var(--sans);font-weight:600;text-indent:0;hyphens:manual}
.exercise-title+p{text-indent:0;margin-top:0}
.exercise-title .label,.exercise-title .ref{color:var(--accent)}
.points,.to-answer{font-weight:400;font-size:.9em;color:var(--muted)}
.space{margin:.8em 0;max-height:12em;border:0 solid var(--rule)}
.space.ruled{min-height:6em;background:repeating-linear-gradient(transparent 0 calc(2em - 1px),var(--rule) calc(2em - 1px) 2em)}
.space.dotted,.space.squared,.space.frame{min-height:6em;border-width:1px;padding:.5em}
.space-title{display:inline-block;background:var(--paper);padding-right:.5em;font-family:var(--sans);font-weight:600;color:var(--accent);text-indent:0}
.answer{margin-top:.5em;padding-left:1em;border-left:3px solid var(--accent);font-size:.97em}
.solution{margin-top:1.2em}
.right-choice{text-indent:0}
.right-choice .letter{font-weight:600}
.definitions{margin:.8em 0}
.definitions>div{margin-bottom:.4em;padding-left:1.5em;text-indent:-1.5em}
.definitions dt,.definitions dd{display:inline;margin:0}
.definitions dd.blocks,.definitions dd+dd{display:block;text-indent:0}
.definitions dd>*{text-indent:0}
dt{font-weight:600}
.glossary dt{margin-top:.9em;font-family:var(--sans);color:var(--accent)}
dd{margin-left:1.5em}
.glossary dd{margin-left:0}
.references{padding-left:2.4em;font-size:.86em;line-height:1.4;overflow-wrap:anywhere;hyphens:manual}
.references a{color:var(--muted)}
.references li{margin-bottom:.4em}
.index{columns:14em;column-gap:2em;font-size:.92em;hyphens:manual}
.index ul{margin:0;padding:0;list-style:none}
.index li{padding-left:1.5em;text-indent:-1.5em;margin:0 0 .2em}
.index li ul{margin-left:-.5em}
.index .letter{margin-bottom:1em}
.index .letter-head{font-family:var(--sans);font-weight:600;color:var(--accent);break-after:avoid}
.index .main{font-weight:600}
.index .see{font-style:italic}

.call a,.call button{font:inherit;color:var(--accent);text-decoration:none}
.call button{display:none}
.call button::before{content:attr(data-label)}
@supports selector(:popover-open){
.call a{display:none}
.call button{display:inline;border:0;background:none;cursor:pointer;padding:.6em .45em;margin:-.6em -.25em}
.call button:hover{text-decoration:underline}
}
.notes{padding:0;list-style:none;font-size:.88em;line-height:1.45}
.notes li{position:relative;padding-left:1.8em}
.back-to-call{position:absolute;left:0;min-width:1.5em;text-decoration:none;font-variant-numeric:lining-nums}
.back-to-call::after{content:"."}
figure .notes{font-size:.92em;margin:.6em 0}
.note-text{display:block;position:static;inset:auto;width:auto;height:auto;margin:0;padding:0;border:0;overflow:visible;background:none;color:inherit}
.note-paragraph{display:block;padding-left:1em}
.note-text:popover-open{position:fixed;inset:auto 0 0;width:min(34em,100%);max-height:60vh;margin:0 auto;padding:1em 1.3em 1.2em;overflow:auto;border:1px solid var(--rule);border-bottom:0;border-radius:.5em .5em 0 0;background:var(--paper);color:var(--ink);box-shadow:0 0 2.5em #0005;font-size:1rem;text-indent:0}
.note-text:popover-open::before{content:attr(data-label) ".\\2002";color:var(--accent);font-family:var(--sans);font-weight:600}

.back{margin-top:2rem;padding:2rem 0 4rem;border-top:4px solid var(--accent)}
.back .blurb{margin-bottom:2em}
.licence,.edition,.colophon{margin:.4em 0;font-family:var(--sans);font-size:.82em;line-height:1.4;color:var(--muted);text-indent:0;hyphens:manual}
.turn{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1em;padding:1.5em 0;border-top:1px solid var(--rule);font-family:var(--sans);font-size:.92em}
.turn a{padding:.3em 0}
.turn [rel=next]{margin-left:auto;text-align:right}

@media (min-width:76em){
body{grid-template-columns:minmax(14rem,1fr) minmax(0,33.5em) minmax(2rem,1fr);column-gap:4rem}
.contents{grid-column:1;grid-row:1/span 4;justify-self:end;width:min(19rem,100%);padding:2rem 0 2rem 1.5rem;position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;font-size:.82em}
}
@media screen and (prefers-color-scheme:dark){
.chart,svg.code,svg.picture{padding:.6em;border-radius:4px}
svg.mark{filter:invert(1) hue-rotate(180deg)}
img{opacity:.92}
}
@media print{
:root{font-size:62.5%;--size:10.5pt;color-scheme:light}
@page{margin:20mm}
body,body>*{display:block}
body{max-width:none}
.skip,.turn,summary{display:none}
.contents{position:static;max-height:none}
.call button{display:none}
.call a{display:inline}
figure,.box,.exercise,.notes li,svg,img,tr{break-inside:avoid}
.scroll,pre{overflow:visible}
a{color:inherit;text-decoration:none}
.page-break{break-before:page}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
