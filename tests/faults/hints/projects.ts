import type { FaultCode } from '../../../src/faults/catalogue/index.ts';
import type { Files } from '../../content/project.ts';
import { essay } from '../../project/essay.ts';

/** A project with a fault, and where the advice is no text to put in, the edit that it asks for. */
export interface Case {
  readonly files: Files;
  /** The edit of an advice that is not in the forms of `follow`: it takes its words from the advice. */
  readonly edit?: (files: Files, advice: string) => Files;
}

export const UN = 'content/chapters/un.yaml';
export const D = 'content/data/d.yaml';
export const BOOKLET = 'content/booklet.yaml';
export const BLOCK = 'templates/blocks/text.hbs';
export const CSS = 'templates/a.css';

/** A sound project: a booklet of one chapter, data, a source. */
export const SOUND: Files = {
  [BOOKLET]: essay(),
  [UN]: 'title: Un\nblocks:\n  - text: Quelques mots.\n',
};

export const chapter = (text: string): Files => ({ ...SOUND, [UN]: text });
export const blocks = (text: string): Files => chapter(`title: Un\nblocks:\n${text}\n`);
export const text = (typed: string): Files => blocks(`  - text: ${typed}`);
export const booklet = (from: string, to: string): Files => ({
  ...SOUND,
  [BOOKLET]: (SOUND[BOOKLET] as string).replace(from, to),
});
export const css = (rules: string): Files => ({ ...SOUND, [CSS]: rules });
export const block = (template: string): Files => ({ ...SOUND, [BLOCK]: template });
export const data = (typed: string, figure = ''): Files => ({
  ...blocks(figure || '  - text: Quelques mots.'),
  [D]: typed,
});
export const ROWS = 'rows:\n  - { a: x, b: 1 }\n  - { a: y, b: 2 }\n';
export const DATA = `title: D\nsource: []\ndate: 2020\nfields: { a: { label: A }, b: { label: B, unit: m } }\n`;

/** Replaces a text of a file. */
export const replacing =
  (file: string, from: string | RegExp, to: (advice: string) => string) =>
  (files: Files, advice: string): Files => ({
    ...files,
    [file]: (files[file] as string).replace(from, () => to(advice)),
  });
/** The part of an advice that a pattern marks; the test fails where it is not there. */
export const part = (pattern: RegExp) => (advice: string) => pattern.exec(advice)![1]!;

export type Cases = Partial<Record<FaultCode, readonly Case[]>>;
