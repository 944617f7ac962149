import type { BOOKLET_PAGE_SIZES } from '../content/paper-sizes.ts';

type PageSize = (typeof BOOKLET_PAGE_SIZES)[number];

/** The kinds of project that `livret new` makes, each with the size of its page. */
export const SCAFFOLD_PAGES = {
  handout: 'A4',
  course: 'A5',
  leaflet: 'A5',
  booklet: 'A5',
} as const satisfies Record<string, PageSize>;

export type ScaffoldKind = keyof typeof SCAFFOLD_PAGES;

export const SCAFFOLD_KINDS = Object.keys(SCAFFOLD_PAGES) as ScaffoldKind[];
