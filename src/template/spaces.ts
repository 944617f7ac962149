import type { Space } from '../content/index.ts';
import type { SpaceView } from './view/questions.ts';

/** The view of room for handwriting, without what the block around it says. */
export function spaceView({ ruling, size, pitch }: Space): Omit<SpaceView, 'id' | 'at' | 'title'> {
  const compact = (length: string) => length.replace(/\s+/g, '');
  return {
    ruling,
    page: 'height' in size && size.height === 'page',
    lines: size.lines ?? null,
    height: 'height' in size ? compact(size.height) : null,
    pitch: pitch === null ? null : compact(pitch),
  };
}
