import type { ChartSpec } from '../charts/spec.ts';
import { HtmlBefore } from '../document/html-before.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { LayoutMemory } from '../layout/layout-memory.ts';
import { SharedParagraphs } from '../layout/shared-paragraphs.ts';
import { Memo } from '../memo.ts';
import { isShownAlike, PaintedPages } from '../pdf/index.ts';
import { FileMemory } from '../project/file-memory.ts';
import type { FontLibrary } from '../text/index.ts';
import { InkMemory } from './ink-memory.ts';
import { LastDocument } from './last-document.ts';
import { SvgPictures } from './pictures/svg-pictures.ts';
import { startFonts } from './stages/fonts.ts';
import { LastStyles } from './stages/style.ts';

/** The results that a process keeps from version to version, and a session from build to build. */
export interface Kept {
  readonly memo: Memo;
  readonly fonts: Promise<FontLibrary>;
  /** Drawn charts, by their size and theme. */
  readonly drawings: WeakMap<ChartSpec, Map<string, Drawing>>;
  /** SVG files, as they were drawn. */
  readonly svgs: SvgPictures;
  /** Paragraphs that were set before. */
  readonly paragraphs: SharedParagraphs;
  /** The build made last; null where a process makes each document once. */
  readonly last: LastBuild | null;
  /** The files that a session has read; null where they are read once. */
  readonly fileMemory: FileMemory | null;
}

/** The build made last, of which the next takes over what has not changed. */
export interface LastBuild {
  readonly html: HtmlBefore;
  readonly document: LastDocument;
  readonly styles: LastStyles;
  readonly memory: LayoutMemory;
  readonly painted: PaintedPages;
  readonly inks: InkMemory;
}

export function startKeeping(): Kept {
  return {
    memo: new Memo(),
    fonts: startFonts(),
    drawings: new WeakMap(),
    svgs: new SvgPictures(),
    paragraphs: new SharedParagraphs(),
    last: null,
    fileMemory: null,
  };
}

/** Starts to keep things for several versions, of which each takes over what is the same in the one before. */
export function keepVersions(): Kept {
  return { ...startKeeping(), last: nothingBuilt() };
}

export function nothingBuilt(): LastBuild {
  return {
    html: new HtmlBefore(),
    document: new LastDocument(),
    styles: new LastStyles(),
    memory: new LayoutMemory(),
    painted: new PaintedPages(isShownAlike),
    inks: new InkMemory(),
  };
}

/** Starts to keep things for a session. */
export function startSession(): Kept {
  return { ...keepVersions(), fileMemory: new FileMemory() };
}
