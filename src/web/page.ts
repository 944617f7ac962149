import { escapeHtml } from '../escape-html.ts';
import { isRightToLeft } from '../languages/direction.ts';
import { languageFor } from '../languages/index.ts';
import { fontFaces } from './fonts.ts';
import type { WebInputs } from './inputs.ts';
import { element, startTag } from './markup.ts';
import { shortened } from './short.ts';
import { rulesFor } from './style-sheet.ts';

/** The parts of a page, as HTML. */
interface PageParts {
  readonly title: string;
  readonly header: string;
  readonly contents: string;
  readonly main: string;
  readonly footer: string;
}

/** Nothing comes from the network, and nothing runs (Content Security Policy 3). */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

const MAIN = 'text.main';

/** A page of the twin, whole. */
export function wholePage(
  parts: PageParts,
  { meta, fontFile }: Pick<WebInputs, 'meta' | 'fontFile'>,
  css: string,
  families: ReadonlySet<string>,
): string {
  const { language, authors, description } = meta;
  const { web } = languageFor(language);
  const described = [
    ...(authors.length > 0 ? [startTag('meta', { name: 'author', content: authors.join(', ') })] : []),
    ...(description === '' ? [] : [startTag('meta', { name: 'description', content: description })]),
  ];
  const head = [
    '<meta charset="utf-8">',
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    element('title', {}, escapeHtml(parts.title)),
    ...described,
    '<meta name="generator" content="Livret">',
    '<meta name="format-detection" content="telephone=no">',
  ];
  const body = [
    element('a', { class: 'skip', href: `#${MAIN}` }, escapeHtml(web.skip)),
    parts.header && element('header', {}, `\n${parts.header}\n`),
    parts.contents,
    element('main', { id: MAIN, tabindex: -1 }, `\n${parts.main}\n`),
    parts.footer && element('footer', {}, `\n${parts.footer}\n`),
  ].filter((part) => part !== '');
  const sheet = [rulesFor(body.join(''), css), fontFaces(families, body.join(''), fontFile)]
    .join('\n')
    .trim();
  head.push(element('style', {}, `\n${sheet}\n`));
  const root = { lang: language, dir: isRightToLeft(language) ? 'rtl' : null };
  return `<!doctype html>\n${startTag('html', root)}\n<head>\n${head.join('\n')}\n</head>\n<body>\n${shortened(body.join('\n'))}\n</body>\n</html>\n`;
}

/** The head of a page, with the booklet's title where it has none. */
export const withTitle = (header: string, title: string): string =>
  header.includes('<h1') ? header : `${element('h1', {}, escapeHtml(title))}\n${header}`;
