import { createHash } from 'node:crypto';
import type { ProjectFiles } from '../content/files.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { axesOf } from '../fonts/axes.ts';
import { cidsOf } from '../fonts/cff.ts';
import { type Licence, licenceOf } from '../fonts/licence.ts';
import { FONT_FILE, type OpenedFont, openFont } from '../fonts/open.ts';
import { FontError } from '../fonts/tables.ts';
import type { FontFaceRule, FontSource } from '../style/index.ts';
import { instanceByHarfBuzz, subsetByHarfBuzz } from './harfbuzz-subset.ts';

/** A face that a theme declares, its file read and checked. */
export interface ProjectFont {
  readonly rule: FontFaceRule;
  readonly path: string;
  readonly font: OpenedFont;
  readonly licence: Licence;
  /** Stands for the bytes of the file. */
  readonly digest: string;
}

/** Reads the fonts that a theme declares. A file at fault is reported and left out. */
export function readProjectFonts(
  rules: readonly FontFaceRule[],
  files: ProjectFiles,
  report: Report,
): readonly ProjectFont[] {
  return rules.flatMap((rule) => readFace(rule, files, report) ?? []);
}

function readFace(rule: FontFaceRule, files: ProjectFiles, report: Report): ProjectFont | null {
  for (const source of rule.files) {
    const data = files.read(source.path);
    if (data) return readFile(data, rule, source, report);
  }
  const [{ path, source }] = rule.files as [FontSource];
  const names = files.list('templates').filter((file) => FONT_FILE.test(file));
  report.error('font-missing', source, { path, near: nearest(path, names) });
  return null;
}

function readFile(
  data: Uint8Array,
  rule: FontFaceRule,
  { path, name, source }: FontSource,
  report: Report,
): ProjectFont | null {
  try {
    const font = openFont(data, name);
    if (!font) {
      report.error('font-format', source, { path, name });
      return null;
    }
    const licence = licenceOf(font.tables);
    if (licence.forbids) {
      report.error('font-not-embeddable', source, { path, bit: licence.forbids });
      return null;
    }
    checkWithHarfBuzz(font);
    const digest = createHash('sha256').update(data).digest('hex').slice(0, 12);
    return { rule, path, font, licence, digest };
  } catch (error) {
    if (!(error instanceof FontError)) throw error;
    report.error('font-broken', source, { path, table: error.table });
    return null;
  }
}

/** Reads the whole font once with HarfBuzz, so that nothing fails later. @throws FontError */
function checkWithHarfBuzz({ data, tables }: OpenedFont): void {
  const cff = tables.get('CFF ');
  if (cff) cidsOf(cff);
  const made = isVariable(tables) ? instanceByHarfBuzz(data, new Map()) : subsetByHarfBuzz(data, [0], false);
  if (!made) throw new FontError(['CFF ', 'CFF2', 'glyf'].find((tag) => tables.has(tag))!);
}

/** A font with axes, or with outlines that PDF does not have, is set as the instance that HarfBuzz makes of it. */
export const isVariable = (tables: OpenedFont['tables']) => tables.has('fvar') || tables.has('CFF2');

/**
 * The font at a weight: of a variable font, the instance there (OpenType 1.9, fvar).
 * @throws FontError
 */
export function fontAt({ rule, font }: ProjectFont, weight: number): OpenedFont {
  if (!isVariable(font.tables)) return font;
  const [narrowest, widest] = rule.stretch;
  const wanted = new Map([
    ['wght', weight],
    ['wdth', Math.min(Math.max(100, narrowest), widest)],
    ['ital', rule.style === 'italic' ? 1 : 0],
    ...rule.variations,
  ]);
  const places = [...axesOf(font.tables)].flatMap(([tag, [least, most]]): [string, number][] => {
    const place = wanted.get(tag);
    return place === undefined ? [] : [[tag, Math.min(Math.max(place, least), most)]];
  });
  const data = instanceByHarfBuzz(font.data, new Map(places));
  const opened = data && openFont(data, null);
  if (!opened) throw new FontError('fvar');
  return opened;
}
