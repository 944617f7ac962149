import type { ElementNode } from '../../document/tree.ts';
import { readLength } from '../../units.ts';

/** The sizes that an `img` asks for by its attributes, points; null for none. */
export function typedSizes({ attributes }: ElementNode) {
  const sizeOf = (attribute: string) => {
    const size = readLength(attributes[attribute] ?? '');
    return size > 0 ? size : null;
  };
  return { width: sizeOf('data-width'), height: sizeOf('data-height') };
}
