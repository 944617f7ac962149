import type { ElementNode } from '../document/tree.ts';
import type { MadeBox, SetBefore } from './layout-memory.ts';
import type { Notes } from './notes.ts';
import type { PageReferences } from './page-references.ts';

/** All that the box of an element depends on besides the element itself, and the boxes that were made before. */
interface Around {
  readonly notes: Notes;
  readonly references: PageReferences;
  readonly before: SetBefore | null;
}

/** The boxes that are kept of an element: a booklet settles in two or three passes. */
const MOST_MADE = 3;

/**
 * The box of an element, or the one that was made of it before: where it names the same pages, and its notes have the
 * same numbers.
 * @param key names what else of the element's place the box depends on, such as its number in a list.
 */
export function keepBox<B extends MadeBox['box']>(
  element: ElementNode,
  key: string,
  { before, notes, references }: Around,
  make: () => B | null,
): B | null {
  if (!before) return make();
  const made = before.boxes.get(element) ?? [];
  const known = made.find(
    (each) => each.key === key && notes.holds(each.notes) && references.repeats(each.asked),
  );
  if (known) {
    notes.repeat(known.notes);
    return known.box as B;
  }
  const [noted, questions] = [notes.now, references.asked];
  const box = make();
  const asked = notes.askedSince(noted);
  if (box && asked) {
    const now = { box, asked: references.askedSince(questions), notes: asked, key };
    before.boxes.set(element, [now, ...made.slice(0, MOST_MADE - 1)]);
  }
  return box;
}
