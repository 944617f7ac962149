import type * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { isPictureName, isSvgName } from '../../raster/picture-name.ts';
import { readLength } from '../../units.ts';
import { place, type Read } from '../read/types.ts';
import type { blockSchemas } from '../schema/chapter.ts';
import type { BlockBase } from '../types/base.ts';
import type { Block } from '../types/block.ts';
import type { Edge, Image, PictureRights } from '../types/picture.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import type { IdPlace, World } from './world.ts';

type ReadBlock<K extends 'image' | 'pictures'> = Read<z.infer<(typeof blockSchemas)[K]>>;
type ReadImage = Omit<ReadBlock<'pictures'>['pictures'][number], 'id'>;
type Sizes = Pick<ReadBlock<'image'>, 'width' | 'height'>;
type BlockImage = Extract<Block, { kind: 'image' }>;

/**
 * The first bytes of PNG files (ISO/IEC 15948, 5.2), of JPEG files (ITU-T T.81, B.1.1.3: SOI and a marker) and of
 * WebP files (RFC 9649, 2.4: RIFF).
 */
const SIGNATURES = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
  [0x52, 0x49, 0x46, 0x46],
];

/** Reads what pictures have in common. */
export function readImage(block: ReadImage & Sizes, world: World): Image {
  checkImage(block.image, world);
  reportEmptyAlt(block.alt, world.report);
  return {
    file: block.image.value,
    alt: block.alt,
    rights: rightsOf(block, world),
    width: block.width ? readLength(block.width.value) : null,
    height: block.height ? readLength(block.height.value) : null,
  };
}

/** Reads several pictures under one title. The ids that they give are added to `ids`. */
export function readPictures(
  { title, says, width, height, pictures }: ReadBlock<'pictures'>,
  world: World,
  ids: IdPlace[],
): Omit<Extract<Block, { kind: 'pictures' }>, keyof BlockBase> {
  return {
    kind: 'pictures',
    title: title ?? null,
    says: says ?? null,
    pictures: pictures.map((picture) => {
      if (picture.id) ids.push({ id: picture.id.value, source: picture.id.source });
      return {
        ...readImage({ ...picture, ...(width && { width }), ...(height && { height }) }, world),
        id: picture.id?.value ?? null,
        title: picture.title ?? null,
        source: picture[place],
      };
    }),
  };
}

/** Checks that the picture is there, under content/, and is what its name says. */
function checkImage(file: Located<string>, world: World): void {
  const path = `content/${file.value}`;
  if (!world.paths.includes(path)) {
    const names = world.paths.filter(isPictureName).map((name) => name.slice('content/'.length));
    reportUnknownName('image', file, names, world.report);
  } else if (!isPictureName(path) || !isImage(path, world.files.read(path))) {
    world.report.error('content-not-an-image', file.source, { image: file.value });
  }
}

/** The picture's own credit and licence, else those that the booklet gives for all; a fault for a part of them. */
function rightsOf({ credit, licence, ...block }: ReadImage, { pictures, report }: World): PictureRights {
  if (credit && licence) return { credit: credit.value, licence: licence.value };
  if (!credit && !licence && pictures) return pictures;
  report.error('content-no-credit', block[place], {
    missing: [...(credit ? [] : ['credit']), ...(licence ? [] : ['licence'])],
  });
  return 'own';
}

/** The edges over which a picture bleeds. */
export function bleedOf({ bleed }: ReadBlock<'image'>): BlockImage['bleed'] {
  if (!bleed) return null;
  if (Array.isArray(bleed)) return bleed.map(({ value }) => value);
  const { value } = bleed as Located<Edge | 'page'>;
  return value === 'page' ? value : [value];
}

/** A file that cannot be read passes: it is reported where it is read. */
function isImage(path: string, bytes: Uint8Array | null): boolean {
  if (bytes === null || isSvgName(path)) return true;
  return SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}

/** The kind of a picture and nothing else, in the languages of booklets, with or without an article and a number. */
const KIND =
  /^(?:(?:une?|una|an?|the|les?|la|eine?|das|ein|el|los?|il|uma?|de|het|een) |l['’])?(?:alt|images?|img|photos?|photographs?|photographies?|pictures?|pics?|figures?|illustrations?|dessins?|drawings?|screenshots?|captures?|bild(?:er)?|fotos?|fotografia|abbildung|im[aá]gen(?:es)?|immagin[ei]|imagens?|imagem|afbeelding(?:en)?|figuras?|figuur|logo|description|texte alternatif|alt text)(?: ?(?:n°|no?\.?|#)? ?\d+)?\.?$/iu;
const FILE = /^[^\s]+\.(?:svgz?|png|jpe?g|webp|gif|heic|tiff?|bmp|pdf)$/i;
/** A name that a camera or a program gave. */
const OF_CAMERA = /^(?:IMG|DSC|DSCN|PXL|DCIM|P|Screenshot|Capture)[-_ ]?\d[\d_-]*$/i;

/** Warns of a text for a picture that says nothing of what is to be seen: `photo`, `IMG_2034.jpg`. */
function reportEmptyAlt(alt: Located, report: Report): void {
  const typed = alt.value.trim();
  if ([KIND, FILE, OF_CAMERA].some((form) => form.test(typed)))
    report.warning('picture-alt-empty', alt.source, { alt: typed });
}
