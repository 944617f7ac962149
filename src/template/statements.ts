import type { StatementBlock } from '../content/index.ts';
import { element, NO_BREAK_SPACE, type RichNode } from './nodes.ts';
import type { Numbering } from './numbering.ts';
import type { Reader } from './reader.ts';
import type { BlockView, ViewOf } from './view/block.ts';

/** The kinds that explain, or prove, what others claim. */
const CLAIMS_NOTHING: ReadonlySet<string> = new Set(['definition', 'example', 'remark', 'proof']);

/** The mark at the end of a proof, which is not read aloud. */
const END_MARK = element('span', { class: 'end-mark', 'aria-hidden': 'true' }, ['\u25A1']);

/**
 * The view of a definition, a theorem, a proof and the like. Its label and title stand before its first words; the end
 * mark of a proof after the last ones of all.
 * @param readAll reads the blocks that go on after its text.
 */
export function statementView(
  block: StatementBlock,
  numbering: Numbering,
  reader: Reader,
  readAll: (blocks: StatementBlock['blocks']) => BlockView[],
): ViewOf<'statement'> {
  const head = headOf(block, numbering, reader);
  const text = reader.read(block.text, 'blocks').headed(head);
  const { style } = block;
  const view = { kind: 'statement', style, claims: !CLAIMS_NOTHING.has(style), end: null } as const;
  const blocks = readAll(block.blocks);
  if (style !== 'proof') return { ...view, text, blocks };
  const last = blocks.at(-1);
  if (!last) return { ...view, text: text.ended([END_MARK]), blocks };
  if (last.kind === 'text')
    return {
      ...view,
      text,
      blocks: [...blocks.slice(0, -1), { ...last, text: last.text.ended([END_MARK]) }],
    };
  const end = text.of([END_MARK]);
  // The number of a formula has the right end of its line.
  if (last.kind === 'math' && last.number === null)
    return { ...view, text, blocks: [...blocks.slice(0, -1), { ...last, end }] };
  return { ...view, text, blocks, end };
}

/** `Théorème 2 (Bayes).`; the title of a proof stands in place of its label. */
function headOf(block: StatementBlock, numbering: Numbering, reader: Reader): RichNode[] {
  const { style, title } = block;
  const { words } = reader.scope.language;
  const name = title && reader.titleNodes(title, numbering.ids.get(block) ?? null);
  const number = numbering.statements.get(block);
  const label = number === undefined ? words[style] : `${words[style]}${NO_BREAK_SPACE}${number}`;
  const labelled = (text: string) => element('span', { class: 'label' }, [text]);
  if (!name) return head([labelled(`${label}.`)]);
  if (style === 'proof') return head([element('span', { class: 'label' }, [...name, '.'])]);
  return head([labelled(label), ' ', element('span', { class: 'name' }, ['(', ...name, ')']), '.']);
}

function head(nodes: readonly RichNode[]): RichNode[] {
  return [element('span', { class: 'statement-head' }, nodes)];
}
