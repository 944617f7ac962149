import type { Block, Booklet, FigureBlock, TableCell } from '../content/index.ts';
import type { Text } from '../data/text.ts';
import { addressOfCellMark } from '../document/picture-address.ts';
import { formatSource } from '../faults/source.ts';
import { dateInWords } from '../languages/in-words.ts';
import { languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { Numbering } from './numbering.ts';
import { bleedView, creditOf, imageView, pictureCredits, pictureLetter } from './pictures.ts';
import { fieldText, type Reader } from './reader.ts';
import type { Rich } from './rich.ts';
import { share } from './scope.ts';
import { type DataNote, dataNotes, pictureLine, SaidSources, sourceLine } from './source-line.ts';
import type { BlockOf, ViewOf } from './view/block.ts';
import type { Caption, CellsView, CellView, TimelineRow } from './view/figures.ts';

/** Makes the views of figures and tables: what has a caption, a line of sources, and a place in a list. */
export class CaptionedViews {
  readonly #reader: Reader;
  readonly #numbering: Numbering;
  readonly #said = new SaidSources();

  constructor(reader: Reader, numbering: Numbering) {
    this.#reader = reader;
    this.#numbering = numbering;
  }

  beginChapter(): void {
    this.#said.beginChapter();
  }

  figure(block: BlockOf<'figure'>): ViewOf<'figure'> {
    const { data } = block.chart;
    const caption = this.#caption(block, block.title, block.says, 'figures');
    const source = this.#source(block, dataNotes(data));
    const headline = isHeadlined(block, this.#reader.scope.booklet);
    const alt = this.#reader.words(block.alt);
    return {
      kind: 'figure',
      alt,
      table: block.table && this.#cells(block.table),
      ...caption,
      headline,
      source,
    };
  }

  image(block: BlockOf<'image'>): ViewOf<'image'> {
    const caption = this.#caption(block, block.title, null, 'figures');
    const { bleed, beside, rights } = block;
    const source = pictureLine(creditOf(rights), block.source, this.#reader);
    return {
      kind: 'image',
      ...imageView(block, this.#reader),
      ...bleedView(bleed, caption.title !== null || source !== null),
      beside: beside && { side: beside.side, text: this.#reader.read(beside.text, 'blocks') },
      ...caption,
      source,
    };
  }

  pictures(block: BlockOf<'pictures'>): ViewOf<'pictures'> {
    const caption = this.#caption(block, block.title, block.says, 'figures');
    const pictures = block.pictures.map((picture, i) => ({
      ...imageView(picture, this.#reader),
      id: picture.id,
      at: formatSource(picture.source),
      letter: pictureLetter(i),
      title: this.#reader.readOrNull(picture.title, 'line'),
    }));
    const source = pictureLine(pictureCredits(block.pictures), block.source, this.#reader);
    return { kind: 'pictures', pictures, ...caption, source };
  }

  table(block: BlockOf<'table'>): ViewOf<'table'> {
    const caption = this.#caption(block, block.title, block.says, 'tables');
    const notes = [block.note, block.ownNote].flatMap((note) => (note ? [{ about: null, note }] : []));
    const source = this.#source(block, notes);
    const widths = block.columns.map(({ width }) => width);
    return {
      kind: 'table',
      widths: widths.some((width) => width !== null) ? widths : null,
      blank: hasBlankColumn(block),
      ...caption,
      ...this.#cells(block),
      source,
    };
  }

  timeline(block: BlockOf<'timeline'>): ViewOf<'timeline'> {
    const { data } = block;
    const caption = this.#caption(block, block.title, null, 'tables');
    const label = (field: string) => data.fields.get(field)?.label ?? '';
    const head = {
      date: label('date'),
      place: data.fields.has('place') ? label('place') : null,
      event: label('event'),
    };
    const rows = data.rows.map((row): TimelineRow => {
      const iso = fieldText(row, 'date')?.value ?? '';
      const place = fieldText(row, 'place');
      const event = fieldText(row, 'event') ?? { value: '', source: row.source, at: () => row.source };
      return {
        at: formatSource(row.source),
        date: { iso, words: dateInWords(iso, this.#reader.scope.language) },
        place: this.#reader.readOrNull(place, 'line'),
        event: this.#reader.read(event, 'line'),
      };
    });
    const source = this.#source(block, dataNotes([data]));
    return { kind: 'timeline', ...caption, head, rows, source };
  }

  /** The label and title of a figure or table, which its list then shows. */
  #caption(
    block: Block,
    title: Text | null,
    says: Text | null,
    list: 'figures' | 'tables',
  ): Omit<Caption, 'source'> {
    const id = this.#numbering.ids.get(block) ?? null;
    const number = this.#numbering.blocks.get(block);
    const rich = title && this.#reader.readTitle(title, id);
    const labelIn = ({ words }: Language) =>
      number === undefined ? null : `${list === 'figures' ? words.figure : words.table} ${number}`;
    const { language, booklet } = this.#reader.scope;
    if (rich && id !== null) {
      const entry = { id, label: labelIn(languageFor(booklet.language)), entry: rich.repeated() };
      share(this.#reader.scope, ({ listed }) => {
        listed[list].push(entry);
      });
    }
    return {
      label: labelIn(language),
      title: rich,
      says: this.#reader.readOrNull(says, 'blocks'),
      headline: false,
    };
  }

  /** The line of sources, which those that share them say once. */
  #source(block: BlockOf<'figure' | 'table' | 'timeline'>, notes: readonly DataNote[]): Rich | null {
    const { sources, source } = block;
    const { booklet, targets } = this.#reader.scope;
    const target = targets.get(this.#numbering.ids.get(block) ?? '');
    const said = booklet.figures.sources === 'once' ? this.#said.by(sources, target) : null;
    return sourceLine(sources, notes, source, this.#reader, said);
  }

  #cells({ columns, rowHeads, head, bodies, foot }: NonNullable<BlockOf<'figure'>['table']>): CellsView {
    const set = (cells: readonly TableCell[], headed: boolean): CellView[] =>
      cells.map((cell, i) => {
        const { column = i, colspan = 1, rowspan = 1 } = cell;
        const asked = columns[column]?.align ?? 'left';
        // A cell of several columns stands in the middle of them, not over or below one.
        const over = colspan > 1 && asked !== 'left' ? 'center' : asked;
        const align = over === 'left' ? null : over;
        // A cell that reaches into the row from above may stand at the right of its last one.
        const inner = i === cells.length - 1 && column + colspan < columns.length ? 'inner' : null;
        return {
          text: this.#reader.read(cell, isOfBlocks(cell) ? 'item' : 'line'),
          align,
          classes: [align, inner].filter((each) => each !== null).join(' ') || null,
          colspan: colspan > 1 ? colspan : null,
          rowspan: rowspan > 1 ? rowspan : null,
          mark: cell.mark ? { src: addressOfCellMark(cell.mark.address), alt: cell.mark.alt } : null,
          scope: headed && column === 0 && cell.value.trim() !== '' ? 'row' : null,
        };
      });
    const heads = head.map((row) => set(row, false));
    const groups = bodies.map(({ group, rows }) => ({
      group: this.#reader.readOrNull(group, 'line'),
      rows: rows.map((row) => set(row, rowHeads)),
    }));
    return {
      heads,
      head: heads[0] ?? [],
      columns: columns.length,
      bodies: groups,
      rows: groups.flatMap(({ rows }) => rows),
      foot: foot && set(foot, rowHeads),
    };
  }
}

/** Whether a column is empty; its first row may have an example. */
function hasBlankColumn({ columns, bodies }: BlockOf<'table'>): boolean {
  const rows = bodies.flatMap((body) => body.rows);
  return columns.some((_, i) => {
    const own = rows.flatMap((cells) => cells.filter(({ column }, k) => (column ?? k) === i));
    const toFill = own.slice(own.length > 2 ? 1 : 0);
    return toFill.length > 0 && toFill.every(({ value, mark }) => value.trim() === '' && !mark);
  });
}

/** Whether what a figure says stands above it. */
export function isHeadlined({ says, headline }: FigureBlock, { figures }: Booklet): boolean {
  return says !== null && (headline ?? figures.headline);
}

/**
 * A cell typed on several lines holds paragraphs and lists; one on one line only words, so that `1.` is a
 * number.
 */
function isOfBlocks({ value }: Text): boolean {
  return value.trim().includes('\n');
}
