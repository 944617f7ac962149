import type { Box, Drawing, Paint, PathMark, TextMark } from '../drawing/drawing.ts';
import { shares } from '../drawing/gradient.ts';
import { determinant } from '../drawing/matrix.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import type { FontFace } from '../text/font-types.ts';
import type { LabelPart } from '../text/labels.ts';
import type { GlyphRun } from '../text/types.ts';
import { CM } from '../units.ts';
import { boxArea, inkedShare, pathArea, strokeArea, visibleAreas } from './areas.ts';
import { type Cmyk, type Inks, type InkUse, inCmyk, rectangleUse } from './ink.ts';
import type { Imposition } from './sheet.ts';

/** The area that each ink would cover at full strength, in cm². */
export interface InkAreas {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
}

/** Sides of sheets with anything on them. One with no ink but black is black, whatever the colours of the others. */
export interface PrintedSides {
  readonly black: number;
  readonly color: number;
}

/** Facts about pages that other rooms know. */
export interface CoverageSources {
  readonly inks: Inks;
  /** The inks of printer's marks. */
  readonly markInks: Inks;
  /** Sets the text of a drawing as it is painted. */
  setText(mark: TextMark): readonly Pick<LabelPart, 'face' | 'size' | 'shaped'>[];
  /** The mean ink of a picture, from 0 to 1 for each ink. */
  pictureInk(file: string): Cmyk;
  /** The ink of pages that several booklets share, printed in the same inks. */
  readonly known?: WeakMap<Page, Cmyk>;
}

/** The square points in a cm². */
const CM2 = CM ** 2;

/**
 * The ink of one copy and its sides. Ink is the areas of glyph outlines, boxes, paths and strokes, each times the cyan, magenta, yellow
 * and black of its colour. Printer's marks count. A background does not count where another one covers it.
 * Backgrounds under text and drawings count whole, so that the result is slightly too high.
 */
export function coverageOf(pages: readonly Page[], { sheets, copies }: Imposition, sources: CoverageSources) {
  const ofPages = pages.map((page) => inkOfPage(page, sources));
  const sides = sheets.flatMap(({ front, back }) => [front, back]);
  const ofSides = sides.map(({ marks, pages: placed }) => {
    const onSide = inkOf((add) => addDrawing(marks, add, sources), sources.markInks);
    const plate = (ink: Plate) =>
      placed.reduce((sum, { page, scale }) => sum + scale ** 2 * ofPages[page]![ink], onSide[ink]);
    return [plate(0), plate(1), plate(2), plate(3)] as const;
  });
  const area = (ink: Plate) =>
    Math.round((10 * ofSides.reduce((sum, side) => sum + side[ink], 0)) / (copies * CM2)) / 10;
  const isColored = ([cyan, magenta, yellow]: Cmyk) => cyan + magenta + yellow > NO_INK;
  const colored = ofSides.filter(isColored).length;
  const black = ofSides.filter((side) => !isColored(side) && side[3] > NO_INK).length;
  return {
    ink: { cyan: area(0), magenta: area(1), yellow: area(2), black: area(3) },
    sides: { black: black / copies, color: colored / copies },
  };
}

/** An area that is none but for what arithmetic leaves, in square points. */
const NO_INK = 1e-6;

/** A place in `Cmyk`. */
type Plate = 0 | 1 | 2 | 3;

function inkOfPage(page: Page, sources: CoverageSources): Cmyk {
  const ink = sources.known?.get(page) ?? inkOf((add) => addPage(page, add, sources), sources.inks);
  sources.known?.set(page, ink);
  return ink;
}

/** The area of each ink in square points. */
function inkOf(paint: (add: Add) => void, inks: Inks): Cmyk {
  const total: [number, number, number, number] = [0, 0, 0, 0];
  paint((color, use, area) => {
    const ink = typeof color === 'string' ? inks(color, use) : color;
    if (!ink) return;
    inCmyk(ink).forEach((amount, i) => {
      total[i]! += amount * area;
    });
  });
  return total;
}

