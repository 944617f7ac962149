/** A standard that a tagged file claims to follow, as XMP properties with their namespace. */
interface Claim {
  readonly prefix: string;
  readonly namespace: string;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * What a tagged file claims: PDF/UA-1 with level A of PDF/A-2, or of PDF/A-3, which may have files attached; or nothing.
 */
export type ClaimedStandard = 'A-2a' | 'A-3a' | 'none';

/** The standards that a file claims to follow. Tests check each claim. */
export function claimsOf(standard: Exclude<ClaimedStandard, 'none'>): readonly Claim[] {
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
