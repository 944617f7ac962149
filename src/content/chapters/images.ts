import type * as z from 'zod/mini';
import { isPictureName, isSvgName } from '../../raster/picture-name.ts';
import type { Block, Edge, PictureRights } from '../booklet.ts';
import { place, type Read } from '../read/types.ts';
import type { blockSchemas } from '../schema/chapter.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import type { World } from './world.ts';

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

/** Checks that the picture is there, under content/, and is what its name says. */
export function checkImage(file: Located<string>, world: World): void {
  const path = `content/${file.value}`;
  if (!world.paths.includes(path)) {
    const names = world.paths.filter(isPictureName).map((name) => name.slice('content/'.length));
    reportUnknownName('image', file, names, world.report);
  } else if (!isPictureName(path) || !isImage(path, world.files.read(path))) {
    world.report.error('content-not-an-image', file.source, { image: file.value });
  }
}

/** The picture's own credit and licence, else those that the booklet gives for all; a fault for a part of them. */
export function rightsOf(
  { credit, licence, ...block }: Read<z.infer<typeof blockSchemas.image>>,
  { pictures, report }: World,
): PictureRights {
  if (credit && licence) return { credit: credit.value, licence: licence.value };
  if (!credit && !licence && pictures) return pictures;
  report.error('content-no-credit', block[place], {
    missing: [...(credit ? [] : ['credit']), ...(licence ? [] : ['licence'])],
  });
  return 'own';
}

/** The edges over which a picture bleeds. */
export function bleedOf({ bleed }: Read<z.infer<typeof blockSchemas.image>>): BlockImage['bleed'] {
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
