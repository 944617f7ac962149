import { getOrMake } from '../once.ts';
import { createParagraph } from '../text/index.ts';
import type { GlyphRun, Inline, Line, Paragraph, ParagraphStyle, TextStyle } from '../text/types.ts';

/** The most characters of keys that are kept: about those of four booklets. */
const MOST_CHARACTERS = 400_000;

/** Builds of a session after which a paragraph that none of them asked for is kept no longer than what was set of it. */
const MOST_IDLE_BUILDS = 8;

interface Known {
  paragraph: Paragraph | WeakRef<Paragraph>;
  readonly characters: number;
  /** The build that asked for it last. */
  asked: number;
}

/**
 * Paragraphs that several documents have in common, by their inlines and their setting. Each is shaped and broken
 * once. The least recently used are dropped.
 */
export class SharedParagraphs {
  readonly #known = new Map<string, Known>();
  readonly #styles = new Map<TextStyle, number>();
  #characters = 0;
  #build = 0;

  /** A build of a session begins. Texts as they were before they were changed are let go after the next few. */
  beginBuild(): void {
    this.#build++;
    for (const [key, known] of this.#known) {
      if (known.asked >= this.#build - MOST_IDLE_BUILDS) return;
      if (!(known.paragraph instanceof WeakRef)) known.paragraph = new WeakRef(known.paragraph);
      else if (!known.paragraph.deref()) this.#drop(key);
    }
  }

  /** Element indices differ between documents, so paragraphs keep them relative to that of the first inline. */
  get(inlines: readonly Inline[], setting: ParagraphStyle): Paragraph {
    // Drawings are those of one document.
    if (inlines.some(({ kind }) => kind === 'box')) return remembering(createParagraph(inlines, setting));
    const base = firstElement(inlines);
    const key = `${JSON.stringify(setting)}${inlines.map((inline) => this.#keyOf(inline, base)).join('\0')}`;
    const paragraph =
      this.#take(key) ??
      remembering(
        createParagraph(
          inlines.map((inline) => moved(inline, -base)),
          setting,
        ),
      );
    this.#known.set(key, { paragraph, characters: key.length, asked: this.#build });
    this.#characters += key.length;
    this.#dropOldest();
    return movedParagraph(paragraph, base);
  }

  /** Takes a paragraph out, to be put at the end as the one that was used last; null where it is not known. */
  #take(key: string): Paragraph | null {
    const known = this.#known.get(key);
    if (!known) return null;
    this.#drop(key);
    const { paragraph } = known;
    return paragraph instanceof WeakRef ? (paragraph.deref() ?? null) : paragraph;
  }

  #keyOf(inline: Inline, base: number): string {
    if (inline.kind === 'note') return `note ${inline.note}`;
    if (inline.kind === 'break') return 'break';
    if (inline.kind === 'box') return 'box';
    if (inline.kind === 'edge') return `edge ${inline.side} ${inline.element - base} ${inline.width}`;
    const text =
      inline.kind === 'text' ? inline.text : inline.kind === 'blank' ? inline.width : inline.pattern;
    const note = inline.kind === 'text' && inline.note !== undefined ? inline.note - base : '';
    return `${inline.kind} ${this.#idOf(inline.style)} ${inline.element - base} ${note} ${text}`;
  }

  /** Equal styles are one object in all documents (`inline.ts`). */
  #idOf(style: TextStyle): number {
    return getOrMake(this.#styles, style, () => this.#styles.size);
  }

  #dropOldest(): void {
    for (const key of this.#known.keys()) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#drop(key);
    }
  }

  #drop(key: string): void {
    this.#characters -= this.#known.get(key)!.characters;
    this.#known.delete(key);
  }
}

function firstElement(inlines: readonly Inline[]): number {
  for (const inline of inlines) if ('element' in inline) return inline.element;
  return 0;
}

/** The item with `by` added to its element indices: its owner's, and that of the note that it calls. */
function moved<T extends Inline | GlyphRun>(item: T, by: number): T {
  if (!('element' in item)) return item;
  const leads = 'note' in item && item.note !== undefined ? { note: item.note + by } : {};
  return { ...item, element: item.element + by, ...leads };
}

function movedParagraph(paragraph: Paragraph, by: number): Paragraph {
  return remembering({
    maxContent: paragraph.maxContent,
    minContent: paragraph.minContent,
    break: (widths, looseness) => paragraph.break(widths, looseness).map((line) => movedLine(line, by)),
    extent: paragraph.extent,
  });
}

function movedLine(line: Line, by: number): Line {
  const edges = line.edges.map((edge) => ({ ...edge, element: edge.element + by }));
  return { ...line, runs: line.runs.map((run) => moved(run, by)), edges };
}

/** A paragraph that keeps its lines by measure, since each pass asks for them again. */
function remembering(paragraph: Paragraph): Paragraph {
  const known = new Map<string, readonly Line[]>();
  const extents = new Map<string, ReturnType<Paragraph['extent']>>();
  return {
    maxContent: paragraph.maxContent,
    minContent: paragraph.minContent,
    break(widths, looseness = 0) {
      const key = `${widths.join()} ${looseness}`;
      const lines = known.get(key) ?? paragraph.break(widths, looseness);
      known.set(key, lines);
      return lines;
    },
    extent(width, looseness) {
      return getOrMake(extents, `${width} ${looseness}`, () => paragraph.extent(width, looseness));
    },
  };
}
