import type { Image, PartPicture, PictureRights } from '../content/index.ts';
import { formatCounter } from '../document/counter-styles.ts';
import type { Reader } from './reader.ts';
import type { BlockOf, ViewOf } from './view/block.ts';
import type { ImageView } from './view/figures.ts';

/** The parts of a view that all pictures have. */
export function imageView({ file, alt, width, height }: Image, reader: Reader): ImageView {
  return { file, alt: reader.words(alt), width, height };
}

/** The spaces that hold the name of a licence together: `CC BY 4.0`, `Licence Ouverte 2.0`. */
const WITHIN_LICENCE = /(?<=^CC) | (?=\d)/g;

/** Whom a picture is from; null for the authors' own. */
export function creditOf(rights: PictureRights): string | null {
  return rights === 'own' ? null : `${rights.credit}, ${rights.licence.replace(WITHIN_LICENCE, '\u00a0')}`;
}

/** Whom pictures are from: said once where it is the same of all, else by their letters; null where all are the authors'. */
export function pictureCredits(pictures: readonly PartPicture[]): string | null {
  const credits = pictures.map(({ rights }) => creditOf(rights));
  const [first = null] = credits;
  if (credits.every((credit) => credit === first)) return first;
  const lettered = credits.flatMap((credit, i) => (credit ? [`(${pictureLetter(i)}) ${credit}`] : []));
  return lettered.join('; ');
}

/** The letter of a picture by its place among those of its title, from 0. */
export const pictureLetter = (i: number): string => formatCounter(i + 1, 'lower-alpha');

/**
 * The edges over which a picture bleeds. On a page of its own the caption stands below it, and one that bleeds over the
 * foot of the page has its caption above.
 */
export function bleedView(
  bleed: BlockOf<'image'>['bleed'],
  hasCaption: boolean,
): Pick<ViewOf<'image'>, 'bleed' | 'page' | 'above'> {
  const isPage = bleed === 'page';
  const edges = isPage ? ['top', 'right', 'bottom', 'left'] : bleed;
  const above = hasCaption && !isPage && edges?.includes('bottom') === true;
  return { bleed: edges?.join(' ') ?? null, page: isPage, above };
}
