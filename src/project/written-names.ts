import type { ProjectFiles } from '../content/index.ts';
import { blockSchemas } from '../content/schema/chapter.ts';
import { SPACES } from '../content/schema/exercise.ts';
import { statementKeys } from '../content/schema/statement.ts';
import { Report } from '../faults/fault.ts';
import type { Names } from '../style/unmatched-names.ts';
import { templateFiles } from './templates.ts';

/** The classes that the program writes besides those that its templates and style sheets name. */
const OUR_CLASSES: readonly string[] = [
  ...Object.keys(blockSchemas).map((kind) => `block-${kind}`),
  ...statementKeys.kind.options,
  ...SPACES,
  ...['facts', 'blank', 'note-again', 'statement-head'],
];

/**
 * The classes and ids that a project's templates and content write for any of its booklets. They are found by the look
 * of lines, so that no booklet need be made for it.
 * @param classes those of the program's style sheets.
 */
export function writtenNames(files: ProjectFiles, classes: Iterable<string>): Names {
  const templates = templateFiles(files, new Report()).map(({ text }) => text);
  const content = files
    .list('content')
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => new TextDecoder().decode(files.read(file) ?? undefined).replace(COMMENT, ''));
  const written = (kind: string): string[] => [
    ...valuesIn(content, new RegExp(`\\b${kind}["']?\\s*:([^,}#\\n]*)`, 'g')).flatMap(
      (value) => value.match(/[\p{L}_][\p{L}\p{N}_-]*/gu) ?? [],
    ),
    // A name that a value is a part of is in the document that has the value.
    ...valuesIn(templates, new RegExp(`\\b${kind}="([^"]*)"`, 'g')).flatMap(
      (value) => value.replace(/\{\{[#/][^}]*\}\}/g, ' ').match(/(?<=^|\s)[\w-]+(?=\s|$)/g) ?? [],
    ),
  ];
  return {
    class: new Set([...OUR_CLASSES, ...classes, ...written('class')]),
    id: new Set(written('id')),
  };
}

/** Whether a template of a project or of the program has a name among its words. */
export function isInTemplates(files: ProjectFiles, name: string): boolean {
  const word = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
  return templateFiles(files, new Report()).some(({ text }) => word.test(text));
}

const COMMENT = /(?<=^|\s)#.*$/gm;

const valuesIn = (texts: readonly string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, value]) => value!));
