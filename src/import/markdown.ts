import MarkdownParser, { type MarkdownIt, type Token } from 'markdown-it';
import { parse } from 'yaml';
import { foreign } from '../faults/foreign.ts';
import { definitions } from '../template/markdown/definitions.ts';
import { formulas } from '../template/markdown/formulas.ts';
import { notes } from '../template/markdown/notes.ts';
import { scripts } from '../template/markdown/scripts.ts';
import { INLINE, LEFT_OUT, RAW } from './elements.ts';
import { labelsIn } from './labels.ts';
import { plainPandoc } from './pandoc.ts';
import { isPageBreak, unreadForms } from './pandoc-unread.ts';

/** A Markdown file as HTML, with the line of each block in `data-line`. */
export interface MarkdownSource {
  readonly html: string;
  /** The title that its front matter gives. */
  readonly title: string | null;
  /** The other keys of its front matter. */
  readonly keys: readonly string[];
  /** Pandoc's keys of sources: files of them, and sources themselves in CSL-JSON's names. */
  readonly bibliographies: readonly string[];
  readonly references: readonly unknown[];
  /** Forms of Pandoc's Markdown that stay as they are typed. */
  readonly forms: ReturnType<typeof unreadForms>;
  readonly labels: ReturnType<typeof labelsIn>;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Reads CommonMark with HTML, tables, definitions, formulas, notes, superscripts, subscripts and front matter. */
export function readMarkdown(text: string): MarkdownSource {
  const front = FRONT_MATTER.exec(text);
  const { title, bibliography, references, ...others } = front ? readFrontMatter(front[1]!) : {};
  // Empty lines in its place keep the count of lines.
  const body = front ? front[0].replace(/[^\n]+/g, '') + text.slice(front[0].length) : text;
  const md = createParser();
  const tokens = withNoteParagraphs(md.parse(plainPandoc(body), {}));
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0] + 1));
    if (token.type === 'inline' && isPageBreak(token.content)) token.type = 'page_break';
  }
  return {
    html: md.renderer.render(tokens, md.options, {}),
    title: typeof title === 'string' ? title : null,
    keys: Object.keys(others),
    bibliographies: [bibliography ?? []].flat().map(String),
    references: Array.isArray(references) ? references : [],
    forms: unreadForms(body),
    labels: labelsIn(body),
  };
}

function readFrontMatter(yaml: string): Record<string, unknown> {
  const value: unknown = foreign(
    () => parse(yaml),
    () => null,
  );
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function createParser(): MarkdownIt {
  const md = new MarkdownParser('default', { html: true });
  // All links are read; those that booklets do not have are reported.
  md.validateLink = () => true;
  for (const extension of [definitions, notes, scripts, formulas]) extension(md);
  const { escapeHtml } = md.utils;
  Object.assign(md.renderer.rules, {
    formula: ([...tokens]: Token[], i: number) => {
      const { content, info } = tokens[i]!;
      return `<livret-formula${info && ' display'}>${escapeHtml(content)}</livret-formula>`;
    },
    // Words such as <name>, and tags that are written about, are no HTML.
    html_inline: (tokens: Token[], i: number) => {
      const { content } = tokens[i]!;
      const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(content)?.[1]?.toLowerCase();
      const isHtml = !tag || INLINE.has(tag) || (LEFT_OUT.has(tag) && !RAW.has(tag));
      return isHtml ? content : escapeHtml(content);
    },
    page_break: () => '<livret-break></livret-break>',
    note_open: () => '<livret-note>',
    note_close: () => '</livret-note>',
    sub_close: () => '</sub>',
    sup_close: () => '</sup>',
    note_call: (tokens: Token[], i: number) =>
      `<livret-call label="${escapeHtml(tokens[i]!.content)}"></livret-call>`,
    note_definition_open: (tokens: Token[], i: number) =>
      `<livret-definition label="${escapeHtml(tokens[i]!.content)}">`,
    note_definition_close: () => '</livret-definition>',
    power: (tokens: Token[], i: number) => `<sup>${escapeHtml(tokens[i]!.content)}</sup>`,
    refused: (tokens: Token[], i: number) => escapeHtml(tokens[i]!.content || '^['),
  });
  return md;
}

/** The tokens with a paragraph around each text of a note, so that they stay apart. */
function withNoteParagraphs(tokens: readonly Token[]): Token[] {
  let inNote = false;
  return tokens.flatMap((token) => {
    if (token.type.startsWith('note_definition')) inNote = token.nesting === 1;
    if (!inNote || token.type !== 'inline') return [token];
    const edge = (nesting: 1 | -1) =>
      Object.assign(
        Object.create(Object.getPrototypeOf(token)),
        { ...token, nesting, children: null },
        {
          type: nesting === 1 ? 'paragraph_open' : 'paragraph_close',
          tag: 'p',
          attrs: null,
          content: '',
          block: true,
        },
      ) as Token;
    return [edge(1), token, edge(-1)];
  });
}
