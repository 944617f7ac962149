import type { InterfaceLanguage } from '../faults/print.ts';
import { formatSource, type Source } from '../faults/source.ts';
import { SCHEMES } from '../print/options.ts';
import { choiceOf } from './choice.ts';
import type { Opened } from './protocol.ts';
import type { ShownPages } from './shown-pages.ts';
import type { ShownVersion } from './shown-version.ts';
import type { Studio } from './studio.ts';

export interface Services {
  readonly studio: Studio;
  readonly language: InterfaceLanguage;
  /** Opens an editor at a place of the project. @returns whether one was started, and the path of the file. */
  readonly edit: (source: Source) => Promise<{ readonly path: string; readonly opened: boolean }>;
}

/**
 * Answers a request of a window. Its path begins with the window's number; numbers name pages, elements, faults and
 * pictures of the last build. No path comes from a request.
 * @returns JSON or bytes; null where there is no such thing.
 */
export async function answer(
  method: string,
  path: string,
  body: unknown,
  services: Services,
): Promise<unknown> {
  const { studio } = services;
  const [, window = '', name = '', ...rest] = path.split('/');
  const number = numberIn(window);
  const version = number === null ? null : studio.shownIn(number);
  if (method === 'GET') return version && answerGet(name, rest, version.pages);
  if (method !== 'POST' || typeof body !== 'object' || body === null) return null;
  const asked = body as Readonly<Record<string, unknown>>;
  if (path === '/show') return { shown: typeof asked.place === 'string' && studio.show(asked.place) };
  if (!version || rest.length > 0) return null;
  const { pages } = version;
  switch (name) {
    case 'sheets': {
      const scheme = SCHEMES.find((each) => each === asked.scheme);
      return scheme ? pages.sheets(scheme) : null;
    }
    case 'search':
      return typeof asked.text === 'string' ? pages.search(asked.text) : null;
    case 'choose':
      await studio.choose(number!, choiceOf(asked));
      return {};
    case 'look':
      studio.look(number!);
      return {};
    case 'open':
      return open(asked, version, services);
    case 'spot':
      return typeof asked.place === 'string' ? pages.spotAt(asked.place) : null;
    default:
      return null;
  }
}

function answerGet(name: string, rest: readonly string[], pages: ShownPages): unknown {
  const [first = null, second = '', ...more] = rest;
  const number = first === null ? null : numberIn(first);
  if (name === 'measures' && first === null) return pages.measures();
  if (number === null || more.length > 0) return null;
  if (name === 'outlines' && /^\d{1,9}(?:,\d{1,9})*$/.test(second))
    return pages.outlines(number, second.split(',').map(Number));
  if (second !== '') return null;
  return name === 'page' ? pages.page(number) : name === 'image' ? pages.image(number) : null;
}

function numberIn(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

async function open(
  { element, fault }: Readonly<Record<string, unknown>>,
  version: ShownVersion,
  { edit }: Services,
): Promise<Opened | null> {
  const source =
    typeof element === 'number'
      ? version.pages.sourceOf(element)
      : typeof fault === 'number'
        ? version.sourceOfFault(fault)
        : null;
  return source && { place: formatSource(source), ...(await edit(source)) };
}
