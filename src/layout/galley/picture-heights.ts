import type { PageMark } from '../page.ts';
import type { PictureSource } from '../picture.ts';
import { pictureBox } from '../picture-box.ts';
import type { Stack } from './stack.ts';

/** The heights of all pictures among marks, added up, points. */
export function pictureHeight(marks: readonly PageMark[]): number {
  return marks.reduce((sum, mark) => {
    const isPicture = mark.kind === 'image' || mark.kind === 'drawing';
    return isPicture ? sum + pictureBox(mark).height : sum;
  }, 0);
}

type SetBlock = Pick<Stack, 'height' | 'marks'>;

/** A chart that has reached the least height of its kind leaves the rest to the other pictures of its block. */
const MOST_TRIALS = 3;

/**
 * The pictures of a block that may not be split, all lower by one factor where the block would not fit.
 * @param setWith sets the block with such pictures.
 * @param room the height that there is, points.
 * @returns the pictures, and the block with them.
 */
export function fittingPictures(
  pictures: PictureSource,
  setWith: (pictures: PictureSource) => SetBlock,
  room: number,
): { readonly pictures: PictureSource; readonly set: SetBlock } {
  let fitting = pictures;
  let factor = 1;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const set = setWith(fitting);
    const missing = set.height - room;
    const lowered = pictureHeight(set.marks);
    if (missing <= 0 || lowered <= missing) return { pictures: fitting, set };
    factor *= 1 - missing / lowered;
    fitting = lowerBy(factor, pictures);
  }
  return { pictures: fitting, set: setWith(fitting) };
}

function lowerBy(factor: number, pictures: PictureSource): PictureSource {
  return (request) => {
    const picture = pictures(request);
    return picture && pictures({ ...request, most: picture.height * factor });
  };
}
