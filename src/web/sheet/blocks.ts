/** The rules of boxes, exercises, room for handwriting, glossaries, sources and the index. */
export const BLOCKS = `
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
.statement{margin:1.4em 0}
.statement-head .label{font-weight:600}
.claim{font-style:italic}
.claim em,.claim .statement-head{font-style:normal}
.proof .label{font-style:italic;font-weight:400}
.end-mark{float:right}
.statement-end{overflow:hidden;text-indent:0}
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
.part-solutions>div{display:flex;padding:0;text-indent:0}
.part-solutions dt{flex:none;width:2.2em}
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
`;
