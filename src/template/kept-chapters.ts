import { allBlocks } from '../content/cohorts/passages.ts';
import type { Block, Chapter } from '../content/index.ts';
import { usedInChapter } from '../content/variables.ts';
import { sameItems } from '../memo.ts';
import { wordList } from '../word-list.ts';
import { namedData } from './data-numbers.ts';
import { type Target, toHtml, withoutLinks } from './nodes.ts';
import type { Numbering } from './numbering.ts';
import type { Scope, SharedStep } from './scope.ts';
import { valueIn } from './variables.ts';
import type { ChapterView } from './view/booklet.ts';

interface KeptChapter {
  view: ChapterView;
  /** The titles that its references could print when it was settled last; null before. */
  titles: string | null;
  /** The blocks of the chapter at all depths. */
  readonly blocks: readonly Block[];
  /** All that the view depends on besides the chapter and the steps. */
  readonly surroundings: readonly unknown[];
  /** The deeds of its reading to the state that all chapters share. */
  readonly steps: readonly SharedStep[];
  /** The targets to which its references lead. */
  readonly targets: Numbering['targets'];
}

/** Views in which nothing is to be reported, by their chapters: a session reads a chapter once. */
const kept = new WeakMap<Chapter, KeptChapter>();

/** The kinds of blocks that show what other chapters hold. */
const OF_ALL_CHAPTERS: ReadonlySet<Block['kind']> = new Set<Block['kind']>(
  wordList('answers glossary index lists points references'),
);

/** The views of a booklet's chapters that readings before have made. */
export class KeptChapters {
  readonly #scope: Scope;
  readonly #numbering: Numbering;
  readonly #shared: readonly unknown[];
  /** The chapters that this reading has kept, or taken, by their views. */
  readonly #used = new Map<ChapterView, KeptChapter>();
  #readTitles: string | null = null;

  /** @param numbering of the booklet, with the targets that `lastingTargets` gave. */
  constructor(scope: Scope, numbering: Numbering) {
    this.#scope = scope;
    this.#numbering = numbering;
    const { language, references, figures, exercises, signers } = scope.booklet;
    const settings = JSON.stringify([language, figures, exercises.answers, scope.glossary.key]);
    this.#shared = [settings, references, signers, ...[...namedData(scope.booklet)].flat()];
  }

  /**
   * The view that was made of a chapter before; null where it is to be read.
   * @param part the title of its part.
   * @throws Diverged where the chapter finds other things in the state that all chapters share than before.
   */
  take(chapter: Chapter, part: string | null): ChapterView | null {
    const before = kept.get(chapter);
    if (!before || before.targets !== this.#numbering.targets) return null;
    if (!sameItems(before.surroundings, this.#surroundings(chapter, part, before.blocks))) return null;
    for (const { act, gave } of before.steps) {
      if (act(this.#scope) !== gave) throw new Diverged();
      this.#scope.steps.push({ act, gave });
    }
    this.#used.set(before.view, before);
    return before.view;
  }

  /** The view of a chapter that is read now; kept where nothing was at fault. */
  kept(chapter: Chapter, part: string | null, read: () => ChapterView): ChapterView {
    const { report, steps } = this.#scope;
    const before = { faults: report.count, steps: steps.length };
    const view = read();
    const blocks = [...allBlocks(chapter.blocks)];
    const isOwn = blocks.every(({ kind }) => !OF_ALL_CHAPTERS.has(kind));
    if (isOwn && report.count === before.faults) {
      const made: KeptChapter = {
        view,
        titles: null,
        blocks,
        surroundings: this.#surroundings(chapter, part, blocks),
        steps: steps.slice(before.steps),
        targets: this.#numbering.targets,
      };
      kept.set(chapter, made);
      this.#used.set(view, made);
    }
    return view;
  }

  /**
   * A view that was read, or taken; another object where its references may print other titles than before, so that one
   * object always prints the same. It is asked for once all titles are read.
   */
  settled(view: ChapterView): ChapterView {
    const known = this.#used.get(view);
    if (!known) return view;
    if (known.titles !== null && known.titles !== this.#titles) known.view = { ...view };
    known.titles = this.#titles;
    return known.view;
  }

  /** The titles of all that references call by its title, as HTML. */
  get #titles(): string {
    this.#readTitles ??= [...this.#numbering.targets.values()]
      .filter(({ counted }) => counted === null)
      .map(({ title }) => toHtml(withoutLinks(title), this.#scope.language))
      .join('\n');
    return this.#readTitles;
  }

  #surroundings(chapter: Chapter, part: string | null, within: readonly Block[]): unknown[] {
    const { variables, person } = this.#scope.booklet;
    const { chapters, blocks, exercises, statements } = this.#numbering;
    const names = [...usedInChapter(chapter)];
    return [
      ...this.#shared,
      ...names.map((name) => JSON.stringify(valueIn(variables, name))),
      names.some((name) => name.startsWith('person.')) ? person : null,
      chapters.get(chapter),
      part,
      ...within.flatMap((block) => [
        blocks.get(block),
        block.kind === 'exercise' && exercises.get(block),
        block.kind === 'statement' && statements.get(block),
      ]),
    ];
  }
}

/** Thrown where a kept chapter must be read again and the shared state has been touched already: the whole booklet is read then. */
export class Diverged extends Error {}

/**
 * The targets of a numbering; those to which the chapters that are kept lead, if they have the same ids, labels and
 * kinds.
 */
export function lastingTargets(
  chapters: readonly Chapter[],
  targets: Numbering['targets'],
): Numbering['targets'] {
  const before = chapters.map((chapter) => kept.get(chapter)?.targets).find((each) => each !== undefined);
  if (!before || before.size !== targets.size) return targets;
  for (const [id, target] of targets) if (!isSameTarget(target, before.get(id))) return targets;
  return before;
}

const isSameTarget = (a: Target, b: Target | undefined): boolean =>
  JSON.stringify({ ...a, title: null }) === JSON.stringify({ ...b, title: null });
