import { formatSource } from '../../faults/source.ts';
import type { RichNode } from '../nodes.ts';
import type { Numbering } from '../numbering.ts';
import type { Reader } from '../reader.ts';
import { Rich } from '../rich.ts';
import type { BlockOf, ViewOf } from '../view/block.ts';
import { highlight, linesOf } from './highlight.ts';

/** Code with the colours of its language, as a whole and, where its lines have numbers, line by line; with a title it has a number. */
export function codeView(block: BlockOf<'code'>, { ids, blocks }: Numbering, reader: Reader): ViewOf<'code'> {
  const { title, code, grammar, lineNumbers, source } = block;
  const { scope } = reader;
  const nodes = highlight(code.replace(/\n$/, ''), grammar);
  const rich = (each: readonly RichNode[]) => new Rich(each, formatSource(source), scope.setting);
  return {
    kind: 'code',
    label: title && `${scope.language.words.listing} ${blocks.get(block)}`,
    title: title && reader.readTitle(title, ids.get(block) ?? null),
    code: rich(nodes),
    lines: lineNumbers ? linesOf(nodes).map(rich) : null,
  };
}
