import type { ElementNode } from '../document/tree.ts';
import type { Inline, TextStyle } from '../text/types.ts';

/** A narrow no-break space, which justification does not change. */
const FINE = '\u202F';

type Content = Inline | { readonly kind: 'picture' };

/**
 * A text that a note's call would be read together with: a number, a number with its unit, a letter that stands alone,
 * an ordinal. After "12 m" the call of note 2 would be a power.
 */
const READS_ON =
  /\d(?:[ \u00A0\u202F]?(?:[%‰°]|\p{L}{1,2}))?$|(?<![\p{L}’'])\p{L}$|[\dIVX](?:e|er|re|nd|de|st|rd|th)$/u;

/**
 * Parts a note's call from what stands before it: by a comma from another call, by a thin space from a number, a formula, or
 * anything else that the call would seem to continue. A space before the call becomes a thin one that does not break, so
 * that no line begins with a call.
 * @param style the style of a raised comma.
 * @param parent the element that the call stands in.
 */
export function partFromCall(out: Content[], style: TextStyle, parent: ElementNode): void {
  const spaced = dropSpace(out);
  const before = out.findLast((inline) => inline.kind !== 'note');
  const push = (text: string, its: TextStyle, element: number) =>
    out.push({ kind: 'text', text, style: its, element });
  if (before?.kind === 'box') push(FINE, before.style, parent.index);
  if (before?.kind !== 'text') return;
  if (before.note !== undefined) {
    push(',', style, before.element);
    push(isLongRow(out) ? ' ' : FINE, before.style, before.element);
  } else if (spaced || READS_ON.test(before.text) || isRaised(before.style))
    push(FINE, before.style, before.element);
}

/** Takes away the space that ends the inlines; says whether there was one. */
function dropSpace(out: Content[]): boolean {
  const last = out.at(-1);
  if (last?.kind !== 'text' || !/[ \t\r\n]$/.test(last.text)) return false;
  out.pop();
  const text = last.text.replace(/[ \t\r\n]+$/, '');
  if (text !== '') out.push({ ...last, text });
  return true;
}

/** Whether so many calls follow one another that their row must be able to end a line. */
function isLongRow(out: readonly Content[]): boolean {
  const calls = out.slice(-12).filter((inline) => inline.kind === 'text' && inline.note !== undefined);
  return calls.length > 2;
}

const isRaised = ({ rise, features }: TextStyle) => rise > 0 || features.includes('sups');
