import { type DocumentTree, languageOf } from '../document/tree.ts';
import type { Drawing, Rectangle } from '../drawing/drawing.ts';
import { simpleMarks } from '../drawing/marks.ts';
import type { Owner, Page, PageMark, PictureMark, SetLine } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import { decorationLines } from '../text/decoration-lines.ts';
import type { FontFace } from '../text/font-types.ts';
import { asShaped, changeOf, textOf } from '../text/glyph-run.ts';
import type { TextSetter } from '../text/index.ts';
import type { SetWords } from '../text/types.ts';
import type { GlyphRow, PageDrawing, PageItem } from './protocol.ts';

/** The inputs of a page's drawing besides the page. */
export interface DrawingResources {
  readonly tree: DocumentTree;
  readonly text: TextSetter;
  /** The number of a face. */
  face(face: FontFace): number;
  /** The number of a picture, by its path. */
  image(file: string): number;
}

/** A page as a list of what to paint. */
export function pageDrawing(page: Page, id: number, resources: DrawingResources): PageDrawing {
  const lines = new Map<SetLine, number>();
  const lineOf = (line: SetLine | undefined) => {
    if (!line) return -1;
    if (!lines.has(line)) lines.set(line, lines.size);
    return lines.get(line)!;
  };
  return { id, items: page.marks.flatMap((mark) => itemsOf(mark, lineOf, resources)) };
}

function itemsOf(
  mark: PageMark,
  lineOf: (line: SetLine | undefined) => number,
  resources: DrawingResources,
): PageItem[] {
  const owner = typeof mark.owner === 'number' ? mark.owner : null;
  switch (mark.kind) {
    case 'text': {
      const { run, x } = mark;
      const { face, size, rise, color } = run.style;
      const y = mark.y - rise;
      const decorations = decorationLines(run.style).map(({ top, thickness }): PageItem => {
        return { kind: 'rect', x, y: y + top, width: run.width, height: thickness, fill: color };
      });
      const row = {
        face: resources.face(face),
        size,
        scale: run.scale,
        color,
        x,
        y,
        ...placeGlyphs(run, size),
      };
      const heading = headingLevel(mark.owner, resources.tree);
      const text = run.leader ? ' ' : textOf(run);
      return [
        ...decorations,
        { kind: 'text', ...row, text, width: run.width, line: lineOf(mark.line), heading, owner },
      ];
    }
    case 'rect': {
      const { x, y, width, height, fill } = mark;
      return fill === null ? [] : [{ kind: 'rect', x, y, width, height, fill }];
    }
    case 'line': {
      const { x1, y1, x2, y2, width, color, dash } = mark;
      return [{ kind: 'line', x1, y1, x2, y2, width, color, dash }];
    }
    case 'drawing': {
      const element = owner === null ? null : resources.tree.byIndex[owner]!;
      const lang = languageOf(element ?? resources.tree.root);
      return [
        {
          ...drawingItem(mark.drawing, lang, resources),
          x: mark.x,
          y: mark.y,
          cut: cutOf(mark),
          alt: altOf(owner, resources.tree),
          owner,
        },
      ];
    }
    case 'image': {
      const { x, y, width, height, file } = mark;
      const alt = altOf(owner, resources.tree);
      return [
        { kind: 'image', x, y, width, height, cut: cutOf(mark), image: resources.image(file), alt, owner },
      ];
    }
  }
}

/** A drawing at the top left corner, its texts set. */
export function drawingItem(
  drawing: Drawing,
  lang: string,
  { text: setter, face }: Pick<DrawingResources, 'text' | 'face'>,
): PageItem & { readonly kind: 'drawing' } {
  const labels = [...simpleMarks(drawing)]
    .filter((mark) => mark.kind === 'text')
    .map((mark) =>
      setter.set(mark.text, mark.font, lang).map((part): GlyphRow => {
        const { size, x, rise, shaped } = part;
        const placed = placeGlyphs(asShaped(shaped), size);
        return { face: face(part.face), size, scale: 1, color: mark.color, x, y: -rise, ...placed };
      }),
    );
  const { width, height, marks } = drawing;
  return {
    kind: 'drawing',
    x: 0,
    y: 0,
    drawing: { width, height, marks },
    cut: null,
    labels,
    alt: null,
    owner: null,
  };
}

/** The glyphs that show, and where each stands. */
function placeGlyphs(run: SetWords, size: number): Pick<GlyphRow, 'glyphs' | 'dx' | 'dy'> {
  const placed: Pick<GlyphRow, 'glyphs' | 'dx'> & { glyphs: number[]; dx: number[]; dy: number[] } = {
    glyphs: [],
    dx: [],
    dy: [],
  };
  let pen = 0;
  for (const word of run.words) {
    const { more, factor } = changeOf(run, word);
    word.glyphs.forEach((glyph, i) => {
      placed.glyphs.push(glyph);
      placed.dx.push((pen + word.dx[i]! * run.scale) * size);
      placed.dy.push(-word.dy[i]! * size);
      pen += (word.advances[i]! + more / run.style.size) * factor;
    });
  }
  return { ...placed, dy: placed.dy.some((y) => y !== 0) ? placed.dy : null };
}

function cutOf(mark: PictureMark): Rectangle | null {
  return mark.cut ? pictureBox(mark) : null;
}

function headingLevel(owner: Owner, { byIndex }: DocumentTree): number {
  if (typeof owner !== 'number') return 0;
  for (let e: DocumentTree['root'] | null = byIndex[owner]!; e; e = e.parent) {
    const level = /^h([1-6])$/.exec(e.tag)?.[1];
    if (level) return Number(level);
  }
  return 0;
}

function altOf(owner: number | null, { byIndex }: DocumentTree): string | null {
  return owner === null ? null : (byIndex[owner]!.attributes.alt ?? null);
}
