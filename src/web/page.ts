import { escapeHtml } from '../escape-html.ts';
import { tablesOf } from '../fonts/tables.ts';
import { writeWoff2 } from '../fonts/woff2-write.ts';
import { isRightToLeft } from '../languages/direction.ts';
import { languageFor } from '../languages/index.ts';
import { webSubsetByHarfBuzz } from '../text/harfbuzz-subset.ts';
import type { Face, WebInputs } from './inputs.ts';
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

/** The weights of the faces that a page has, and those that each stands for. */
const WEIGHTS = [
  { weight: 400, range: '1 500' },
  { weight: 600, range: '501 1000' },
] as const;

/**
 * The faces of families as `@font-face` rules, each with the characters of a page alone; none for a family that Livret
 * does not bring.
 */
function fontFaces(families: Iterable<string>, html: string, fontFile: WebInputs['fontFile']): string {
  const characters = new Set(Array.from(textIn(html), (character) => character.codePointAt(0)!));
  const faces = [...families].flatMap((family) =>
    WEIGHTS.map(({ weight, range }) => ({ family, weight, range, style: 'normal' as const })),
  );
  const rules = faces.flatMap(({ range, ...face }) => {
    const file = fontFile(face);
    const subset = file && webSubsetByHarfBuzz(file, characters);
    return subset ? rule(face, range, writeWoff2(tablesOf(subset))) : [];
  });
  return rules.join('\n');
}

function rule({ family, style }: Face, range: string, data: Uint8Array): string {
  const address = `data:font/woff2;base64,${Buffer.from(data).toString('base64')}`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${range};src:url(${address}) format("woff2")}`;
}

/** The text of HTML, as far as its characters go. */
const textIn = (html: string): string =>
  html.replace(/<[^>]*>/g, (tag) => /data-label="([^"]*)"/.exec(tag)?.[1] ?? '');
