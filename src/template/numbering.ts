import type {
  Block,
  Booklet,
  Chapter,
  ExerciseBlock,
  FigureBlock,
  Part,
  StatementBlock,
} from '../content/index.ts';
import type { Text } from '../data/text.ts';
import { formatCounter } from '../document/counter-styles.ts';
import type { Counted } from '../languages/language.ts';
import { LineCounts, type Lines, markedWords } from './counted-lines.ts';
import { labelledParts } from './exercise-parts.ts';
import type { Target } from './nodes.ts';
import { pictureLetter } from './pictures.ts';

/**
 * The numbers and ids of a booklet. They are made before any text is read, since texts refer forwards too.
 */
export interface Numbering {
  /** The numbers of parts as they are printed: `II`. */
  readonly parts: ReadonlyMap<Part, string>;
  readonly chapters: ReadonlyMap<Chapter, number>;
  /** Figures and titled pictures, tables and titled timelines, titled code, each counted through the booklet. */
  readonly blocks: ReadonlyMap<Block, number>;
  /** The numbers of exercises, `4` or `2.3`, in reading order; none where the booklet does not number them. */
  readonly exercises: ReadonlyMap<ExerciseBlock, string>;
  /** The numbers of definitions, theorems and the like. */
  readonly statements: ReadonlyMap<StatementBlock, string>;
  /** The id in the HTML: the author's, or one made here for sections, figures and tables. */
  readonly ids: ReadonlyMap<Block, string>;
  readonly targets: ReadonlyMap<string, Target>;
  /** The lines of texts, verse and code. */
  readonly lines: ReadonlyMap<Block, Lines>;
}

/** Numbers a booklet. The ids made here hold an underscore, which authors' ids cannot. */
export function numberBooklet(booklet: Booklet): Numbering {
  const parts = new Map<Part, string>();
  const chapters = new Map<Chapter, number>();
  const blocks = new Map<Block, number>();
  const ids = new Map<Block, string>();
  const targets = new Map<string, Target>();
  const exercises = new Map<ExerciseBlock, string>();
  const statements = new Map<StatementBlock, string>();
  const exerciseSeries = new Series(booklet.exercises.numbers === 'chapter');
  const statementSeries = new Series(booklet.statements.numbers === 'chapter');
  const lineCounts = new LineCounts();
  const lines = new Map<Block, Lines>();
  const counts = { figure: 0, table: 0, listing: 0, section: 0, equation: 0 };

  const addTarget = (target: Omit<Target, 'title'>) => {
    if (!targets.has(target.id)) targets.set(target.id, { ...target, title: [] });
  };

  const visitExercise = (block: ExerciseBlock) => {
    const number = booklet.exercises.numbers && exerciseSeries.next();
    if (number !== null) exercises.set(block, number);
    const id = block.id ?? (number && `exercise_${exercises.size}`);
    if (id !== null) {
      ids.set(block, id);
      const titled = block.title !== null;
      addTarget({ id, ...numbered('exercise', number), titled, quoted: true, isExercise: true });
    }
    for (const part of labelledParts(block.parts)) {
      const named = numbered('question', number && number + part.label);
      addTarget({ id: part.id, ...named, titled: false, quoted: false, isExercise: true });
    }
  };
  const visitStatement = (block: StatementBlock) => {
    const { style, id, title } = block;
    const kind = style !== 'proof' && block.numbered ? style : null;
    const number = kind && statementSeries.next(booklet.statements.together ? '' : kind);
    if (number !== null) statements.set(block, number);
    if (id !== null) {
      ids.set(block, id);
      const named = kind ? numbered(kind, number) : { counted: null };
      addTarget({ id, ...named, titled: title !== null, quoted: true, takes: 'title' });
    }
    block.blocks.forEach(visit);
  };
  const visit = (block: Block) => {
    if (block.kind === 'exercise') return visitExercise(block);
    if (block.kind === 'statement') return visitStatement(block);
    const ofLines = lineCounts.of(block);
    if (ofLines) lines.set(block, ofLines);
    const series = seriesOf(block);
    const number = series ? ++counts[series] : null;
    const id = block.id ?? (series && `${series}_${number}`);
    if (number !== null) blocks.set(block, number);
    if (id !== null) {
      const named = series && series !== 'section' ? numbered(series, number) : { counted: null };
      ids.set(block, id);
      addTarget({
        id,
        ...named,
        titled: titleOf(block) !== null,
        quoted: true,
        lines: ofLines,
        takes: takenBy(block),
      });
    }
    for (const { id, line } of markedWords(block, ofLines)) {
      const marks = line === null ? 'set' : 'line';
      addTarget({ id, ...numbered('verse', line), titled: false, quoted: false, marks });
    }
    if (block.kind === 'pictures') {
      block.pictures.forEach((picture, i) => {
        const named = numbered('figure', number && `${number}${pictureLetter(i)}`);
        if (picture.id !== null) addTarget({ id: picture.id, ...named, titled: false, quoted: true });
      });
    }
    if (block.kind === 'box') block.blocks.forEach(visit);
  };

  for (const chapter of booklet.chapters) {
    const { part } = chapter;
    if (part && !parts.has(part)) {
      const number = formatCounter(parts.size + 1, 'upper-roman');
      parts.set(part, number);
      addTarget({ id: partId(part, number), ...numbered('part', number), titled: true, quoted: false });
    }
    if (chapter.numbered) chapters.set(chapter, chapters.size + 1);
    const named = numbered('chapter', chapters.get(chapter) ?? null);
    addTarget({ id: chapter.id, ...named, titled: true, quoted: false });
    for (const series of [exerciseSeries, statementSeries]) series.enter(chapters.get(chapter) ?? null);
    lineCounts.enter(chapter);
    chapter.blocks.forEach(visit);
  }
  if (booklet.cover) ids.set(booklet.cover, 'cover_picture');
  return { parts, chapters, blocks, exercises, statements, ids, targets, lines };
}

