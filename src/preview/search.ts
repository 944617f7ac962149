import type { Rectangle } from '../drawing/drawing.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { eachGlyph } from '../text/glyph-run.ts';
import type { Found } from './protocol.ts';

/** The most places that a search gives. */
const MOST_FOUND = 500;

/** Characters of context before and after a match. */
const CONTEXT = 32;

/** A character of a page's text, and where its glyph stands. */
interface Character {
  readonly text: string;
  readonly box: Rectangle;
  /** The line that it stands on. */
  readonly line: unknown;
}

/** Finds a text on pages, but not in what repeats on them: without regard to capitals and accents, over line ends and hyphens. */
export function searchPages(pages: readonly Page[], wanted: string): Found[] {
  const needle = folded(wanted).trim();
  if (needle === '') return [];
  const found: Found[] = [];
  for (const [page, { marks }] of pages.entries()) {
    const characters = charactersOf(marks);
    // A character may fold into several letters, or none.
    let text = '';
    const origin: number[] = [];
    characters.forEach((character, i) => {
      for (const letter of folded(character.text)) {
        if (letter === ' ' && text.endsWith(' ')) continue;
        text += letter;
        for (let unit = 0; unit < letter.length; unit++) origin.push(i);
      }
    });
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const [from, to] = [origin[at]!, origin[at + needle.length - 1]! + 1];
      const words = (start: number, end: number) =>
        characters
          .slice(Math.max(0, start), end)
          .map((character) => character.text)
          .join('')
          .replaceAll('\u00AD', '');
      found.push({
        page,
        before: words(from - CONTEXT, from),
        match: words(from, to),
        after: words(to, to + CONTEXT),
        boxes: boxesOf(characters.slice(from, to)),
      });
      if (found.length === MOST_FOUND) return found;
    }
  }
  return found;
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/\s+/g, ' ')
    .replaceAll('\u2019', "'")
    .toLowerCase();
}

function charactersOf(marks: readonly PageMark[]): Character[] {
  const characters: Character[] = [];
  for (const mark of marks) {
    if (mark.kind !== 'text' || typeof mark.owner !== 'number') continue;
    const { run, line = mark } = mark;
    const previous = characters.at(-1);
    // A line that ends in a hyphen goes on in the next; other lines are words apart, and so is what a leader parts.
    const endsWord = run.leader || (previous?.line !== line && previous?.text !== '\u00AD');
    if (previous && endsWord) characters.push({ ...previous, text: ' ' });
    if (run.leader) continue;
    const { size } = run.style;
    let x = mark.x;
    eachGlyph(run, (text, width) => {
      if (text !== '')
        characters.push({ text, box: { x, y: mark.y - 0.8 * size, width, height: 1.05 * size }, line });
      x += width;
    });
  }
  return characters;
}

/** One box for each line. */
function boxesOf(characters: readonly Character[]): Rectangle[] {
  const lines = new Map<unknown, Rectangle>();
  for (const { box, line } of characters) {
    const known = lines.get(line);
    lines.set(line, known ? { ...known, width: box.x + box.width - known.x } : box);
  }
  return [...lines.values()];
}
