import { simpleMarks } from '../../drawing/marks.ts';
import { getOrMake } from '../../once.ts';
import type { GlyphRow, Outlines, PageDrawing, PageItem } from '../protocol.ts';
import { addressOf, get } from './connection.ts';

/** Outlines of glyphs, by face and number. */
export type Glyphs = Map<number, Map<number, Path2D>>;

/** Pages that were asked for, with the outlines and the pictures that painting them takes. */
export class PageStore {
  readonly glyphs: Glyphs = new Map();
  /** Pictures by their numbers, and those of drawings by their files. */
  readonly images = new Map<number | string, HTMLImageElement>();
  readonly #pages = new Map<number, Promise<PageDrawing | null>>();
  readonly #outlines = new Map<string, Promise<boolean>>();

  /** A page that can be painted; null where it is no page of the last build. */
  page(id: number): Promise<PageDrawing | null> {
    return getOrMake(this.#pages, id, () => this.#load(id));
  }

  /** Takes a page that came without being asked for. */
  take(page: PageDrawing): void {
    this.#pages.set(page.id, this.#whole(page));
  }

  /** Forgets all other pages. */
  keepOnly(ids: ReadonlySet<number>): void {
    for (const id of this.#pages.keys()) if (!ids.has(id)) this.#pages.delete(id);
  }

  async #load(id: number): Promise<PageDrawing | null> {
    const page = await get<PageDrawing>(`/page/${id}`);
    if (page) return this.#whole(page);
    this.#pages.delete(id);
    return null;
  }

  /** A page with all that painting it takes; null where that is not there, and it is asked for again. */
  async #whole(page: PageDrawing): Promise<PageDrawing | null> {
    if (await this.prepare(page.items)) return page;
    this.#pages.delete(page.id);
    return null;
  }

  /** Gets what painting these takes. @returns whether the server has given it. */
  async prepare(items: readonly PageItem[]): Promise<boolean> {
    const { missing, pictures } = needsOf(items, this.glyphs);
    const [given] = await Promise.all([
      Promise.all([...missing].map(([face, glyphs]) => this.#loadOutlines(face, [...glyphs]))),
      Promise.all([...pictures].map((image) => this.#loadImage(image))),
    ]);
    return given.every((isGiven) => isGiven);
  }

  #loadOutlines(face: number, glyphs: readonly number[]): Promise<boolean> {
    const path = `/outlines/${face}/${glyphs.join(',')}`;
    const asked = getOrMake(this.#outlines, path, () => this.#loadNow(face, path));
    return asked.finally(() => this.#outlines.delete(path));
  }

  async #loadNow(face: number, path: string): Promise<boolean> {
    const outlines = await get<Outlines>(path);
    if (!outlines) return false;
    const known = getOrMake(this.glyphs, face, () => new Map());
    for (const [glyph, data] of Object.entries(outlines)) known.set(Number(glyph), new Path2D(data));
    return true;
  }

  /** @param image its number, or its file as a `data:` URL. */
  async #loadImage(image: number | string): Promise<void> {
    if (this.images.has(image)) return;
    const picture = new Image();
    picture.src = typeof image === 'number' ? addressOf(`/image/${image}`) : image;
    await picture.decode().catch(() => {});
    this.images.set(image, picture);
  }
}

/**
 * The outlines and pictures that painting items takes.
 * @param known outlines that are there.
 * @returns the glyphs of each face that are missing, and all pictures.
 */
export function needsOf(
  items: readonly PageItem[],
  known: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
) {
  const missing = new Map<number, Set<number>>();
  const pictures = new Set<number | string>();
  const note = ({ face, glyphs }: GlyphRow) => {
    for (const glyph of glyphs) {
      if (known.get(face)?.has(glyph)) continue;
      missing.set(face, (missing.get(face) ?? new Set()).add(glyph));
    }
  };
  for (const item of items) {
    if (item.kind === 'text') note(item);
    else if (item.kind === 'drawing') {
      for (const row of item.labels.flat()) note(row);
      for (const mark of simpleMarks(item.drawing)) if (mark.kind === 'image') pictures.add(mark.file);
    } else if (item.kind === 'image') pictures.add(item.image);
  }
  return { missing, pictures };
}
