import type { ProjectFiles } from '../content/index.ts';
import type { Source } from '../faults/source.ts';

/**
 * The place in a template where an attribute has a value as it is typed, not from the content; the last one where
 * there are several; null when there is none.
 */
export function placeOfLiteral(attribute: string, value: string, files: ProjectFiles): Source | null {
  const places = files
    .list('templates')
    .filter((file) => file.endsWith('.hbs'))
    .flatMap((file) => {
      const text = new TextDecoder().decode(files.read(file) ?? undefined);
      const index = Math.max(
        ...['"', "'"].map((quote) => text.lastIndexOf(`${attribute}=${quote}${value}${quote}`)),
      );
      if (index === -1) return [];
      const before = text.slice(0, index).split('\n');
      return { file, line: before.length, column: before.at(-1)!.length + 1 };
    });
  return places.at(-1) ?? null;
}
