// Chromium sets the content of a cell of MathML at the right for the value that is its own.

/** The rules of chapters and their text: titles, lists, quotes, verse, code, formulas. */
export const TEXT = `
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
@counter-style lower-letters{system:extends lower-alpha;suffix:")\\2002"}
@counter-style upper-letters{system:extends upper-alpha;suffix:")\\2002"}
ol ol{list-style-type:lower-letters}
ul.choices,li.task{list-style-type:"☐\\2002"}
li.task.done,ul.choices li.right{list-style-type:"☑\\2002"}
ol.choices{list-style-type:upper-letters}
ol.choices li.right{font-weight:600}
ol.parts{list-style-type:lower-letters}
ol.parts ol.parts{list-style-type:lower-roman}
blockquote{margin:1.2em 0;padding-left:1.5em}
blockquote .from,.verse .from{margin-top:.4em;font-family:var(--sans);font-size:.88em;color:var(--muted)}
.verse{margin:1.2em 0 1.2em 1em;hyphens:none}
.stanza{margin-bottom:.9em}
.stanza p{padding-left:2.5em;text-indent:-2.5em;margin:0}
.stanza p.indented{padding-left:4.5em}
.stanza .line-number{float:right;font-family:var(--sans);font-size:.8em;color:var(--muted);text-indent:0}
.line-numbered{position:relative;margin:1.2em 0;padding-left:2.4em}
.line-numbered .line-number{position:absolute;left:0;font:.72em/2.1 var(--sans);color:var(--muted);text-indent:0;user-select:none}
pre,.code-lines{margin:1.2em 0;padding:.8em 1em;border-left:3px solid var(--rule);background:var(--tint);overflow-x:auto;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere}
.listing pre,.listing .code-lines{margin:0}
.code-lines{padding-left:3em}
.code-lines li{margin:0;padding-left:.4em}
.code-lines li::marker{font-family:var(--sans);font-size:.75em}
.code-keyword{font-weight:600;color:var(--accent)}
.code-name{font-weight:600}
.code-comment{font-style:italic;color:var(--muted)}
.equation{display:flex;align-items:center;justify-content:center;gap:1em;margin:1em 0;text-indent:0}
.equation.multline,.ended.aligned{align-items:end}
.multline>.equation-number,.ended.aligned>.end-mark{margin-bottom:-.3em}
:is(.multline,.ended.aligned):has(>.wide-formula){align-items:last baseline}
:is(.multline,.ended.aligned)>.wide-formula::after{content:"\\200b";display:block;height:.8em;margin-top:-.8em;line-height:0}
.equation-number,.equation .end-mark{margin-left:auto;font-style:normal}
.equation.numbered::before,.equation.ended::before{content:"";margin-right:auto}
.equation+p,.displayed+p{text-indent:0}
mtable[columnalign^=left]>mtr>mtd,mtable[columnalign^="right left"]>mtr>mtd:nth-child(even){text-align:left}
mtable[columnalign=right]>mtr>mtd,mtable[columnalign^="right left"]>mtr>mtd:nth-child(odd){text-align:right;text-align:-webkit-right}
mtd[columnalign=left]{text-align:left!important}
mtd[columnalign=center]{text-align:center!important}
mtd[columnalign=right]{text-align:right!important;text-align:-webkit-right!important}
mtable:is([columnlines],[rowlines]){border-collapse:collapse}
mtable[frame=solid],mrow.line-box{border:thin solid}
mtable[frame=dashed]{border:thin dashed}
mtr.solid-below{border-bottom:thin solid}
mtr.dashed-below{border-bottom:thin dashed}
mtd.solid-after{border-right:thin solid}
mtd.dashed-after{border-right:thin dashed}
mrow.line-box{padding:.2em}
mrow.line-top{border-top:thin solid}
mrow.line-right{border-right:thin solid}
mrow.line-bottom{border-bottom:thin solid}
mrow.line-left{border-left:thin solid}
mrow:is(.line-updiagonalstrike,.line-downdiagonalstrike){--clear:linear-gradient(transparent,transparent);background:var(--up,var(--clear)),var(--down,var(--clear))}
mrow.line-updiagonalstrike{--up:linear-gradient(to top left,transparent calc(50% - .03em),currentColor 0 calc(50% + .03em),transparent 0)}
mrow.line-downdiagonalstrike{--down:linear-gradient(to top right,transparent calc(50% - .03em),currentColor 0 calc(50% + .03em),transparent 0)}
mtable[columnspacing^="0em"]>mtr>mtd:nth-child(odd){padding-right:0}
mtable[columnspacing^="0em"]>mtr>mtd:nth-child(even){padding-left:0}
mtable[columnwidth^="auto auto fit"]>mtr>mtd{padding-inline:0}
mtable[columnwidth^="auto auto fit"]>mtr>mtd:nth-child(3n+1){text-align:right;text-align:-webkit-right;width:1px}
mtable[columnwidth^="auto auto fit"]>mtr>mtd:nth-child(3n+2){text-align:left;width:1px}
.equation :is(:has(>mtable[columnwidth^="auto auto fit"]),:has(>math>mtable[columnwidth^="auto auto fit"]),mtable[columnwidth^="auto auto fit"]){width:100%}
math{font-family:"STIX Two Math","Cambria Math","Latin Modern Math",var(--text),"Noto Sans Math",math}
p:not(.displayed)>:is(math[display=block],.wide-formula:not(.in-line)){margin:.5em 0}
mtext{font-family:var(--text);white-space:nowrap}
mtext[mathvariant^=bold]{font-weight:bold}
mtext:is([mathvariant=italic],[mathvariant=bold-italic]){font-style:italic}
mtext:is([mathvariant=monospace],[mathvariant*=sans]){font-family:inherit}
.wide-formula{display:block;min-width:0;max-width:100%;padding:.4em 0;overflow:auto hidden}
.wide-formula.in-line{display:inline-flex;padding:0;vertical-align:baseline}
`;
