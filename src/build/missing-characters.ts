import type { Person } from '../content/index.ts';
import { type DocumentTree, languageOf } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { formatSource, type Source } from '../faults/source.ts';
import type { Layout, Page, PageMark } from '../layout/page.ts';
import { charactersNotSet, type TextSetter } from '../text/index.ts';

/** What is known of a booklet besides its pages. */
interface Origins {
  /** The person whose copy it is. */
  readonly person?: Person | undefined;
  /** Sets the texts of drawings. */
  readonly setter: TextSetter;
  /** Reads a file of the project; null when there is none. */
  read(path: string): Uint8Array | null;
}

/** A character that no font has, and the index of its element. */
interface Missing {
  readonly character: string;
  readonly element: number;
}

/** The missing characters of pages seen before: copies share most of their pages. */
const missingOnPages = new WeakMap<Page, readonly Missing[]>();

/** Reports each character on the pages that no font has, once, with the number of its further places. */
export function reportMissingCharacters({ tree, pages }: Layout, origins: Origins, report: Report): void {
  const places = new Map<string, Map<string, Source | null>>();
  for (const page of pages) {
    const missing = missingOnPages.get(page) ?? missingOn(page, tree, origins.setter);
    missingOnPages.set(page, missing);
    for (const { character, element } of missing) {
      const found = places.get(character) ?? new Map<string, Source | null>();
      const source = tree.elements[element]?.source ?? null;
      places.set(character, found.set(source ? formatSource(source) : '', source));
    }
  }
  for (const [character, found] of places) {
    const [first] = found.values();
    const ofPerson = origins.person && isOf(origins.person, character) ? origins.person.source : null;
    const source = ofPerson ?? (first ? placeOf(character, first, origins) : null);
    const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const more = ofPerson ? 0 : found.size - 1;
    report.error('text-missing-glyph', source, { character, codePoint, more });
  }
}

/** Whether a person's name or another value of theirs has the character: then their list is at fault. */
function isOf({ name, email, number, fields }: Person, character: string): boolean {
  return [name, email ?? '', number, ...Object.values(fields)].some((value) => value.includes(character));
}

const utf8 = new TextDecoder();

/** The place of a character in the text that starts at `start`; `start` where the file writes it otherwise. */
function placeOf(character: string, start: Source, { read }: Origins): Source {
  const data = read(start.file);
  const lines = data ? utf8.decode(data).split(/\r\n?|\n/) : [];
  for (let line = start.line; line <= lines.length; line++) {
    const from = line === start.line ? start.column - 1 : 0;
    const at = lines[line - 1]!.indexOf(character, from);
    if (at >= 0) return { ...start, line, column: at + 1 };
  }
  return start;
}

function missingOn({ marks }: Page, tree: DocumentTree, setter: TextSetter): Missing[] {
  return marks.flatMap((mark) => missingIn(mark, tree, setter));
}

function missingIn(mark: PageMark, { root, elements }: DocumentTree, setter: TextSetter): Missing[] {
  if (mark.kind === 'text') {
    const { style, element } = mark.run;
    return charactersNotSet(style.face, mark.run).map((character) => ({ character, element }));
  }
  if (mark.kind !== 'drawing') return [];
  const owner = typeof mark.owner === 'number' ? elements[mark.owner]! : root;
  return mark.drawing.marks.flatMap((label) => {
    if (label.kind !== 'text') return [];
    const parts = setter.set(label.text, label.font, languageOf(owner));
    const characters = parts.flatMap(({ face, shaped }) => charactersNotSet(face, shaped));
    return characters.map((character) => ({ character, element: owner.index }));
  });
}
