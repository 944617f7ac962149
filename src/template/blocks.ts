import type { Block } from '../content/index.ts';
import { addressOfFormula } from '../document/picture-address.ts';
import { formatSource } from '../faults/source.ts';
import { indexPassage } from './back-index/marks.ts';
import { IndexView } from './back-index/view.ts';
import { CaptionedViews } from './captioned.ts';
import { codeView } from './code/view.ts';
import { collated, sortedWords } from './collation.ts';
import { definitionsView } from './definitions.ts';
import { ExerciseViews } from './exercises.ts';
import { linesOf } from './formula-lines.ts';
import { reportProblem, withValues } from './formulas.ts';
import { numbersView } from './large-numbers.ts';
import { reportBullet } from './markdown/dialects.ts';
import type { Numbering } from './numbering.ts';
import type { Reader } from './reader.ts';
import { formatReference } from './references/entry.ts';
import { Rich } from './rich.ts';
import { reportUnknownLanguage } from './scope.ts';
import { signInView } from './sign-in.ts';
import { spaceView } from './spaces.ts';
import { statementView } from './statements.ts';
import { verseView } from './verse.ts';
import type { BlockOf, BlockView, ViewOf } from './view/block.ts';
import type { IndexLetterView } from './view/lists.ts';

/** The views of a section's blocks, and the language that they have where they say none. */
interface Within {
  readonly views: BlockView[];
  readonly lang: string | null;
}

/** Makes the views of blocks, in reading order. */
export class BlockViews {
  readonly #reader: Reader;
  readonly #numbering: Numbering;
  readonly #captioned: CaptionedViews;
  readonly #exercises: ExerciseViews;
  /** Lists of sources, and indexes, to be filled when the whole booklet has been read. */
  readonly #unfilled: (() => void)[] = [];
  /** Whether there is a list of sources, and an index, so far. */
  readonly has = { references: false, index: false };

  constructor(reader: Reader, numbering: Numbering) {
    this.#reader = reader;
    this.#numbering = numbering;
    this.#captioned = new CaptionedViews(reader, numbering);
    this.#exercises = new ExerciseViews(reader, numbering);
  }

  readChapter(blocks: readonly Block[]): BlockView[] {
    this.#captioned.beginChapter();
    return this.#readAll(blocks);
  }

