import type * as z from 'zod/mini';
import type { Read } from '../read/types.ts';
import type { exerciseSchema } from '../schema/exercise.ts';
import type { Space } from '../types/exercise.ts';
import type { World } from './world.ts';

type ReadSpace = Pick<Read<z.infer<typeof exerciseSchema>>, 'space' | 'lines' | 'height' | 'pitch'>;

/** The number of lines when neither lines nor a height are given. */
const LINES = 8;

/**
 * Room for handwriting, sized by `lines` or a `height`; with both, the lines share the height. null when none
 * of the ruling, the lines and the height is given.
 */
export function readSpace({ space, lines, height, pitch }: ReadSpace, world: World): Space | null {
  if (!space && !lines && !height) {
    if (pitch) world.report.error('content-space-size', pitch.source, { height: null });
    return null;
  }
  const ruling = space?.value ?? 'ruled';
  if (lines && height && (pitch || height.value === 'page')) {
    world.report.error('content-space-size', (pitch ?? height).source, { height: height.value });
  }
  const size =
    height === undefined
      ? { lines: lines?.value ?? LINES }
      : { height: height.value, ...(lines && height.value !== 'page' && { lines: lines.value }) };
  return { ruling, size, pitch: pitch?.value ?? null };
}
