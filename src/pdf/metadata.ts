import { escapeHtml } from '../escape-html.ts';
import { type ClaimedStandard, claimsOf, DESCRIBED_SCHEMAS, DESCRIBING } from './conformance.ts';

/** A file that is kept in a PDF: data of a figure, or a source of the booklet. */
export interface Attachment {
  /** The name in the PDF, which no other has, in ASCII. */
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
  /** The id of the figure whose data it has; null for a source of the whole. */
  readonly figure: string | null;
}

/** The facts about a booklet that its file states. */
export interface PdfMetadata {
  readonly title: string;
  readonly subtitle?: string | null;
  readonly authors: readonly string[];
  /** The booklet's subject in one sentence. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** YYYY-MM-DD. The file says that it was made on that day at noon, UTC. */
  readonly date: string;
  /** A draft, which may have errors, claims nothing, nor does what is on paper, but for a press. */
  readonly claim: ClaimedStandard;
  /** The files that it keeps, which PDF/A-3 alone allows. */
  readonly attachments?: readonly Attachment[];
}

/** The title that a reader shows in its title bar. */
export const documentTitle = ({ title, subtitle }: PdfMetadata): string =>
  subtitle ? `${title} – ${subtitle}` : title;

/**
 * The metadata stream (ISO 32000-1, 14.3.2; ISO 16684-1). It repeats the Info dictionary and adds languages.
 */
export function xmpPacket(metadata: PdfMetadata): string {
  const { claim } = metadata;
  const claims = claimsOf(
    claim,
    JSON.stringify([documentTitle(metadata), metadata.authors, metadata.language]),
  );
  const isArchived = claim === 'A-2a' || claim === 'A-3a';
  const { authors, subject, keywords, language, date } = metadata;
  const time = `${date}T12:00:00Z`;
  const properties = [
    element('dc:format', 'application/pdf'),
    element('dc:title', alternatives(documentTitle(metadata), language), true),
    authors.length > 0 && element('dc:creator', list('Seq', authors), true),
    subject && element('dc:description', alternatives(subject, language), true),
    keywords.length > 0 && element('dc:subject', list('Bag', keywords), true),
    element('dc:language', list('Bag', [language]), true),
    element('xmp:CreateDate', time),
    element('xmp:ModifyDate', time),
    claim === 'X-4' && element('xmp:MetadataDate', time),
    element('xmp:CreatorTool', 'Livret'),
    element('pdf:Producer', 'Livret'),
    claim === 'X-4' && element('pdf:Trapped', 'False'),
    keywords.length > 0 && element('pdf:Keywords', keywords.join(', ')),
    ...claims.flatMap(({ prefix, properties }) =>
      Object.entries(properties).map(([name, value]) => element(`${prefix}:${name}`, value)),
    ),
    isArchived && DESCRIBED_SCHEMAS,
  ].filter((property) => property);
  const namespaces = [...claims, ...(isArchived ? DESCRIBING : [])].map(
    ({ prefix, namespace }) => `\n xmlns:${prefix}="${namespace}"`,
  );
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${namespaces.join('')}>
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function element(name: string, content: string, isXml = false): string {
  return `<${name}>${isXml ? content : escapeXml(content)}</${name}>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return element(`rdf:${kind}`, items.map((item) => element('rdf:li', item)).join(''), true);
}

function alternatives(text: string, language: string): string {
  const item = (lang: string) => `<rdf:li xml:lang="${escapeXml(lang)}">${escapeXml(text)}</rdf:li>`;
  return element('rdf:Alt', item('x-default') + item(language), true);
}

/** Escapes a text for XML 1.0 (2.4). Control characters that it cannot hold (2.2) are removed. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are to be removed
  return escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
}
