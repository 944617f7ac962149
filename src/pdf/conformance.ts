import { createHash } from 'node:crypto';

/** A standard that a file claims to follow, as XMP properties with their namespace. */
interface Claim {
  readonly prefix: string;
  readonly namespace: string;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The claim of a tagged file: PDF/UA-1 with level A of PDF/A-2, or of PDF/A-3, which may have files attached; of a file for a
 * press: PDF/X-4; or none.
 */
export type ClaimedStandard = 'A-2a' | 'A-3a' | 'X-4' | 'none';

/**
 * The standards that a file claims to follow. Tests check each claim.
 * @param identity a text that all versions of the document have.
 */
export function claimsOf(standard: ClaimedStandard, identity: string): readonly Claim[] {
  if (standard === 'none') return [];
  if (standard === 'X-4') return pressClaims(identity);
  const part = standard === 'A-2a' ? '2' : '3';
  return [
    // ISO 14289-1, clause 5.
    { prefix: 'pdfuaid', namespace: 'http://www.aiim.org/pdfua/ns/id/', properties: { part: '1' } },
    // ISO 19005-2 and 19005-3, 6.6.4.
    {
      prefix: 'pdfaid',
      namespace: 'http://www.aiim.org/pdfa/ns/id/',
      properties: { part, conformance: 'A' },
    },
  ];
}

/** PDF/X-4, with the properties by which a print shop tells files apart (ISO 15930-7, 6.2). */
function pressClaims(identity: string): readonly Claim[] {
  return [
    {
      prefix: 'pdfxid',
      namespace: 'http://www.npes.org/pdfx/ns/id/',
      properties: { GTS_PDFXVersion: 'PDF/X-4' },
    },
    {
      prefix: 'xmpMM',
      namespace: 'http://ns.adobe.com/xap/1.0/mm/',
      properties: { DocumentID: uuidOf(identity), VersionID: '1', RenditionClass: 'default' },
    },
  ];
}

/** A UUID made from a text (RFC 9562, 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `uuid:${parts.join('-')}`;
}

/** The namespaces in which PDF/A has schemas described that it does not know (ISO 19005-2, 6.6.2.3.3). */
export const DESCRIBING: readonly Pick<Claim, 'prefix' | 'namespace'>[] = [
  { prefix: 'pdfaExtension', namespace: 'http://www.aiim.org/pdfa/ns/extension/' },
  { prefix: 'pdfaSchema', namespace: 'http://www.aiim.org/pdfa/ns/schema#' },
  { prefix: 'pdfaProperty', namespace: 'http://www.aiim.org/pdfa/ns/property#' },
];

/** The description of PDF/UA's schema for PDF/A, as XMP. */
export const DESCRIBED_SCHEMAS = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;
