import type { Booklet, Part } from '../content/index.ts';
import { formatSource } from '../faults/source.ts';
import { NO_BREAK_SPACE } from './nodes.ts';
import { type Numbering, partId } from './numbering.ts';
import type { Reader } from './reader.ts';
import type { BookPartView, ChapterView } from './view/booklet.ts';

/** A part without its chapters. */
type Opener = Omit<BookPartView, 'chapters'>;

/**
 * Makes the views of parts, each with its chapters; runs of chapters in no part stand between them.
 * @param read makes the view of a chapter, which gets the title of its part as plain text. Parts and chapters are read in the order of the booklet.
 */
export function readParts(
  { chapters, source }: Booklet,
  reader: Reader,
  numbering: Numbering,
  read: (chapter: Booklet['chapters'][number], part: string | null) => ChapterView,
): BookPartView[] {
  const none: Opener = {
    ...{ id: null, at: formatSource(source), label: null, title: null },
    ...{ entry: null, short: null, text: null },
  };
  const parts: (Opener & { part: Part | null; chapters: ChapterView[] })[] = [];
  for (const chapter of chapters) {
    const { part } = chapter;
    if (parts.length === 0 || parts.at(-1)!.part !== part) {
      const opener = part ? openerOf(part, reader, numbering) : none;
      parts.push({ ...opener, part, chapters: [] });
    }
    const within = parts.at(-1)!;
    within.chapters.push(read(chapter, within.short));
  }
  return parts.map(({ part, ...view }) => view);
}

function openerOf(part: Part, reader: Reader, numbering: Numbering): Opener {
  const number = numbering.parts.get(part)!;
  const id = partId(part, number);
  const title = reader.readTitle(part.title, id);
  return {
    id,
    at: formatSource(part.source),
    label: `${reader.scope.language.words.part}${NO_BREAK_SPACE}${number}`,
    title,
    entry: title.repeated(),
    short: title.plain(),
    text: reader.readOrNull(part.text, 'blocks'),
  };
}
