import type { Size } from '../drawing/drawing.ts';
import { type Fault, Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Language } from '../languages/language.ts';
import { Memo } from '../memo.ts';
import { getOrMake } from '../once.ts';
import { Cascade, DeclarationFaults, type Resolved } from './cascade.ts';
import { type Matched, ranksOf } from './cascade-order.ts';
import type { StyledDocument } from './computed.ts';
import { reportContentParts } from './content-parts.ts';
import type { FontFaceRule } from './font-face.ts';
import { Layer, type LayerOrder, orderOf } from './layers.ts';
import { pageStyles } from './page-styles.ts';
import { declarationsOf, isOpen, plainValue } from './plain-value.ts';
import { type RankedRule, rank } from './rule-index.ts';
import type { SelectedName } from './selectors.ts';
import { reportStrings } from './strings.ts';
import { readStylesheet, type Stylesheet } from './stylesheet.ts';
import { reportUnusedVariables } from './unused-variables.ts';
import { userAgentCss } from './user-agent.ts';
import { reportVariableValues } from './variable-values.ts';

/** The text of a style sheet. `file` is its name in messages. */
export interface CssFile {
  readonly file: string;
  readonly css: string;
  /** The names of the layer that the sheet is imported into, one within the other. */
  readonly layer?: readonly string[];
  /** Whether it is a sheet of the program: warnings of what it says would ask authors to mend what is not theirs. */
  readonly isProgram?: boolean;
}

/** The styles of documents whose root element the same rules match. */
interface RootStyles {
  readonly cascade: Cascade;
  readonly root: Resolved;
  /** The style of a page. */
  readonly page: StyledDocument['page'];
  /** The faults of the root's and of pages' declarations. */
  readonly faults: readonly Fault[];
}

/** Style sheets that are read, and the styles that were computed from them, for any number of documents. */
export class Theme {
  readonly rules: readonly RankedRule[];
  /** The faces of fonts that the project brings, in the order of the sheets. */
  readonly fonts: readonly FontFaceRule[];
  /** The classes and ids that the project's sheets select. */
  readonly selected: readonly SelectedName[];
  /** The attributes that selectors may ask for. */
  readonly asked: ReadonlySet<string>;
  /** The classes that the sheets of the program select. */
  readonly classes: ReadonlySet<string>;
  /** The faults of the sheets themselves. */
  readonly faults: readonly Fault[];
  /** The names of the program's own sheets. */
  readonly #program: ReadonlySet<string>;
  readonly #sheets: readonly Stylesheet[];
  readonly #order: LayerOrder;
  readonly #page: Size;
  /** The properties that rules declare; null until it is asked. */
  #declared: ReadonlySet<string> | null = null;
  readonly #roots = new Map<string, RootStyles>();

