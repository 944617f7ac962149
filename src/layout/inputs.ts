import type { Report } from '../faults/fault.ts';
import type { FontLibrary } from '../text/index.ts';
import type { BackgroundSource } from './backgrounds.ts';
import type { LayoutMemory } from './layout-memory.ts';
import type { PictureSource } from './picture.ts';
import type { SharedParagraphs } from './shared-paragraphs.ts';

/** The inputs of a layout besides its document. */
export interface LayoutInputs {
  readonly fonts: FontLibrary;
  readonly pictures: PictureSource;
  /** Opens the pictures of backgrounds. */
  readonly backgrounds?: BackgroundSource;
  readonly report: Report;
  /** Paragraphs that other documents of the process have set. */
  readonly shared?: SharedParagraphs;
  /** The boxes set for the documents whose elements this one has taken over. */
  readonly memory?: LayoutMemory;
}
