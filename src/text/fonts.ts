import { readAsset } from '../assets.ts';
import { readMetrics } from '../fonts/metrics.ts';
import { tablesOf } from '../fonts/tables.ts';
import { getOrMake } from '../once.ts';
import { FAMILIES, familyNamed } from '../style/families.ts';
import { RIGHT_TO_LEFT } from './bidi.ts';
import { cidGetter, Face, type FontProgram } from './face.ts';
import { type FontStyle, fontAsset, SYMBOL_FAMILIES, TEXT_WEIGHTS } from './font-files.ts';
import type { FontFace, FontStack } from './font-types.ts';
import { closeOverComponents } from './glyf.ts';
import { type HarfBuzz, type HarfBuzzFont, loadHarfBuzz } from './harfbuzz.ts';
import { nearestWeight } from './nearest-weight.ts';
import { ProjectFamily } from './project-family.ts';
import type { ProjectFont } from './project-fonts.ts';
import { subsetFont } from './subsetter.ts';

/** The files of Livret's fonts, each read and opened when it is first asked for. */
class FontFiles {
  readonly #harfbuzz: HarfBuzz;
  readonly #opened = new Map<string, { readonly program: FontProgram; readonly font: HarfBuzzFont }>();

  constructor(harfbuzz: HarfBuzz) {
    this.#harfbuzz = harfbuzz;
  }

  open(asset: string) {
    return getOrMake(this.#opened, asset, () => {
      const data = readAsset(asset);
      return { program: shippedFont(data), font: this.#harfbuzz.open(data) };
    });
  }
}

/** Livret's fonts, with what was shaped of them. */
class ShippedFonts {
  readonly #files: FontFiles;
  readonly #faces = new Map<string, FontFace>();

  constructor(files: FontFiles) {
    this.#files = files;
  }

  face(family: string, weight: number, style: FontStyle): FontFace {
    const asset = fontAsset(family, weight, style);
    return getOrMake(this.#faces, asset, () => {
      const { program, font } = this.#files.open(asset);
      const others = (forSymbols: boolean) => this.#others(family, weight, style, forSymbols);
      const name = { key: `${family}/${weight}/${style}`, family, weight, style };
      // Some symbols of Arabic are in these fonts, without the forms in which letters join.
      const serves = SYMBOL_FAMILIES.has(family) && { serves: (text: string) => !RIGHT_TO_LEFT.test(text) };
      return new Face(name, program, font, { others, ...serves });
    });
  }

  /** The faces of all other families, each opened when it is reached. */
  *#others(family: string, weight: number, style: FontStyle, forSymbols: boolean): Generator<FontFace> {
    if (forSymbols) yield* this.#symbols(weight);
    for (const other of FAMILIES) if (other !== family) yield this.face(other, weight, style);
    if (!forSymbols) yield* this.#symbols(weight);
  }

  /** The faces of symbols in the weight nearest to this one. They have no italics. */
  *#symbols(weight: number): Generator<FontFace> {
    for (const [family, weights] of SYMBOL_FAMILIES)
      yield this.face(family, nearestWeight(weight, weights), 'normal');
  }
}

/** The face that stands in for a weight and a style that its family does not have. */
interface StandIn {
  readonly family: string;
  readonly weight: number;
  readonly style: FontStyle;
}

/** The fonts of a document: those that its project brings, and Livret's. */
export class FontLibrary {
  /** The faces that the project declares, in the order of the sheets. */
  readonly projectFonts: readonly ProjectFont[];
  /** Stands for the project's fonts: libraries that give the same faces have the same key. */
  readonly key: string;
  readonly #shipped: ShippedFonts;
  readonly #families: ReadonlyMap<string, ProjectFamily>;
  readonly #resolved = new Map<string, FontFace>();
  readonly #stacks = new Map<string, FontStack | undefined>();

  constructor(
    shipped: ShippedFonts,
    projectFonts: readonly ProjectFont[] = [],
    families: ReadonlyMap<string, ProjectFamily> = new Map(),
  ) {
    this.#shipped = shipped;
    this.projectFonts = projectFonts;
    this.key = projectFonts
      .map(({ rule, digest }) => JSON.stringify([rule, [...rule.variations], digest]))
      .join();
    this.#families = families;
  }

