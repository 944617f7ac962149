/** The rules that hold on wide and dark screens, and on paper. */
export const MEDIA = `
@media (min-width:76em){
body{grid-template-columns:minmax(14rem,1fr) minmax(0,33.5em) minmax(2rem,1fr);column-gap:4rem}
.opener{display:none}
body>.pane{display:block;inset:0 auto auto;margin:0;border:0;height:auto;background:none;color:inherit}
body>.contents,body>.pane{grid-column:1;grid-row:1/span 4;justify-self:end;width:min(19rem,100%);padding:2rem 0 2rem 1.5rem;position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;font-size:.82em}
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
.skip,.turn,.opener,body>.pane,summary{display:none}
.contents{position:static;max-height:none}
.call button{display:none}
.call a{display:inline}
figure,.box,.exercise,.notes li,svg,img,tr{break-inside:avoid}
.scroll,.wide-formula,pre{overflow:visible}
a{color:inherit;text-decoration:none}
.page-break{break-before:page}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
