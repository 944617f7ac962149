import type { YamlProblem } from '../../faults/catalogue/content.ts';
import type { FoundProblem } from './found-problem.ts';
import {
  asItems,
  asText,
  isBlank,
  type Line,
  lineAt,
  linesAbove,
  linesWithin,
  MOST_LINES,
  typedLine,
} from './line.ts';
import { slipIn } from './slips.ts';

/** Slips that put a line where YAML expects none. */
const OF_ITEMS: readonly YamlProblem[] = ['dash', 'no-dash', 'comment-sign'];

/** The problem of a line that stands where YAML expects none, and the line where it should stand. */
export function misplaced(problem: YamlProblem, text: string, offset: number): FoundProblem {
  const from = offset + text.slice(offset).search(/\S|$/);
  const line = lineAt(text, from);
  const slip = slipIn(text, from);
  if (slip && OF_ITEMS.includes(slip.problem)) return slip;
  const invisible = invisibleAbove(text, line);
  if (invisible) return invisible;
  const typed = typedLine(text, line);
  if (/^[ ]*\t/.test(typed)) {
    const at = line.start + typed.indexOf('\t');
    return { problem: 'tab', from: at, to: at + 1, instead: standing(text, line) };
  }
  const tab = typed.indexOf('\t');
  if (problem === 'tab' && tab !== -1) {
    return { problem, from: line.start + tab, to: from, instead: typed.trimEnd().replace(/\t+/g, ' ') };
  }
  const first = [...linesAbove(text, line)].at(-1);
  if (first && first.indent > line.indent) {
    const at = first.start + first.indent;
    return { problem: 'indent', from: at, to: at, instead: typedLine(text, first).trim() };
  }
  if (lacksDash(text, line)) return { problem: 'no-dash', from, to: from, instead: `- ${typed.trim()}` };
  if (line.key || line.dashes) return { problem: 'indent', from, to: from, instead: standing(text, line) };
  return ofText(text, line, from);
}

/** Whether a key stands in the column of dashes above it, and begins other items in that column: its own dash is missing. */
function lacksDash(text: string, line: Line): boolean {
  const [above] = headsAbove(text, line).filter(({ indent }) => indent <= line.indent);
  if (!line.key || line.dashes || !above?.dashes || above.indent !== line.indent) return false;
  return new RegExp(`^ {${line.indent}}- +${line.key}`, 'm').test(text);
}

/** A no-break space at the head of a line above, in the same item: YAML goes on with a value there, and gives up below. */
function invisibleAbove(text: string, line: Line): FoundProblem | null {
  for (const above of linesAbove(text, line)) {
    const slip = slipIn(text, above.start);
    if (slip?.problem === 'no-break-space' || slip?.problem === 'no-break-indent') return slip;
    if (above.dashes) return null;
  }
  return null;
}

/** The keys whose values are lists of words. */
export const LISTS = /^(?:list|choices|chapters|authors|keywords|remove|series|columns|align|variants):$/;

/** The problem of lines without dashes below the key of a list of words; null where there are none. */
export function undashed(text: string, offset: number): FoundProblem | null {
  const [above] = headsAbove(text, lineAt(text, offset));
  if (!above || above.value || !LISTS.test(above.key)) return null;
  const lines = linesWithin(text, above).filter((each) => !isBlank(each));
  const from = lines[0] && lines[0].start + lines[0].indent;
  if (from === undefined || lines.length > MOST_LINES || lines.some(({ dashes }) => dashes)) return null;
  const items = asItems(lines.map((line) => typedLine(text, line)));
  return { problem: 'no-dash', from, to: from, instead: items.join('\n') };
}

/** The problem of a line without key and dash: the text above goes on in it, or its colon is missing. */
function ofText(text: string, line: Line, from: number): FoundProblem {
  const [above] = headsAbove(text, line);
  const to = from + line.value.length;
  const word = /^[\p{L}_-]+$/u.test(line.value) && !(above && /^[|>]/.test(above.value));
  const isItem = above?.key ? !above.value && LISTS.test(above.key) : above?.dashes;
  if (above && isItem && line.indent === above[above.key ? 'column' : 'indent'])
    return { problem: 'no-dash', from, to, instead: `- ${line.value}` };
  const list = undashed(text, from);
  if (list) return list;
  if (!above || word) return { problem: 'no-colon', from, to, instead: word ? `${line.value}:` : null };
  if (line.indent <= above.column) {
    return { problem: 'text-indent', from, to, instead: ' '.repeat(above.column + 2) + line.value };
  }
  const instead = asText(text, above.start);
  const comment = commentBetween(text, above, line);
  if (comment !== null) return { problem: 'comment', from: comment, to: comment + 1, instead };
  return { problem: 'colon-in-lines', from, to, instead };
}

/** The line with as many spaces before it as the nearest place above where such a line may stand. */
function standing(text: string, line: Line): string {
  const heads = headsAbove(text, line);
  const begun = heads[0]?.key && !heads[0].value ? [heads[0].column + 2] : [];
  const columns = [...begun, ...heads.flatMap(line.dashes ? dashColumns : keyColumn)];
  // A tab is a level, which has two columns or four.
  const depth = typedLine(text, line).slice(0, line.indent).replace(/\t/g, '   ').length;
  const away = (column: number) => Math.abs(column - depth);
  const nearest = columns.reduce(
    (best, column) => (away(column) < away(best) ? column : best),
    columns[0] ?? 0,
  );
  return ' '.repeat(nearest) + typedLine(text, line).trim();
}

function dashColumns({ indent, dashes }: Line): number[] {
  return [...dashes.matchAll(/-/g)].map(({ index }) => indent + index);
}

function keyColumn({ key, column }: Line): number[] {
  return key ? [column] : [];
}

/** The lines above that have a key or a dash and are open at a line: each stands further left than the one below. */
function headsAbove(text: string, line: Line): Line[] {
  const heads: Line[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const above of linesAbove(text, line)) {
    if ((!above.key && !above.dashes) || above.indent >= limit) continue;
    heads.push(above);
    limit = above.indent;
    if (limit === 0) break;
  }
  return heads;
}

/** The offset of a comment that ends a text which goes on below it; null when there is none. */
function commentBetween(text: string, above: Line, line: Line): number | null {
  const match = /(?:^|[ \t])#/m.exec(text.slice(above.start, line.start));
  return match && above.start + match.index + match[0].length - 1;
}
