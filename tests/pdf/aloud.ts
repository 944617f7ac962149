import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A structure element, or a piece of content, as pdf.js gives it. */
interface Kid {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Kid[];
}

/** The pages of a PDF as a listener hears them: by the structure tree and the texts that pdf.js finds, a block a line. */
export async function readAloud(data: Uint8Array): Promise<string[][]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const contents = contentsOf(items as readonly Item[]);
    const tree = await page.getStructTree();
    pages.push(tree ? said(tree as Kid, contents) : []);
  }
  await pdf.destroy();
  return pages;
}

type Item =
  | { readonly type: string; readonly id?: string }
  | { readonly str: string; readonly hasEOL: boolean };

/** The text of each sequence of marked content. A hyphen that is an artifact joins lines. */
function contentsOf(items: readonly Item[]): Map<string, string> {
  const contents = new Map<string, string>();
  const open: string[] = [];
  let last = '';
  let joins = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
      continue;
    }
    const id = open.at(-1) ?? '';
    // Readers of PDFs drop the space that ends a line.
    const text = item.str + (item.hasEOL && !item.str.endsWith('\u2010') ? ' ' : '');
    if (id === '') {
      joins ||= item.str === '-';
      continue;
    }
    if (joins) contents.set(last, contents.get(last)!.trimEnd());
    contents.set(id, (contents.get(id) ?? '') + (joins ? text.trimStart() : text));
    last = id;
    joins &&= text.trim() === '';
  }
  return contents;
}

/** Elements among text, which end no line. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Code', 'Quote', 'Lbl', 'LBody', 'Formula', 'Note']);

/** The words said of an element before its content; none of elements that only group. */
function announced({ role = '', alt, lang, children = [] }: Kid): string {
  const elements = (...roles: string[]) => children.filter((kid) => roles.includes(kid.role ?? '')).length;
  const words: Readonly<Record<string, string>> = {
    L: `list of ${elements('LI')}:`,
    TOC: `contents of ${elements('TOCI')}:`,
    Table: 'table:',
    TR: `row of ${elements('TH', 'TD')}:`,
    TH: 'head:',
    TD: 'cell:',
    Caption: 'caption:',
    BlockQuote: 'quotation:',
    Index: 'index:',
    Figure: `picture “${alt}”`,
    Formula: `formula “${alt}”`,
    Link: 'link',
    Note: 'note',
    Code: 'code',
  };
  const heading = /^H(\d)$/.exec(role);
  return [heading ? `heading ${heading[1]}:` : (words[role] ?? ''), lang && `(${lang})`]
    .filter(Boolean)
    .join(' ');
}

/** The lines of an element. */
function said(kid: Kid, contents: ReadonlyMap<string, string>): string[] {
  if (!kid.children) return [contents.get(kid.id ?? '') ?? ''];
  const announcement = announced(kid);
  // An alternative text stands for all that its element holds (ISO 32000-1, 14.9.3).
  if (kid.alt !== undefined) return [announcement];
  const lines: string[] = [];
  let line = announcement && `${announcement} `;
  const end = () => {
    if (line.trim()) lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  for (const child of kid.children) {
    if (!isOnPage(child)) continue;
    if (!child.children || INLINE.has(child.role ?? '')) {
      const [first = '', ...others] = said(child, contents);
      line += child.role ? ` [${first}] ` : first;
      if (others.length > 0) {
        end();
        lines.push(...others.map((other) => `  ${other}`));
      }
    } else {
      end();
      lines.push(...said(child, contents).map((other) => (announcement ? `  ${other}` : other)));
    }
  }
  end();
  return lines.length > 0 || !announcement ? lines : [announcement];
}

/** Whether a part of a tree is on the page that is read: an element may go on over several. An empty cell is read. */
function isOnPage({ role = '', alt, type, children }: Kid): boolean {
  if (!children) return type === 'content';
  return alt !== undefined || role === 'TH' || role === 'TD' || children.some(isOnPage);
}
