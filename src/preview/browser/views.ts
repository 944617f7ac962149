import type { Scheme } from '../../print/options.ts';
import type { Look, Vision } from './looks.ts';

export const VIEWS = ['spreads', 'single', 'sheets', 'phone'] as const;
export type View = (typeof VIEWS)[number];

/** How the pages are shown. */
export interface Settings {
  view: View;
  scheme: Scheme;
  looks: Set<Look>;
  vision: Vision;
}

/** How pages are shown at first. */
export const firstSettings = (isNarrow: boolean): Settings => ({
  view: isNarrow ? 'single' : 'spreads',
  scheme: 'booklet',
  looks: new Set(),
  vision: 'all',
});
