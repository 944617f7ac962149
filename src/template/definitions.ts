import type { Text } from '../data/text.ts';
import type { Reader } from './reader.ts';
import type { ViewOf } from './view/block.ts';

/** The view of a list of definitions. */
export function definitionsView(
  entries: readonly { readonly term: Text; readonly definition: Text }[],
  reader: Reader,
): ViewOf<'definitions'> {
  const views = entries.map((entry) => {
    const term = reader.read(entry.term, 'line');
    const definition = reader.read(entry.definition, 'item');
    return { term, definition, blocks: definition.isOfBlocks() };
  });
  return { kind: 'definitions', entries: views };
}
