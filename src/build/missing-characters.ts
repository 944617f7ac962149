import type { Person, ProjectFiles } from '../content/index.ts';
import { type DocumentTree, languageOf } from '../document/tree.ts';
import { simpleMarks } from '../drawing/marks.ts';
import type { Report } from '../faults/fault.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Layout, Page, PageMark } from '../layout/page.ts';
import { getOrMake, once } from '../once.ts';
import { charactersNotSet, type TextSetter } from '../text/index.ts';

/** The facts of a booklet that its pages do not say. */
interface Origins {
  /** The person whose copy it is. */
  readonly person?: Person | undefined;
  /** Sets the texts of drawings. */
  readonly setter: TextSetter;
  readonly files: ProjectFiles;
}

/** A character that no font has, and the index of its element. */
interface Missing {
  readonly character: string;
  readonly element: number;
}

/** Reports each character on the pages that no font has, once, with the number of its further places. */
export function reportMissingCharacters({ tree, pages }: Layout, origins: Origins, report: Report): void {
  const places = new Map<string, Map<string, Source | null>>();
  for (const page of pages) {
    for (const { character, element } of missingOn(page, tree, origins.setter)) {
      const found = places.get(character) ?? new Map<string, Source | null>();
      const source = tree.byIndex[element]?.source ?? null;
      places.set(character, found.set(source ? formatSource(source) : '', source));
    }
  }
  const texts = new ProjectTexts(origins.files);
  for (const [character, found] of places) {
    const [first] = found.values();
    const ofPerson = origins.person && isOf(origins.person, character) ? origins.person.source : null;
    const source = ofPerson ?? placeOf(character, first ?? null, texts);
    const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const more = ofPerson ? 0 : found.size - 1;
    report.error('text-missing-glyph', source, { character, codePoint, more });
  }
}

/** Whether a person's name or another value of theirs has the character: then their list is at fault. */
function isOf({ name, email, number, fields }: Person, character: string): boolean {
  return [name, email ?? '', number, ...Object.values(fields)].some((value) => value.includes(character));
}

/**
 * The place of a character: in the text that starts at `start`, else in the first file that has it, such as the data
 * of a chart or a style sheet; `start` where it is written as an escape.
 */
function placeOf(character: string, start: Source | null, texts: ProjectTexts): Source | null {
  const near = start && findIn(texts.lines(start.file), character, start);
  if (near) return near;
  for (const file of texts.files()) {
    const found = findIn(texts.lines(file), character, { file, line: 1, column: 1 });
    if (found) return found;
  }
  return start;
}

/** The first place of a character in the lines of a file, from `start` on. */
function findIn(lines: readonly string[], character: string, start: Source): Source | null {
  for (let line = start.line; line <= lines.length; line++) {
    const at = lines[line - 1]!.indexOf(character, line === start.line ? start.column - 1 : 0);
    if (at >= 0) return { ...start, line, column: at + 1 };
  }
  return null;
}

/** The files of a project that hold text, each read once. */
class ProjectTexts {
  readonly #files: ProjectFiles;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(files: ProjectFiles) {
    this.#files = files;
  }

  files(): string[] {
    const { list } = this.#files;
    return [...list('content'), ...list('templates')].filter((file) =>
      /\.(?:ya?ml|csv|json|css|hbs|svg)$/.test(file),
    );
  }

  lines(file: string): readonly string[] {
    return getOrMake(this.#lines, file, () =>
      new TextDecoder().decode(this.#files.read(file) ?? new Uint8Array()).split(/\r\n?|\n/),
    );
  }
}

/** The missing characters of a page: copies share most of their pages. */
const missingOn = once(({ marks }: Page, tree: DocumentTree, setter: TextSetter) =>
  marks.flatMap((mark) => missingIn(mark, tree, setter)),
);

function missingIn(mark: PageMark, { root, byIndex }: DocumentTree, setter: TextSetter): Missing[] {
  if (mark.kind === 'text') {
    const { style, element, words } = mark.run;
    const characters = words.flatMap((word) => charactersNotSet(style.face, word));
    return characters.map((character) => ({ character, element }));
  }
  if (mark.kind !== 'drawing') return [];
  const owner = typeof mark.owner === 'number' ? byIndex[mark.owner]! : root;
  return [...simpleMarks(mark.drawing)].flatMap((label) => {
    if (label.kind !== 'text') return [];
    const parts = setter.set(label.text, label.font, languageOf(owner));
    const characters = parts.flatMap(({ face, shaped }) => charactersNotSet(face, shaped));
    return characters.map((character) => ({ character, element: owner.index }));
  });
}