  /** This library with the fonts of a project. @param harfbuzz opens them, and keeps them as long as it lives. */
  with(projectFonts: readonly ProjectFont[], harfbuzz: HarfBuzz): FontLibrary {
    return new FontLibrary(this.#shipped, projectFonts, familiesOf(projectFonts, harfbuzz));
  }

  /**
   * The face for a style: of the first family that the project or Livret has, else of the default family, in the nearest
   * weight (CSS Fonts 4, 5.2).
   */
  resolve(families: readonly string[], weight: number, style: FontStyle): FontFace {
    const request = requestOf(families, weight, style);
    return getOrMake(
      this.#resolved,
      request,
      () => this.stack(families, weight, style)?.face ?? this.#ownFace(families, weight, style),
    );
  }

  /** The faces of a list of families; undefined for a list without a family of the project's. */
  stack(families: readonly string[], weight: number, style: FontStyle): FontStack | undefined {
    if (this.#families.size === 0) return undefined;
    const request = requestOf(families, weight, style);
    if (!this.#stacks.has(request)) this.#stacks.set(request, this.#stack(families, weight, style));
    return this.#stacks.get(request);
  }

  /** The face that stands in where the preferred family is the project's and lacks the bold or italic asked for; else null. */
  standIn(families: readonly string[], weight: number, style: FontStyle): StandIn | null {
    const preferred = families.find((name) => this.#projectFamily(name) || familyNamed(name));
    const family = preferred === undefined ? undefined : this.#projectFamily(preferred);
    if (!family) return null;
    const found = family.at(weight, style);
    const same = isBold(found.weight) === isBold(weight) && found.style === style;
    return same ? null : { family: family.name, weight: found.weight, style: found.style };
  }

  #stack(families: readonly string[], weight: number, style: FontStyle): FontStack | undefined {
    const listed = families.flatMap((name) => this.#listed(name, weight, style) ?? []);
    if (!families.some((name) => this.#projectFamily(name))) return undefined;
    const own = () => this.#ownFace(families, weight, style);
    const key = listed.map((faces) => faces.key).join();
    function* facesNamed(): Generator<FontFace> {
      for (const { faces } of listed) yield* faces();
    }
    const [face] = facesNamed();
    return {
      key,
      face: face!,
      named: new Set(families.map((name) => name.toLowerCase())),
      *others(forSymbols) {
        const tried = new Set<FontFace>();
        for (const named of facesNamed()) {
          if (named !== face) yield named;
          tried.add(named);
        }
        const first = own();
        if (!forSymbols && !tried.has(first)) yield first;
        for (const other of first.others!(forSymbols)) if (!tried.has(other)) yield other;
        if (forSymbols && !tried.has(first)) yield first;
      },
    };
  }

  #listed(name: string, weight: number, style: FontStyle) {
    const family = this.#projectFamily(name);
    if (family) return family.at(weight, style);
    const shipped = familyNamed(name);
    if (!shipped) return null;
    const nearest = nearestWeight(weight, TEXT_WEIGHTS);
    const face = () => this.#shipped.face(shipped, nearest, style);
    return {
      key: `${shipped}/${nearest}/${style}`,
      *faces() {
        yield face();
      },
    };
  }

  /** The face of the first of Livret's families in a list, or of the default one. */
  #ownFace(families: readonly string[], weight: number, style: FontStyle): FontFace {
    const known = families.map(familyNamed).find((family) => family !== undefined);
    return this.#shipped.face(known ?? FAMILIES[0], nearestWeight(weight, TEXT_WEIGHTS), style);
  }

  #projectFamily(name: string): ProjectFamily | undefined {
    return this.#families.get(name.toLowerCase());
  }
}

const isBold = (weight: number) => weight >= 600;

/** The families that the faces make, by name in small letters. */
function familiesOf(fonts: readonly ProjectFont[], harfbuzz: HarfBuzz): Map<string, ProjectFamily> {
  const nameOf = ({ rule }: ProjectFont) => rule.family.toLowerCase();
  return new Map(
    fonts.map((font) => {
      const own = fonts.filter((other) => nameOf(other) === nameOf(font));
      return [nameOf(font), new ProjectFamily(own[0]!.rule.family, own, harfbuzz)];
    }),
  );
}

function requestOf(families: readonly string[], weight: number, style: FontStyle): string {
  return `${families.join()}/${weight}/${style}`;
}

/** The files that a process has opened: they are the same for all projects. */
let files: Promise<FontFiles> | null = null;

export async function loadFonts(): Promise<FontLibrary> {
  files ??= loadHarfBuzz().then((harfbuzz) => new FontFiles(harfbuzz));
  return new FontLibrary(new ShippedFonts(await files));
}

/**
 * A font of the program's own, a TrueType file. Its subsets are made here: HarfBuzz would take longer to load its
 * subsetter than most booklets take to subset all their fonts.
 */
export function shippedFont(data: Uint8Array): FontProgram {
  const tables = tablesOf(data);
  const metrics = readMetrics(tables);
  return {
    metrics,
    subset: (glyphs) => {
      const kept = [...new Set(glyphs.flatMap((some) => closeOverComponents(tables, some)))];
      const ids = new Map(kept.map((old, id) => [old, id]));
      const newId = cidGetter(ids, metrics.postScriptName);
      return { data: subsetFont(tables, kept), format: 'truetype', newId };
    },
  };
}
