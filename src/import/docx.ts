import JSZip from 'jszip';
import mammoth from 'mammoth';

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
}

/** @throws where the file is no Word file (ECMA-376, part 1). */
export async function readDocx(file: Uint8Array): Promise<DocxSource> {
  const pictures: DocxPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    // A picture that the file names and does not hold is told where it stands.
    const data = await image.readAsBuffer().catch(() => null);
    pictures.push({ type: image.contentType, data });
    return { src: String(pictures.length - 1) };
  });
  const buffer = await withMarkedFormulas(file);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false, styleMap: STYLES },
  );
  const unread = messages.flatMap(
    ({ message }) => /element was ignored: (?:\w+:)?(.+)$/.exec(message)?.[1] ?? [],
  );
  const html = value.replaceAll(OPEN, '<livret-lost>').replaceAll(CLOSE, '</livret-lost>');
  return { html, pictures, unread: [...new Set(unread)] };
}

/** Styles that mammoth does not map. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** Signs for private use around the words of a formula, which mammoth passes on. */
const [OPEN, CLOSE] = ['\uE001', '\uE002'];

/**
 * The file with the signs of each formula as words: mammoth leaves formulas out, so that neither their place nor their
 * words would be known.
 */
async function withMarkedFormulas(file: Uint8Array): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  for (const entry of zip.file(/^word\/(?:document|footnotes|endnotes)\.xml$/)) {
    const xml = await entry.async('string');
    const marked = xml
      .replace(/<m:oMathPara[ >][\s\S]*?<\/m:oMathPara>/g, (math) =>
        math.replace(/<\/?m:oMathPara(?:Pr)?\b[^>]*>/g, ''),
      )
      .replace(/<m:oMath(?: [^>]*)?>([\s\S]*?)<\/m:oMath>/g, (_, math: string) => {
        const signs = [...math.matchAll(/<m:t(?: [^>]*)?>([^<]*)<\/m:t>/g)].map(([, sign]) => sign).join('');
        return `<w:r><w:t xml:space="preserve">${OPEN}${signs}${CLOSE}</w:t></w:r>`;
      });
    zip.file(entry.name, marked);
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}