function addPage({ marks }: Page, add: Add, sources: CoverageSources): void {
  addAreas(marks, add);
  for (const mark of marks) addMark(mark, add, sources);
}

type Add = (color: string | Cmyk, use: InkUse, area: number) => void;

function addAreas(marks: readonly PageMark[], add: Add): void {
  const areas = marks.flatMap((mark) =>
    mark.kind === 'rect' && rectangleUse(mark) === 'area' ? [mark] : [],
  );
  const visible = visibleAreas(areas.map(boxOf));
  areas.forEach(({ fill }, i) => {
    if (fill !== null) add(fill, 'area', visible[i]!);
  });
}

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function addMark(mark: PageMark, add: Add, sources: CoverageSources): void {
  switch (mark.kind) {
    case 'text':
      add(mark.run.style.color, 'text', runArea(mark.run));
      break;
    case 'rect':
      if (mark.fill !== null && rectangleUse(mark) === 'rule') add(mark.fill, 'rule', boxArea(boxOf(mark)));
      break;
    case 'line': {
      const length = Math.hypot(mark.x2 - mark.x1, mark.y2 - mark.y1);
      // A dotted line: round dots, `dash[1]` points from centre to centre.
      const share = mark.dash[0] === 0 ? ((Math.PI / 4) * mark.width) / mark.dash[1]! : inkedShare(mark.dash);
      add(mark.color, 'rule', length * mark.width * share);
      break;
    }
    case 'drawing':
      addDrawing(mark.drawing, shownOnly(mark, add), sources);
      break;
    case 'image': {
      const { width, height } = pictureBox(mark);
      add(sources.pictureInk(mark.file), 'figure', width * height);
    }
  }
}

/** Adds the ink of a drawing that is cut by the share of it that shows, as if it were even. */
function shownOnly({ cut, drawing }: Extract<PageMark, { kind: 'drawing' }>, add: Add): Add {
  if (!cut) return add;
  const share = (cut.width * cut.height) / (drawing.width * drawing.height);
  return (color, use, area) => add(color, use, share * area);
}

function addDrawing({ marks }: Pick<Drawing, 'marks'>, add: Add, sources: CoverageSources): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'text':
        for (const { face, size, shaped } of sources.setText(mark))
          addPaint(mark.gradient ?? mark.color, 'text', glyphsArea(face, shaped.glyphs) * size ** 2, add);
        break;
      case 'path':
        addPath(mark, add);
        break;
      case 'image':
        add(sources.pictureInk(mark.file), 'figure', mark.width * mark.height);
        break;
      case 'group': {
        const { matrix, opacity, clips } = mark;
        const grown = opacity * (matrix ? Math.abs(determinant(matrix)) : 1);
        const most = Math.min(...clips.map(({ path }) => pathArea(path)));
        addDrawing(mark, (color, use, area) => add(color, use, Math.min(most, area * grown)), sources);
      }
    }
  }
}

function addPath(mark: PathMark, add: Add): void {
  const { path, fill, stroke, opacity, clip } = mark;
  const most = clip ? pathArea(clip) : Number.POSITIVE_INFINITY;
  const shown = (area: number) => opacity * Math.min(most, area);
  if (fill) addPaint(fill, 'figure', shown(pathArea(path)), add);
  if (stroke) addPaint(stroke.color, 'rule', shown(strokeArea(mark)), add);
}

function addPaint(paint: Paint, use: InkUse, area: number, add: Add): void {
  const colors = typeof paint === 'string' ? [{ color: paint, share: 1 }] : shares(paint);
  for (const { color, share } of colors) add(color, use, share * area);
}

function runArea({ style, words, scale }: GlyphRun): number {
  let area = 0;
  for (const { glyphs } of words) for (let i = 0; i < glyphs.length; i++) area += style.face.area(glyphs[i]!);
  return area * style.size ** 2 * scale;
}

function glyphsArea(face: FontFace, glyphs: readonly number[]): number {
  return glyphs.reduce((sum, glyph) => sum + face.area(glyph), 0);
}