/** The kind and number of a thing, which is called by its title where it has no number. */
const numbered = (word: Counted, number: number | string | null): Pick<Target, 'counted'> => ({
  counted: number === null ? null : { word, number: String(number) },
});

/** The id of a part in the HTML. */
export const partId = ({ id }: Part, number: string): string => id ?? `part_${number.toLowerCase()}`;

/** The series by which a block is counted through the booklet; null for one that has no number. */
export function seriesOf(block: Block): 'figure' | 'table' | 'listing' | 'section' | 'equation' | null {
  if (block.kind === 'math') return block.id === null ? null : 'equation';
  if (block.kind === 'section' || block.kind === 'figure') return block.kind;
  if (titleOf(block) === null) return null;
  if (block.kind === 'image' || block.kind === 'pictures') return 'figure';
  if (block.kind === 'code') return 'listing';
  return block.kind === 'table' || block.kind === 'timeline' ? 'table' : null;
}

/** By what texts may call a block. */
function takenBy(block: Block): Target['takes'] {
  if ('title' in block) return 'title';
  return 'lineNumbers' in block ? 'lines' : null;
}

function titleOf(block: Block): Text | null {
  return 'title' in block ? block.title : null;
}

/** The charts by the id that `<img src="chart:ID">` names. */
export function chartsOf(booklet: Booklet): ReadonlyMap<string, FigureBlock> {
  const charts = new Map<string, FigureBlock>();
  for (const [block, id] of numberBooklet(booklet).ids) {
    if (block.kind === 'figure') charts.set(id, block);
  }
  return charts;
}

/** Numbers things: `4`, or `2.3` where each chapter counts anew and has a number itself. */
class Series {
  readonly #perChapter: boolean;
  #prefix = '';
  #counts = new Map<string, number>();

  constructor(perChapter: boolean) {
    this.#perChapter = perChapter;
  }

  /** Begins a chapter; null for one without a number. */
  enter(chapter: number | null): void {
    if (!this.#perChapter) return;
    this.#prefix = chapter === null ? '' : `${chapter}.`;
    this.#counts = new Map();
  }

  /** The number of the next thing, among those of its kind. */
  next(kind = ''): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${this.#prefix}${count}`;
  }
}