  /** Sections take in the blocks that follow them, up to the next one of their level. */
  #readAll(blocks: readonly Block[]): BlockView[] {
    const views: BlockView[] = [];
    const outside: Within = { views, lang: null };
    let section = outside;
    let subsection = outside;
    for (const block of blocks) {
      const around = block.kind !== 'section' ? subsection : block.level === 2 ? outside : section;
      const lang = block.lang ?? around.lang;
      this.#reader.within(lang, () => {
        if (block.kind !== 'section') {
          around.views.push(this.#view(block, this.#read(block)));
          return;
        }
        const within: Within = { views: [], lang };
        around.views.push(this.#section(block, within.views));
        if (block.level === 2) section = within;
        else if (section === outside) this.#reader.scope.report.error('section-level', block.source, {});
        subsection = within;
      });
    }
    return views;
  }

  /** Fills the lists of answers, and then those of sources and the index, for which answers may have entries. */
  finish(): void {
    this.#exercises.finish();
    for (const fill of this.#unfilled) fill();
  }

  #section(block: BlockOf<'section'>, blocks: BlockView[]): BlockView {
    const kind = block.level === 2 ? 'section' : 'subsection';
    const id = this.#id(block)!;
    const title = this.#reader.readTitle(block.title, id);
    indexPassage(block.index, id, this.#reader.scope);
    return this.#view(block, { kind, title, blocks });
  }

  #view(block: Block, view: ViewOf<BlockView['kind']>): BlockView {
    const bleeds = 'bleed' in view && view.bleed !== null && /top|bottom/.test(view.bleed);
    // A picture that bleeds above or below moves to that end of a page, with a number or without.
    const isBeside = 'beside' in view && Boolean(view.beside);
    const isUnnumbered = isBeside || ('label' in view && view.label === null && !bleeds);
    const base = {
      template: `blocks/${view.kind}`,
      id: this.#id(block),
      at: formatSource(block.source),
      stays: block.place === 'here' || isUnnumbered,
      lang: this.#language(block),
      words: this.#reader.scope.language.words,
      class: block.class?.value ?? null,
    };
    return { ...base, ...view } as BlockView;
  }

  #read(block: Exclude<Block, BlockOf<'section'>>): ViewOf<BlockView['kind']> {
    const reader = this.#reader;
    const { kind } = block;
    switch (kind) {
      case 'text': {
        const { lineNumbers } = block;
        return { kind, text: reader.read(block.text, 'blocks'), lineNumbers };
      }
      case 'lead':
      case 'note':
        return { kind, text: reader.read(block.text, 'blocks') };
      case 'list': {
        const items = block.items.map((item) => {
          reportBullet(item.value, (offset) => item.at(offset), reader.scope.report);
          return reader.read(item, 'item');
        });
        return { kind, ordered: block.ordered, choices: block.choices, items };
      }
      case 'math': {
        const { value } = block.tex;
        // The dollars of formulas in text are no part of a formula that is a block.
        const typed = value.trim().replace(/^(\$\$?)([^$]+)\1$/, (_, _dollars, tex: string) => tex.trim());
        const start = value.indexOf(typed);
        const { booklet } = reader.scope;
        const at = (offset: number) => block.tex.at(start + offset);
        const { tex, placeOf } = withValues({ tex: typed, placeOf: at }, reader.scope);
        const formula = { tex, display: true, lang: booklet.language };
        reportProblem(formula, placeOf, reader.scope);
        return {
          kind,
          src: addressOfFormula({ ...formula, inLine: true }),
          alt: block.alt ?? tex,
          number: this.#numbering.blocks.get(block) ?? null,
          end: null,
          lines: linesOf(tex),
        };
      }
      case 'quote': {
        const text = reader.read(block.text, 'blocks');
        return { kind, text, from: reader.readOrNull(block.from, 'line') };
      }
      case 'figure':
        return this.#captioned.figure(block);
      case 'image':
        return this.#captioned.image(block);
      case 'pictures':
        return this.#captioned.pictures(block);
      case 'table':
        return this.#captioned.table(block);
      case 'timeline':
        return this.#captioned.timeline(block);
      case 'box': {
        const title = reader.readTitle(block.title, this.#id(block));
        return { kind, style: block.style, title, blocks: this.#readAll(block.blocks) };
      }
      case 'statement':
        return statementView(block, this.#numbering, reader, (blocks) => this.#readAll(blocks));
      case 'code':
        return codeView(block, this.#numbering, reader);
      case 'verse':
        return verseView(block, this.#numbering.lines.get(block) ?? 'plain', reader);
      case 'definitions':
        return definitionsView(block.entries, reader);
      case 'glossary':
        return this.#glossary(block);
      case 'exercise':
        return this.#exercises.exercise(block);
      case 'numbers':
        return numbersView(block, reader);
      case 'answers':
        return this.#exercises.answers(block);
      case 'points':
        return this.#exercises.points(block);
      case 'space':
        return { kind, title: reader.readOrNull(block.title, 'line'), ...spaceView(block) };
      case 'sign-in':
        return signInView(block, reader);
      case 'break':
        return { kind, recto: block.to === 'recto' };
      case 'references':
        return this.#references(block);
      case 'lists':
        return { kind, entries: reader.scope.listed[block.of] };
      case 'index':
        return this.#index(block);
    }
  }

  #language({ lang = null, source }: Block): string | null {
    if (lang !== null) reportUnknownLanguage(lang, source, this.#reader.scope);
    return lang;
  }

  #id(block: Block): string | null {
    return this.#numbering.ids.get(block) ?? null;
  }

  /** The terms in the order of a dictionary; those to which texts lead have ids, which are known at the end. */
  #glossary({ entries }: BlockOf<'glossary'>): ViewOf<'glossary'> {
    const { booklet, glossary } = this.#reader.scope;
    const sortedBy = ({ term, sort }: (typeof entries)[number]) => sort ?? sortedWords(term.value);
    const sorted = collated(entries, sortedBy, booklet.language);
    const views = sorted.map(({ term, definition }) => ({
      id: null as string | null,
      term: this.#reader.read(term, 'line'),
      definition: this.#reader.read(definition, 'item'),
    }));
    this.#unfilled.push(() => {
      for (const [i, { term }] of sorted.entries()) views[i]!.id = glossary.idAt(term);
    });
    return { kind: 'glossary', entries: views };
  }

  #index({ source }: BlockOf<'index'>): ViewOf<'index'> {
    const view: ViewOf<'index'> & { letters: IndexLetterView[] } = { kind: 'index', letters: [] };
    if (this.has.index) this.#reader.scope.report.error('block-twice', source, { kind: 'index' });
    this.has.index = true;
    this.#unfilled.push(() => {
      view.letters.push(...new IndexView(this.#reader).letters());
      if (view.letters.length === 0) this.#reader.scope.report.error('index-empty', source, {});
    });
    return view;
  }

  #references({ source }: BlockOf<'references'>): ViewOf<'references'> {
    const { booklet, language, citations, setting } = this.#reader.scope;
    const view: ViewOf<'references'> & { entries: unknown[] } = { kind: 'references', entries: [] };
    if (this.has.references) this.#reader.scope.report.error('block-twice', source, { kind: 'references' });
    this.has.references = true;
    this.#unfilled.push(() => {
      if (citations.keys.length === 0) this.#reader.scope.report.warning('references-empty', source, {});
      for (const [i, key] of citations.keys.entries()) {
        const reference = booklet.references.get(key)!;
        const at = formatSource(reference.source);
        const entry = new Rich(formatReference(reference, language, booklet.language), at, setting);
        view.entries.push({ id: `ref-${key}`, at, number: i + 1, entry });
      }
    });
    return view;
  }
}
