import type { ProjectFiles } from '../content/index.ts';
import { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { templateFiles } from './templates.ts';

/**
 * The place in a template where an attribute has a value as it is typed, not from the content; the last one where
 * there are several; null when there is none.
 */
export function placeOfLiteral(attribute: string, value: string, files: ProjectFiles): Source | null {
  const places = templateFiles(files, new Report()).flatMap(({ file, text }) => {
    const index = Math.max(
      ...['"', "'"].map((quote) => text.lastIndexOf(`${attribute}=${quote}${value}${quote}`)),
    );
    return index === -1 ? [] : placeAt(file, text, index);
  });
  return places.at(-1) ?? null;
}

function placeAt(file: string, text: string, index: number): Source {
  const before = text.slice(0, index).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}
