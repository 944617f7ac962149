import type { Page } from '../layout/page.ts';
import { imposeBooklet } from './booklet.ts';
import { imposeHandout } from './handout.ts';
import type { PrintOptions } from './options.ts';
import type { Imposition } from './sheet.ts';
import { imposeSingle } from './single.ts';

export type { PrintOptions } from './options.ts';
export type { Imposition } from './sheet.ts';

/** Puts pages on paper; null when the paper that is asked for is too small for them. */
export function impose(pages: readonly Page[], options: PrintOptions): Imposition | null {
  switch (options.scheme) {
    case 'booklet':
      return imposeBooklet(pages, options);
    case 'single':
      return imposeSingle(pages, options);
    default:
      return imposeHandout(pages, Number.parseInt(options.scheme, 10), options);
  }
}
