/** The rules of a page: its colours and letters, its cover and its contents. */
export const FRAME = `
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
p+p,:is(p,.block-text)+.block-text>p:first-child,.block-text+p{text-indent:var(--indent);margin-top:var(--between)}
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
span.blank{display:inline-block;max-width:100%;overflow:hidden;color:transparent;border-bottom:1px solid var(--ink);vertical-align:baseline;line-height:1}
hr{width:4em;margin:2em auto;border:0;border-top:1px solid var(--rule)}

.skip{position:absolute;left:-99em;top:0;padding:.6em 1em;background:var(--paper);z-index:2}
.skip:focus{left:0}

.cover{padding:clamp(2.5rem,12vh,8rem) 0 3rem;font-family:var(--sans);hyphens:manual}
.cover p{text-indent:0;margin:0;text-wrap:balance}
.cover h1{margin:0;padding-top:.6em;border-top:4px solid var(--accent);font-size:clamp(2.1rem,1.4rem + 4vw,3.5rem);line-height:1.08}
.cover .subtitle{margin-top:.6em;font-size:clamp(1.2rem,1rem + 1.2vw,1.7rem);font-weight:300;line-height:1.25}
.cover :is(h1,.subtitle)+:is(.authors,.occasion,.date){margin-top:2.5em}
.cover .authors{font-weight:600}
.cover .date,.cover .reader{color:var(--muted)}
.reader{margin-bottom:2em}

.home{margin:1.5rem 0 0;font-family:var(--sans);display:flex;flex-wrap:wrap;justify-content:space-between;gap:.4em 2em}
.opener{display:none;font:inherit;color:var(--accent);background:none;border:1px solid var(--rule);border-radius:.3em;padding:.1em .7em;cursor:pointer}
@supports selector(:popover-open){
.opener{display:inline}
.pane:popover-open{width:min(30rem,100% - 2rem);max-height:calc(100vh - 4rem);margin:2rem auto;padding:1.2rem 1.5rem;border:1px solid var(--rule);border-radius:.5em;background:var(--paper);color:var(--ink);box-shadow:0 0 2.5em #0005}
}
.contents{font-family:var(--sans);font-size:.92em;line-height:1.35;hyphens:manual;padding:0 0 2rem}
.pane .contents{padding:0;font-size:inherit}
.contents h2{margin:0 0 .6em;font-size:1.15em}
.contents ol,.lists ol{margin:0;padding:0;list-style:none}
.contents a,.lists a{display:block;padding:.28em 0 .28em 2em;color:inherit;text-decoration:none}
.contents a:hover,.lists a:hover{color:var(--accent);text-decoration:underline}
.contents [aria-current]{font-weight:600}
.contents .number{display:inline-block;width:1.78em;margin-left:-2em;white-space:nowrap;color:var(--accent);font-weight:600;font-variant-numeric:lining-nums tabular-nums}
.contents .number.units::before{content:none}
.contents .part-entry,.contents .part-entry+li{margin-top:1em}
.contents .part-entry>a{padding-left:0;color:var(--accent);font-weight:600}
.contents .label{font-weight:300}
.lists{margin:1em 0;font-size:.92em}
.lists a{padding-left:1.2em;text-indent:-1.2em}
.lists .label{font-weight:600}
`;
