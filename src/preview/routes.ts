import { VARIANTS } from '../content/index.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { SCHEMES } from '../print/options.ts';
import type { Choice, Opened } from './protocol.ts';
import type { Studio } from './studio.ts';

export interface Services {
  readonly studio: Studio;
  readonly language: InterfaceLanguage;
  /** Opens an editor at a place of the project. @returns whether one was started, and the path of the file. */
  readonly edit: (source: Source) => Promise<{ readonly path: string; readonly opened: boolean }>;
}

/**
 * Answers a request of the preview's page. Numbers name pages, elements, faults and pictures of the last build; no path
 * comes from a request.
 * @returns JSON or bytes; null where there is no such thing.
 */
export async function answer(
  method: string,
  path: string,
  body: unknown,
  services: Services,
): Promise<unknown> {
  const { studio } = services;
  const { pages } = studio;
  if (method === 'GET') {
    const [, name = '', ...rest] = path.split('/');
    const numbers = rest.map(Number);
    if (rest.some((part) => !/^\d{1,9}(?:,\d{1,9})*$/.test(part))) return null;
    if (name === 'page') return pages.page(numbers[0]!);
    if (name === 'image') return pages.image(numbers[0]!);
    if (name === 'outlines' && rest.length === 2)
      return pages.outlines(numbers[0]!, rest[1]!.split(',').map(Number));
    if (path === '/measures') return pages.measures();
    return null;
  }
  if (method !== 'POST' || typeof body !== 'object' || body === null) return null;
  const asked = body as Readonly<Record<string, unknown>>;
  switch (path) {
    case '/sheets': {
      const scheme = SCHEMES.find((each) => each === asked.scheme);
      return scheme ? pages.sheets(scheme) : null;
    }
    case '/search':
      return typeof asked.text === 'string' ? pages.search(asked.text) : null;
    case '/choose':
      await studio.choose(choiceOf(asked));
      return {};
    case '/open':
      return open(asked, services);
    case '/spot':
      return typeof asked.place === 'string' ? pages.spotAt(asked.place) : null;
    case '/show':
      return { shown: typeof asked.place === 'string' && studio.show(asked.place) };
    default:
      return null;
  }
}

async function open(
  { element, fault }: Readonly<Record<string, unknown>>,
  { studio, edit }: Services,
): Promise<Opened | null> {
  const source =
    typeof element === 'number'
      ? studio.pages.sourceOf(element)
      : typeof fault === 'number'
        ? studio.sourceOfFault(fault)
        : null;
  return source && { place: formatSource(source), ...(await edit(source)) };
}

function choiceOf({ booklet, cohort, variants, person }: Readonly<Record<string, unknown>>): Choice {
  return {
    booklet: typeof booklet === 'string' ? booklet : null,
    cohort: typeof cohort === 'string' ? cohort : null,
    variants: Array.isArray(variants) ? VARIANTS.filter((variant) => variants.includes(variant)) : [],
    person: typeof person === 'string' ? person : null,
  };
}
