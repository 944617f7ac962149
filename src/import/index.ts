import { foreign } from '../faults/foreign.ts';
import { loadFormulas, setFormula } from '../formulas/index.ts';
import { isWhole, pictureFormat, readPicture } from '../raster/picture.ts';
import { isSvgName } from '../raster/picture-name.ts';
import { readChapter } from './blocks.ts';
import { chapterYaml } from './chapter-file.ts';
import { byId, type CslItem, readSources } from './citations.ts';
import { FORMATS } from './formats.ts';
import { Labels } from './labels.ts';
import { type Loss, Losses } from './losses.ts';
import { takeNotes } from './notes.ts';
import { Sources, withSources } from './sources.ts';
import { type Element, parseHtml } from './tree.ts';

export type { Loss } from './losses.ts';

/** A file to make a chapter of. */
interface ImportSource {
  /** The name with its extension, `.docx` or one of Markdown's. */
  readonly name: string;
  readonly data: Uint8Array;
  /** Reads a file that it names, by its path from there; null where there is none. */
  readonly read: (path: string) => Uint8Array | null;
  /** The sources that it cites, in CSL-JSON, CSL-YAML or BibTeX; null where none are given. */
  readonly bibliography: string | null;
  /** The project's content/references.yaml and content/references.bib; null where there is none. */
  readonly references: string | null;
  readonly bibtex: string | null;
}

export interface Imported {
  /** The text of the chapter's YAML file. */
  readonly chapter: string;
  /** Whether it has any block. */
  readonly isEmpty: boolean;
  /** Pictures by their paths under content/. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** content/references.yaml with the sources that it cites; null where nothing is added. */
  readonly references: string | null;
  /** The number of sources added. */
  readonly added: number;
  /** Whether it cites any source. */
  readonly cites: boolean;
  readonly losses: readonly Loss[];
}

/** Whether a text is a list of sources, in CSL-JSON, CSL-YAML or BibTeX. */
export const isSourceList = async (text: string): Promise<boolean> => (await readSources(text)) !== null;

/** Makes a chapter of a file; null where it cannot be read. @param id the chapter's. */
export async function importFile(source: ImportSource, id: string): Promise<Imported | null> {
  const read = FORMATS.docx.test(source.name) ? await fromDocx(source.data) : await fromMarkdown(source);
  if (!read) return null;
  const losses = new Losses();
  const root = parseHtml(read.html);
  for (const key of read.keys ?? []) losses.add('front-matter', key, root);
  for (const name of read.unread ?? []) losses.add('element', name, '');
  for (const { typed, line } of read.forms ?? []) losses.addAt('markdown', typed, line);
  const pictures = new Map<string, Uint8Array>();
  const picture = (image: Element) => {
    const src = image.attributes.src ?? '';
    const data = read.picture(src);
    if (!data) {
      losses.add('picture', read.nameOf(src), image);
      return null;
    }
    const extension = extensionOf(data, src);
    if (!extension) {
      losses.add('picture-format', read.nameOf(src), image);
      return null;
    }
    const path = `images/${id}-${pictures.size + 1}.${extension}`;
    pictures.set(path, data);
    const alt = image.attributes.alt?.replace(/\s+/g, ' ').trim();
    if (!alt) losses.add('picture-text', path, image);
    return { path, alt: alt || path };
  };
  const listed = async (...texts: readonly (string | null)[]) => {
    const lists = await Promise.all(texts.map((text) => (text === null ? null : readSources(text))));
    return lists.flatMap((list) => [...(list ?? [])]);
  };
  const brought = new Map<string, CslItem>([...read.sources, ...(await listed(source.bibliography))]);
  const sources = new Sources(brought, new Map(await listed(source.references, source.bibtex)));
  if (read.html.includes('<livret-formula signs')) await loadFormulas();
  const isTex = (tex: string) => 'width' in setFormula({ tex, display: true, lang: 'en' });
  const known = read.title ?? null;
  const world = {
    losses,
    notes: takeNotes(root),
    sources,
    isTex,
    picture,
    labels: new Labels(read.labels ?? []),
  };
  const chapter = readChapter(root, known !== null, world);
  const title = (known ?? chapter.title) || titleFrom(source.name);
  return {
    chapter: chapterYaml(title, chapter),
    isEmpty: chapter.blocks.length === 0,
    pictures,
    references: sources.added.length > 0 ? withSources(source.references, sources.added) : null,
    added: sources.added.length,
    cites: sources.cites,
    losses: losses.all,
  };
}

interface ReadSource {
  readonly html: string;
  readonly title?: string | null;
  readonly keys?: readonly string[];
  readonly unread?: readonly string[];
  readonly forms?: readonly { readonly line: number; readonly typed: string }[];
  readonly labels?: ConstructorParameters<typeof Labels>[0];
  readonly sources: ReadonlyMap<string, CslItem>;
  readonly picture: (src: string) => Uint8Array | null;
  /** A picture as it is told: by its address, or by its media type. */
  readonly nameOf: (src: string) => string;
}

async function fromDocx(data: Uint8Array): Promise<ReadSource | null> {
  const { readDocx } = await import('./docx.ts');
  try {
    const { html, pictures, unread, sources } = await readDocx(data);
    return {
      html: clean(html),
      unread,
      sources,
      picture: (src) => pictures[Number(src)]?.data ?? null,
      nameOf: (src) => pictures[Number(src)]?.type ?? '',
    };
  } catch {
    return null;
  }
}

async function fromMarkdown({ data, read }: ImportSource): Promise<ReadSource | null> {
  const text = foreign(
    () => new TextDecoder('utf-8', { fatal: true }).decode(data),
    () => null,
  );
  if (text === null) return null;
  const { readMarkdown } = await import('./markdown.ts');
  const { escapeWords } = await import('./escape.ts');
  const markdown = readMarkdown(clean(text.replace(/\r\n?/g, '\n')));
  const { html, title, keys, bibliographies, references, forms, labels } = markdown;
  const files = await Promise.all(
    bibliographies.map((path) => readSources(Buffer.from(read(path) ?? []).toString())),
  );
  return {
    html,
    title: title && escapeWords(title),
    forms,
    labels,
    keys: files.includes(null) ? [...keys, 'bibliography'] : keys,
    sources: new Map([...files.flatMap((file) => [...(file ?? [])]), ...byId(references)]),
    nameOf: (src) => src,
    picture: (src) => (/^[a-z][\w+.-]*:/i.test(src) ? null : read(decoded(src))),
  };
}

/** The text without control characters, which YAML excludes. */
const clean = (text: string) => text.replace(/[^\P{Cc}\t\n]/gu, '');

function decoded(path: string): string {
  return foreign(
    () => decodeURIComponent(path),
    () => path,
  );
}

function extensionOf(data: Uint8Array, src: string): string | null {
  if (isSvgName(src)) return 'svg';
  const picture = pictureFormat(data) && readPicture(data);
  return picture && isWhole(picture) ? { PNG: 'png', JPEG: 'jpg', WebP: 'webp' }[picture.format] : null;
}

/** A title from a file's name. */
function titleFrom(name: string): string {
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
