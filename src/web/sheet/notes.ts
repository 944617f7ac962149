/** The rules of calls and notes, and of the last page. */
export const NOTES = `
.call{white-space:nowrap}
.call::before{content:"\\2060"}
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
`;
