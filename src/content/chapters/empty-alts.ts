import type { Report } from '../../faults/fault.ts';
import type { Located } from '../yaml/located.ts';

/** The kind of a picture and nothing else, in the languages of booklets, with or without an article and a number. */
const KIND =
  /^(?:(?:une?|una|an?|the|les?|la|eine?|das|ein|el|los?|il|uma?|de|het|een) |l['’])?(?:alt|images?|img|photos?|photographs?|photographies?|pictures?|pics?|figures?|illustrations?|dessins?|drawings?|screenshots?|captures?|bild(?:er)?|fotos?|fotografia|abbildung|im[aá]gen(?:es)?|immagin[ei]|imagens?|imagem|afbeelding(?:en)?|figuras?|figuur|logo|description|texte alternatif|alt text)(?: ?(?:n°|no?\.?|#)? ?\d+)?\.?$/iu;
const FILE = /^[^\s]+\.(?:svgz?|png|jpe?g|webp|gif|heic|tiff?|bmp|pdf)$/i;
/** A name that a camera or a program gave. */
const OF_CAMERA = /^(?:IMG|DSC|DSCN|PXL|DCIM|P|Screenshot|Capture)[-_ ]?\d[\d_-]*$/i;

/** Warns of a text for a picture that says nothing of what is to be seen: `photo`, `IMG_2034.jpg`. */
export function reportEmptyAlt(alt: Located, report: Report): void {
  const typed = alt.value.trim();
  if ([KIND, FILE, OF_CAMERA].some((form) => form.test(typed)))
    report.warning('picture-alt-empty', alt.source, { alt: typed });
}
