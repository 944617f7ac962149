import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectSession } from '../../../src/build/session.ts';
import { FileMemory } from '../../../src/project/file-memory.ts';
import { NO_FILES, withEdits } from '../../../src/project/memory-files.ts';
import { pagesIn } from '../../build/made.ts';
import { temporaryFolder } from '../../project/temporary.ts';
import type { Written } from './blocks.ts';

// From YAML to the PDF, and what other programs read there.

const BOOKLET = {
  ...{ format: 1, slug: 'essai', title: 'Un essai', authors: ['Ada Lovelace'] },
  ...{ language: 'fr', date: '2026-11-28', chapters: ['un'] },
};

let edits = new Map<string, Uint8Array>();
const session = new ProjectSession((report) => withEdits(NO_FILES, edits, report), null, new FileMemory());

/** Builds a booklet of one block. */
export async function build({ block, files }: Written) {
  const all = {
    ...files,
    'content/booklet.yaml': JSON.stringify(BOOKLET),
    'content/chapters/un.yaml': JSON.stringify({ title: 'Un', blocks: [block] }),
  };
  edits = new Map(Object.entries(all).map(([path, data]) => [path, Buffer.from(data)]));
  const made = await pagesIn(session);
  return {
    faults: made.faults,
    pages: made.typeset?.layout.pages ?? [],
    pdf: async () => (await made.pdf())!,
  };
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each page, as pdftotext finds them. Points. */
export function wordsIn(pdf: Uint8Array): Word[][] {
  return readBy('pdftotext', ['-bbox'], pdf)
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
        text: text!
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      })),
    );
}

interface Trace {
  /** The tag of the content that it belongs to: `TH`, `TD`, `Figure`, `Artifact`. */
  readonly tag: string;
  readonly text: string;
  readonly shapes: readonly TracedShape[];
}

export interface TracedShape {
  readonly painted: 'fill' | 'stroke';
  /** The left edge of the drawing that it belongs to, on the page; 0 outside drawings. Points. */
  readonly origin: number;
  /** Points from the upper left corner of that drawing. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The tagged content of all pages in order, as mutool paints it. */
export function tracesIn(pdf: Uint8Array): Trace[] {
  return readBy('mutool', ['draw', '-q', '-F', 'trace'], pdf)
    .split('<layer name="')
    .slice(1)
    .map((layer) => ({
      tag: /^[^"]*/.exec(layer)![0],
      text: [...layer.matchAll(/<g unicode="([^"]*)"/g)].map(([, glyph]) => glyph).join(''),
      shapes: [
        ...layer.matchAll(/<(fill|stroke)_path [^>]*transform="1 0 0 1 (\S+) \S+">(.*?)<\/\1_path>/gs),
      ].map(([, painted, left, path]) => ({
        painted: painted as TracedShape['painted'],
        origin: Number(left),
        points: [...path!.matchAll(/x="([-\d.]+)" y="([-\d.]+)"/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        ),
      })),
    }));
}

/** The output of another program that reads a PDF. */
function readBy(program: string, options: readonly string[], pdf: Uint8Array): string {
  const file = join(temporaryFolder(), 'essai.pdf');
  writeFileSync(file, pdf);
  const last = program === 'pdftotext' ? [file, '-'] : [file];
  return execFileSync(program, [...options, ...last], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
