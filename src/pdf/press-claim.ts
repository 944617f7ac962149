import { inflateSync } from 'node:zlib';
import { pressFlaw } from '../raster/icc-profile.ts';
import { wordList } from '../word-list.ts';
import type { PdfObject } from './pack.ts';

/**
 * The rules of PDF/X-4 (ISO 15930-7, 6) that a file breaks as it will be written, as far as a machine can tell. No
 * content of an author's breaks any: only a mistake of the program does.
 */
export function brokenPressRules(objects: readonly PdfObject[]): string[] {
  return Object.entries(RULES).flatMap(([rule, holds]) => (holds(objects) ? [] : [rule]));
}

type Objects = readonly PdfObject[];
type Box = readonly [left: number, bottom: number, right: number, top: number];

const RULES: Readonly<Record<string, (objects: Objects) => boolean>> = {
  'one output intent names a press, whose profile the file has': (objects) => {
    const intents = dictionaries(objects).filter((value) => value.includes('/GTS_PDFX'));
    const [profile] = intents.map((intent) => objectIn(objects, intent, 'DestOutputProfile'));
    return intents.length === 1 && !!profile?.stream && pressFlaw(inflateSync(profile.stream)) === null;
  },
  'each page has a trim box in its bleed box, and that in its media box': (objects) =>
    pagesOf(objects).every((page) => {
      const [trim, bleed, media] = ['TrimBox', 'BleedBox', 'MediaBox'].map((name) => boxIn(page, name));
      return !!trim && !!bleed && !!media && isWithin(trim, bleed) && isWithin(bleed, media);
    }) && !dictionaries(objects).some((value) => value.includes('/ArtBox')),
  'no object has the colours of a screen': (objects) =>
    !dictionaries(objects).some((value) => SCREEN.test(value)),
  'no page paints in the colours of a screen': (objects) =>
    contentsOf(objects).every((content) => !SCREEN_OPERATORS.test(content)),
  'all fonts are embedded': (objects) =>
    dictionaries(objects).every(
      (value) => !/\/Type \/FontDescriptor\b/.test(value) || /\/FontFile[23]? /.test(value),
    ),
  'nothing is interactive, hidden, encrypted or bound to a device': (objects) =>
    !dictionaries(objects).some((value) => FORBIDDEN.test(value)),
  'colours are said to have no traps': (objects) =>
    objects.some(({ value }) => value.includes('/Trapped /False')),
  'the metadata, which can be read as text, claim it': (objects) => {
    const [metadata, ...others] = objects.filter(({ value }) => /\/Type \/Metadata\b/.test(value));
    if (!metadata?.stream || others.length > 0 || metadata.value.includes('/Filter')) return false;
    const text = new TextDecoder().decode(metadata.stream);
    return CLAIMED.every((property) => text.includes(`<${property}>`));
  },
};

/** Spaces of colours that a press does not have. */
const SCREEN = /\/(?:DeviceRGB|CalRGB|CalGray|Lab|ICCBased|Indexed)\b/;
const SCREEN_OPERATORS = /(?:^|\s)(?:rg|RG)(?=\s|$)/;
const FORBIDDEN =
  /\/(?:Annots|AcroForm|OpenAction|AA|JavaScript|JS|EmbeddedFiles|Encrypt|OCProperties|Alternates|OPI|TR2?|HTP?)\b/;
const CLAIMED = wordList(
  'pdfxid:GTS_PDFXVersion xmpMM:DocumentID xmpMM:VersionID xmpMM:RenditionClass xmp:CreateDate',
  'xmp:ModifyDate xmp:MetadataDate dc:title pdf:Trapped',
);

/** The values of objects that are not texts. */
const dictionaries = (objects: Objects): string[] =>
  objects.map(({ value }) => value).filter((value) => !value.startsWith('('));

const pagesOf = (objects: Objects): string[] =>
  dictionaries(objects).filter((value) => /\/Type \/Page\b/.test(value));

/** The operators of pages and forms. */
function contentsOf(objects: Objects): string[] {
  const pages = pagesOf(objects).map((page) => objectIn(objects, page, 'Contents'));
  const forms = objects.filter(({ value }) => /\/Subtype \/Form\b/.test(value));
  return [...pages, ...forms].flatMap((object) =>
    object?.stream ? inflateSync(object.stream).toString('latin1') : [],
  );
}

/** The object to which an entry of a dictionary refers. */
function objectIn(objects: Objects, value: string, name: string): PdfObject | undefined {
  const [, number] = new RegExp(`/${name} (\\d+) 0 R`).exec(value) ?? [];
  return objects[Number(number) - 1];
}

function boxIn(value: string, name: string): Box | null {
  const [, sides] = new RegExp(`/${name} \\[([-\\d. ]+)\\]`).exec(value) ?? [];
  return sides === undefined ? null : (sides.trim().split(' ').map(Number) as unknown as Box);
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
