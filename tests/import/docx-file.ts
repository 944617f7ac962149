import JSZip from 'jszip';

/** The parts of a Word file besides its paragraphs. */
interface Parts {
  /** Paragraphs and tables, as WordprocessingML. */
  readonly body: string;
  /** The paragraphs of each footnote, from number 1. */
  readonly notes?: readonly string[];
  readonly picture?: Uint8Array;
  /** Word's list of sources, as `b:Source` elements. */
  readonly sources?: string;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const BIBLIOGRAPHY = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A small Word file (ECMA-376, part 1). */
export function docxFile({ body, notes = [], picture, sources }: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${TYPES}"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
  );
  zip.file('_rels/.rels', relations([['rId1', 'officeDocument', 'word/document.xml']]));
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'footnotes', 'footnotes.xml'],
      ['rId3', 'image', 'media/image1.png'],
      ['rId4', 'hyperlink', 'https://example.org/a_b', 'External'],
      ['rId5', 'numbering', 'numbering.xml'],
    ]),
  );
  zip.file('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  const styles = ['Title', 'heading 1', 'heading 2', 'heading 3', 'caption'].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  );
  zip.file('word/styles.xml', `<w:styles ${NAMESPACES}>${styles.join('')}</w:styles>`);
  const bullets = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>';
  const level = '<w:start w:val="1"/><w:numFmt w:val="decimal"/>';
  const numbers = `<w:lvl w:ilvl="0">${level}</w:lvl><w:lvl w:ilvl="1">${level}</w:lvl>`;
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
  const kind = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const list = (id: number, kind: number, more = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${more}</w:num>`;
  zip.file(
    'word/numbering.xml',
    `<w:numbering ${NAMESPACES}>${kind(0, bullets)}${kind(1, numbers)}${list(1, 0)}${list(2, 1)}${list(3, 1, anew)}</w:numbering>`,
  );
  const footnotes = notes.map((note, i) => `<w:footnote w:id="${i + 1}">${note}</w:footnote>`);
  zip.file('word/footnotes.xml', `<w:footnotes ${NAMESPACES}>${footnotes.join('')}</w:footnotes>`);
  if (sources) {
    zip.file(
      'customXml/item1.xml',
      `<b:Sources xmlns:b="${BIBLIOGRAPHY}" SelectedStyle="\\APASixthEditionOfficeOnline.xsl">${sources}</b:Sources>`,
    );
  }
  if (picture) zip.file('word/media/image1.png', picture);
  return zip.generateAsync({ type: 'uint8array' });
}

function relations(all: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) {
  const rows = all.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`;
}

/** A run of words, with what its properties say, such as `<w:b/>`. */
export const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (runs: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;

/** @param list 1 for bullets, 2 for numbers, 3 for numbers that begin anew, at 7. */
export const item = (runs: string, list = 1, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${runs}</w:p>`;

export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export const picture = (alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export const noteCall = (number: number) => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;

/** A field with the words that it gave, in runs as Word writes them. */
export const field = (instruction: string, words: string) =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ...(instruction.match(/.{1,40}/gs) ?? []).map(
      (part) => `<w:r><w:instrText xml:space="preserve">${escaped(part)}</w:instrText></w:r>`,
    ),
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run(words),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

/** A content control with its properties. */
export const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of a formula. */
export const sign = (words: string, properties = '') =>
  `<m:r>${properties && `<m:rPr>${properties}</m:rPr>`}<m:t>${escaped(words)}</m:t></m:r>`;
