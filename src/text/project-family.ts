import { cidsOf } from '../fonts/cff.ts';
import { licenceOf } from '../fonts/licence.ts';
import { readMetrics } from '../fonts/metrics.ts';
import type { OpenedFont } from '../fonts/open.ts';
import { bytesOf, tablesOf } from '../fonts/tables.ts';
import { getOrMake } from '../once.ts';
import { cidGetter, Face, type FontProgram } from './face.ts';
import type { FontStyle } from './font-files.ts';
import type { FontFace, FontSubset } from './font-types.ts';
import type { HarfBuzz } from './harfbuzz.ts';
import { subsetByHarfBuzz } from './harfbuzz-subset.ts';
import { nearestWeight } from './nearest-weight.ts';
import { fontAt, isVariable, type ProjectFont } from './project-fonts.ts';

/** The files of a family that are set together, at a weight: each has characters of its own (CSS Fonts 4, 5.2). */
interface CompositeFace {
  readonly key: string;
  readonly weight: number;
  readonly style: FontStyle;
  /** The faces, opened when they are reached. The first one has the space. */
  faces(): Iterable<FontFace>;
}

const SPACE = 0x20;

/** A family that a theme declares by `@font-face`. */
export class ProjectFamily {
  readonly name: string;
  readonly #fonts: readonly ProjectFont[];
  readonly #harfbuzz: HarfBuzz;
  readonly #faces = new Map<string, FontFace>();

  /** @param fonts its faces. One that is declared later comes first. */
  constructor(name: string, fonts: readonly ProjectFont[], harfbuzz: HarfBuzz) {
    this.name = name;
    this.#fonts = fonts.toReversed();
    this.#harfbuzz = harfbuzz;
  }

  /** The files for a weight and a style, or for the nearest that the family has. */
  at(wanted: number, style: FontStyle): CompositeFace {
    const inStyle = this.#fonts.filter(({ rule }) => rule.style === style);
    const candidates = inStyle.length > 0 ? inStyle : this.#fonts;
    const nearestIn = ({ rule: { weights } }: ProjectFont) =>
      Math.min(Math.max(wanted, weights[0]), weights[1]);
    const weight = nearestWeight(wanted, candidates.map(nearestIn));
    const fonts = candidates.filter((font) => nearestIn(font) === weight);
    const first = fonts.find(({ rule }) => serves(rule.characters, SPACE)) ?? fonts[0]!;
    const ordered = [first, ...fonts.filter((font) => font !== first)];
    const open = (font: ProjectFont) => this.#open(font, weight);
    return {
      key: ordered.map((font) => keyOf(font, weight)).join(),
      weight,
      style: first.rule.style,
      *faces() {
        for (const font of ordered) yield open(font);
      },
    };
  }

  #open(font: ProjectFont, weight: number): FontFace {
    const key = keyOf(font, weight);
    return getOrMake(this.#faces, key, () => {
      const opened = fontAt(font, weight);
      const { characters, style } = font.rule;
      const served = characters && {
        serves: (text: string) => Array.from(text).every((char) => serves(characters, char.codePointAt(0)!)),
      };
      const harfbuzz = this.#harfbuzz.open(opened.data);
      const name = { key, family: this.name, weight, style };
      return new Face(name, projectFont(opened), harfbuzz, { ...served });
    });
  }
}

/** Faces whose files differ have different keys. */
function keyOf({ rule, font, digest, path }: ProjectFont, weight: number): string {
  const axes = isVariable(font.tables) ? [...rule.stretch, ...rule.variations].join() : '';
  return [rule.family, weight, rule.style, path, digest, axes].join('/');
}

function serves(characters: ProjectFont['rule']['characters'], codePoint: number): boolean {
  return characters?.some(([first, last]) => first <= codePoint && codePoint <= last) ?? true;
}

/** A font that a project brings. HarfBuzz, which expects broken files, makes its subsets. */
function projectFont({ data, tables }: OpenedFont): FontProgram {
  const metrics = readMetrics(tables);
  const cff = tables.get('CFF ');
  const { whole } = licenceOf(tables);

  // Glyphs keep their numbers, so that documents which share pages have the same codes. In a CFF font that gives its
  // glyphs CIDs, these stay.
  const cids = cff ? cidsOf(cff) : null;

  function subset(glyphs: readonly (readonly number[])[]): FontSubset {
    const kept = [...new Set([0, ...glyphs.flat()])];
    const file = whole ? data : subsetByHarfBuzz(data, kept, cids === null);
    if (!file) throw new Error(`HarfBuzz made no subset of ${metrics.postScriptName}`);
    const known = new Map(kept.map((glyph) => [glyph, cids?.[glyph] ?? glyph]));
    const newId = cidGetter(known, metrics.postScriptName);
    if (!cff) return { data: file, format: 'truetype', newId };
    return { data: bytesOf(tablesOf(file).get('CFF ')!), format: 'cff', newId };
  }

  return { metrics, subset };
}
