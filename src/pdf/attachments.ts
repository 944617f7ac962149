import type { Reference } from 'pdfkit';
import type { Attachment } from './metadata.ts';
import { nameTree } from './names.ts';
import type { Pen } from './pen.ts';

/**
 * Attaches files to the document (ISO 32000-1, 7.11.4), as associated files that say how they relate to it (ISO 19005-3,
 * 6.8).
 * @param date of the booklet, YYYY-MM-DD.
 * @returns the files of each figure.
 */
export function writeAttachments(
  pen: Pen,
  attachments: readonly Attachment[],
  date: string,
): Map<string, Reference[]> {
  const ofFigures = new Map<string, Reference[]>();
  if (attachments.length === 0) return ofFigures;
  const named = attachments.map(({ name, description, mediaType, data, figure }): [string, Reference] => {
    const file = pen.ref({
      Type: 'EmbeddedFile',
      // A name: its solidus is written as a number (7.3.5).
      Subtype: mediaType.replace('/', '#2F'),
      Params: { Size: data.length, ModDate: new Date(`${date}T12:00:00Z`) },
    });
    file.end(data);
    const specification = pen.ref({
      Type: 'Filespec',
      F: new String(name),
      UF: new String(name),
      EF: { F: file, UF: file },
      Desc: new String(description),
      AFRelationship: figure === null ? 'Source' : 'Data',
    });
    specification.end();
    if (figure !== null) ofFigures.set(figure, [...(ofFigures.get(figure) ?? []), specification]);
    return [name, specification];
  });
  pen._root.data.Names.data.EmbeddedFiles = nameTree(named);
  pen._root.data.AF = named.map(([, specification]) => specification);
  return ofFigures;
}
