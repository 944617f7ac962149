import type * as z from 'zod/mini';
import type { Read } from '../read/types.ts';
import type { numbersSchema } from '../schema/chapter.ts';
import type { NumbersBlock } from '../types/block.ts';
import type { Located } from '../yaml/located.ts';
import { sourcesOf, type World } from './world.ts';

/** The most figures that stand side by side. */
const MOST = 4;

export function readNumbers(
  block: Read<z.infer<typeof numbersSchema>>,
  world: World,
): Omit<NumbersBlock, 'id' | 'source'> {
  const extra = block.numbers[MOST];
  if (extra) world.report.error('numbers-too-many', extra.says.source, { most: MOST });
  const entries = block.numbers.map(({ value, unit, says }) => ({
    isNumber: typeof value.value === 'number',
    value: typeof value.value === 'number' ? value.text : (value as Located<string>),
    unit: unit?.value ?? '',
    says,
  }));
  return { kind: 'numbers', entries, sources: sourcesOf(block.source, [], world) };
}
