import type { Drawing, Size } from '../../drawing/drawing.ts';
import { placed } from '../../drawing/shift.ts';
import { type Fault, Report } from '../../faults/fault.ts';
import { getOrMake } from '../../once.ts';
import type { Surroundings } from '../../svg/index.ts';

type ReadSvg = typeof import('../../svg/index.ts')['readSvg'];

interface Kept {
  readonly data: Uint8Array;
  /** The drawings made of it, by the colour, the family and the language around. */
  readonly drawn: Map<string, Drawn>;
}

/** A drawing at its own size, and at the sizes that were asked for. null when it cannot be read. */
interface Drawn {
  readonly drawing: Drawing | null;
  readonly faults: readonly Fault[];
  readonly sizes: Map<string, Drawing>;
}

/** SVG files as they were drawn: a file that has not changed is read once in a process. */
export class SvgPictures {
  readonly #kept = new Map<string, Kept>();

  /** Draws a file at its own size; null, after a fault, when it cannot be read. @param around a key of `surroundings`. */
  draw(
    readSvg: ReadSvg,
    { file, data }: { readonly file: string; readonly data: Uint8Array },
    surroundings: Surroundings,
    around: string,
    report: Report,
  ): Drawn {
    let kept = this.#kept.get(file);
    if (!kept || Buffer.compare(kept.data, data) !== 0) {
      kept = { data, drawn: new Map() };
      this.#kept.set(file, kept);
    }
    const drawn = getOrMake(kept.drawn, around, () => {
      const found = new Report();
      const drawing = readSvg(data, file, surroundings, found);
      return { drawing, faults: found.faults, sizes: new Map() };
    });
    report.add(drawn.faults);
    return drawn;
  }
}

/** A drawing within a box, in the middle where their shapes differ. Its marks are moved when they are first asked for. */
export function sizedDrawing(
  { drawing, sizes }: Drawn & { drawing: Drawing },
  { width, height }: Size,
): Drawing {
  const key = `${width} ${height}`;
  const known = sizes.get(key);
  if (known) return known;
  const factor = Math.min(width / drawing.width, height / drawing.height);
  const [dx, dy] = [(width - drawing.width * factor) / 2, (height - drawing.height * factor) / 2];
  let marks: Drawing['marks'] | null = null;
  const sized: Drawing = {
    width,
    height,
    get marks() {
      marks ??= drawing.marks.map((mark) => placed(mark, factor, dx, dy));
      return marks;
    },
  };
  sizes.set(key, sized);
  return sized;
}
