import type { MarkdownIt, StateBlock } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { element, isBlock, type RichElement, type RichNode } from '../nodes.ts';

/** A colon also begins a line where an editor has wrapped a sentence: a term is a short line. */
const MOST_CHARACTERS = 40;

/** Lists of definitions as Pandoc has them: a term, and on the next line `: what it means`. */
export function definitions(md: MarkdownIt): void {
  const { ruler } = md.block;
  const before: typeof ruler.before = (other, name, rule, options) => {
    const guarded: typeof rule = (state, line, end, silent) =>
      (silent || isTerm(state, line)) && rule(state, line, end, silent);
    ruler.before(other, name, guarded, options);
  };
  // The plugin adds its rule and nothing else.
  deflist({ utils: md.utils, block: { ruler: { before } } as MarkdownIt['block'] });
}

/** Whether a line is short, and the next one that is not empty begins with a colon. */
function isTerm({ src, bMarks, eMarks, tShift, lineMax }: StateBlock, line: number): boolean {
  const start = (at: number) => bMarks[at]! + tShift[at]!;
  if (eMarks[line]! - start(line) > MOST_CHARACTERS) return false;
  const next = [line + 1, line + 2].find((at) => at < lineMax && start(at) < eMarks[at]!);
  return next !== undefined && src[start(next)] === ':';
}

/** The list with each term and its definitions in a `div` (HTML Standard, 4.4.9), so that a theme can run them in. */
export function definitionList(
  attributes: Readonly<Record<string, string>>,
  children: readonly RichNode[],
): RichElement {
  const groups: RichNode[][] = [];
  for (const child of children) {
    if (typeof child !== 'object' || child.kind !== 'element') continue;
    if (child.tag === 'dt') groups.push([child]);
    else groups.at(-1)?.push(definition(child));
  }
  return element(
    'dl',
    { ...attributes, class: 'definitions' },
    groups.map((group) => element('div', {}, group)),
  );
}

function definition(dd: RichElement): RichElement {
  return dd.children.some(isBlock) ? { ...dd, attributes: { ...dd.attributes, class: 'blocks' } } : dd;
}
