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

/** A chart that has reached the least height of its kind leaves the rest to the other pictures of its block. */
const MOST_TRIALS = 3;

/**
 * The pictures of a block that may not be split, all lower by one factor where the block would not fit.
 * @param setWith sets the block with such pictures.
 * @param room the height that there is, points.
 */
export function fittingPictures(
  pictures: PictureSource,
  setWith: (pictures: PictureSource) => Pick<Stack, 'height' | 'marks'>,
  room: number,
): PictureSource {
  let fitting = pictures;
  let factor = 1;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const { height, marks } = setWith(fitting);
    const missing = height - room;
    const lowered = pictureHeight(marks);
    if (missing <= 0 || lowered <= missing) break;
    factor *= 1 - missing / lowered;
    fitting = lowerBy(factor, pictures);
  }
  return fitting;
}

function lowerBy(factor: number, pictures: PictureSource): PictureSource {
  return (request) => {
    const picture = pictures(request);
    return picture && pictures({ ...request, most: picture.height * factor });
  };
}
