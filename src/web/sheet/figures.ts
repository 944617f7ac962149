/** The rules of figures, pictures and tables. */
export const FIGURES = `
figure{margin:2em 0;font-family:var(--sans);font-size:.84em;line-height:1.4;hyphens:manual}
figure p+p,figcaption p+p{text-indent:0}
img,.cover svg{max-width:100%;height:auto}
.cover>img,.cover>svg{display:block;margin:1.5em auto 0}
figure svg,figure img{display:block;max-width:100%;height:auto;margin:0 auto}
figure .mark,figure .small{display:inline;margin:0}
.chart,svg.code,svg.picture{background:#fff}
.chart{display:block;width:100%;max-width:32.5rem;height:auto;margin:0 auto}
.data-link{margin-top:.7em}
figcaption{margin-top:.7em}
figure.table figcaption,figure.listing figcaption{margin:0 0 .6em}
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
.pictures .picture:has(>img[style*="width:"]){flex:0 1 auto}
.picture:has(>img[style*="width:"])>*+*,.beside>figure:has(>img[style*="width:"])>*+*{width:0;min-width:100%}
.part-title{margin-top:.3em}
.beside{display:flow-root;margin:1.5em 0}
.beside>figure{margin:0 0 1em}
@media (min-width:40em){
.beside.left>figure{float:left;width:45%;margin:0 1.5em .5em 0}
.beside.right>figure{float:right;width:45%;margin:0 0 .5em 1.5em}
.beside>figure:has(>img[style*="width:"]){width:fit-content;max-width:45%}
}

.scroll{overflow-x:auto}
table{border-collapse:collapse;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);font-family:var(--sans);text-align:left;hyphens:manual;font-variant-numeric:lining-nums tabular-nums}
.scroll{font-size:max(.84rem,1em)}
caption{padding:.4em 0;text-align:left;font-weight:600}
th,td{padding:.35em .9em .35em 0;border-bottom:1px solid var(--rule);vertical-align:baseline;min-width:4em}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom-color:var(--ink);font-weight:600;vertical-align:bottom}
tbody th{font-weight:inherit}
.group th{padding-top:.8em;font-weight:600}
tbody tr:last-child>*{border-bottom:0}
tbody+tbody{border-top:hidden}
tfoot>tr>*{border-top:1px solid var(--ink);border-bottom:0;font-weight:600}
:is(th,td):is(.right,.decimal){text-align:right}
:is(th,td).center{text-align:center}
.chart-data td,.chart-data thead th{text-align:right}
.chart-data .left{text-align:left}
.timeline tbody th{font-weight:600;color:var(--accent);white-space:nowrap}
.points-table table{width:auto}
table.blank,.chart-data{width:100%}
table.blank tbody td{height:2.6em}
`;