  /**
   * @param sheets style sheets; where layers decide nothing, a later one wins over an earlier one.
   * @param page the size of pages for which no rule sets `size`, points.
   * @param languages the languages that documents are in (see `languagesIn`).
   */
  constructor(sheets: readonly CssFile[], page: Size, languages: readonly Language[]) {
    const report = new Report();
    const ofUserAgent = new Layer();
    const root = new Layer();
    const own = { file: 'user-agent.css', css: userAgentCss(languages) };
    this.#page = page;
    this.#program = new Set(sheets.filter(({ isProgram }) => isProgram).map(({ file }) => file));
    this.#sheets = [
      readProgramSheet(own, ofUserAgent, page, report),
      ...sheets.map((sheet) =>
        sheet.layer
          ? readProgramSheet(sheet, root.named(sheet.layer), page, report)
          : readStylesheet(sheet, root, page, report),
      ),
    ];
    for (const sheet of this.#sheets) reportContentParts(sheet, report);
    const ofProject = this.#sheets.filter((_, i) => i > 0 && !sheets[i - 1]!.layer);
    // A project without a theme under its own may name anything for sheets to come.
    const named = ofProject.length < sheets.length ? ofProject : [];
    reportStrings(named, this.#sheets, report);
    reportPageNames(named, this.#sheets, report);
    reportUnusedVariables(named, this.#sheets, report);
    const ofProgram = this.#sheets.filter((sheet) => !ofProject.includes(sheet));
    reportVariableValues(named, ofProgram, report);
    const selectedBy = (all: readonly Stylesheet[]) =>
      all.flatMap(({ rules }) => rules.flatMap(({ selector }) => selector.names));
    this.selected = selectedBy(ofProject);
    this.classes = new Set(selectedBy(ofProgram).flatMap(({ kind, name }) => (kind === 'class' ? name : [])));
    this.#order = orderOf(ofUserAgent, root);
    this.rules = rank(
      this.#sheets.flatMap((sheet) => sheet.rules),
      this.#order,
    );
    this.asked = new Set(['id', 'class', ...this.rules.flatMap(({ selector }) => selector.attributes)]);
    this.fonts = this.#sheets.flatMap((sheet) => sheet.fonts);
    this.faults = report.faults;
  }

  /** Faults without the warnings of the program's own sheets, which authors cannot mend. */
  withoutProgramWarnings(faults: readonly Fault[]): Fault[] {
    return faults.filter(
      ({ severity, source }) => severity === 'error' || !source || !this.#program.has(source.file),
    );
  }

  /** Whether a kind of page has a ground of its own. */
  get tintsPages(): boolean {
    const names = this.#sheets.flatMap(({ pages }) => pages.flatMap(({ declarations }) => declarations));
    return names.some(({ name }) => name.startsWith('background'));
  }

  /** Whether a rule declares one of these properties. */
  declares(names: readonly string[]): boolean {
    this.#declared ??= new Set(
      this.rules.flatMap(({ declarations }) => declarations.map(({ name }) => name)),
    );
    return names.some((name) => this.#declared!.has(name));
  }

  /** @param matched the rules that match the root element, the strongest last. */
  stylesOf(matched: readonly Matched[]): RootStyles {
    const key = ranksOf(matched);
    return getOrMake(this.#roots, key, () => this.#computeStyles(matched));
  }

  #computeStyles(matched: readonly Matched[]): RootStyles {
    const cascade = new Cascade();
    const faults = new DeclarationFaults();
    const report = new Report();
    const root = cascade.root(matched, faults);
    const page = pageStyles({
      rules: this.#sheets.flatMap((sheet) => sheet.pages),
      order: this.#order,
      root,
      cascade,
      defaultPage: this.#page,
      firstRank: this.rules.length,
      report,
      faults,
    });
    return { cascade, root, page, faults: [...faults.faults, ...report.faults] };
  }
}

/** The sheets of the program that were read last, by file: they are the same for all projects of a process. */
const programSheets = new Memo();

/**
 * Reads a sheet of the program, or gives its rules as they were read before for pages of this size. A project may
 * replace the sheet: one that has faults, or layers of its own, is read anew each time.
 */
function readProgramSheet(
  sheet: { readonly file: string; readonly css: string },
  layer: Layer,
  page: Size,
  report: Report,
): Stylesheet {
  const shared = programSheets.get(sheet.file, [sheet.css, page.width, page.height], () =>
    readAlone(sheet, page),
  );
  if (!shared) return readStylesheet(sheet, layer, page, report);
  const inLayer = <T extends object>(rule: T) => ({ ...rule, layer });
  return { ...shared, rules: shared.rules.map(inLayer), pages: shared.pages.map(inLayer) };
}

function readAlone(sheet: { readonly file: string; readonly css: string }, page: Size): Stylesheet | null {
  const report = new Report();
  const layer = new Layer();
  const { rules, pages, fonts } = readStylesheet(sheet, layer, page, report);
  const isPlain = report.faults.length === 0 && layer.weakestFirst().length === 1;
  return isPlain ? { rules, pages, fonts } : null;
}

/** Warns of names of pages in the project's sheets of which one side is missing: `page: NAME` or `@page NAME`. */
function reportPageNames(project: readonly Stylesheet[], all: readonly Stylesheet[], report: Report): void {
  const declarations = declarationsOf(all, 'page');
  const given = declarations.flatMap((each) => plainValue(each, 'page') ?? []);
  const styled = all.flatMap(namesStyled);
  const meant = new Set<string | null>();
  for (const declaration of declarationsOf(project, 'page')) {
    const name = plainValue(declaration, 'page') ?? 'auto';
    if (name === 'auto' || styled.includes(name) || declaration.kind !== 'longhand') continue;
    const near = nearest(name, styled);
    meant.add(near);
    report.warning('css-page-name', declaration.written.source, { name, near, styled: false });
  }
  // A declaration with `var()` may give any name.
  if (declarations.some((each) => isOpen(each, 'page'))) return;
  for (const { source, selectors } of project.flatMap(({ pages }) => pages)) {
    for (const { name } of selectors) {
      if (name === null || name === 'auto' || given.includes(name) || meant.has(name)) continue;
      report.warning('css-page-name', source, { name, near: nearest(name, given), styled: true });
    }
  }
}

const namesStyled = ({ pages }: Stylesheet): string[] =>
  pages.flatMap(({ selectors }) => selectors.flatMap(({ name }) => name ?? []));
