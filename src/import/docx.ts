import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { CslItem } from './citations.ts';
import { ListNumbers } from './word/list-numbers.ts';
import { Insertions, markWord } from './word/mark.ts';
import { readSources } from './word/sources.ts';

/** A picture of a Word file. */
export interface DocxPicture {
  readonly type: string;
  /** null for one that lies outside of the file. */
  readonly data: Uint8Array | null;
}

/** A Word file as HTML; the `src` of each picture is its number in `pictures`. */
export interface DocxSource {
  readonly html: string;
  readonly pictures: readonly DocxPicture[];
  /** The names of elements that are not read, as the file has them. */
  readonly unread: readonly string[];
  /** The sources that it brings along, by what its citations call them. */
  readonly sources: ReadonlyMap<string, CslItem>;
}

/** @throws where the file is no Word file (ECMA-376, part 1). */
export async function readDocx(file: Uint8Array): Promise<DocxSource> {
  const pictures: DocxPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A picture that the file names and does not hold is reported where it stands.
    const data = await image.readAsBuffer().catch(() => null);
    pictures.push({ type: image.contentType, data });
    return { src: String(pictures.length - 1) };
  });
  const zip = await JSZip.loadAsync(file);
  const insertions = new Insertions();
  const numbers = new ListNumbers((await zip.file('word/numbering.xml')?.async('string')) ?? null);
  for (const entry of zip.file(/^word\/(?:document\d*|footnotes|endnotes)\.xml$/)) {
    zip.file(entry.name, markWord(await entry.async('string'), insertions, numbers));
  }
  const buffer = await zip.generateAsync({ type: 'nodebuffer' });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false, styleMap: STYLES },
  );
  const unread = messages.flatMap(
    ({ message }) => /element was ignored: (?:\w+:|\{[^}]*\})?(.+)$/.exec(message)?.[1] ?? [],
  );
  const own = await Promise.all(
    zip.file(/^customXml\/item\d+\.xml$/).map(async (entry) => {
      const xml = await entry.async('string');
      return xml.includes('officeDocument/2006/bibliography') || xml.includes('officeDocument/bibliography')
        ? [...readSources(xml)]
        : [];
    }),
  );
  return {
    html: insertions.into(value),
    pictures,
    unread: [...new Set(unread)],
    sources: new Map([...own.flat(), ...insertions.sources]),
  };
}

/** Styles that mammoth does not map. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];
