import { formatSource } from '../../faults/source.ts';
import type { RichNode } from '../nodes.ts';
import type { Reader } from '../reader.ts';
import { Rich } from '../rich.ts';
import type { BlockOf, ViewOf } from '../view/block.ts';
import { highlight, linesOf } from './highlight.ts';

/** Code with the colours of its language, as a whole and, where its lines have numbers, line by line. */
export function codeView(
  { code, grammar, lineNumbers, source }: BlockOf<'code'>,
  { scope }: Reader,
): ViewOf<'code'> {
  const nodes = highlight(code.replace(/\n$/, ''), grammar);
  const rich = (each: readonly RichNode[]) => new Rich(each, formatSource(source), scope.setting);
  return { kind: 'code', code: rich(nodes), lines: lineNumbers ? linesOf(nodes).map(rich) : null };
}
