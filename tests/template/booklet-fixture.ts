import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChartSpec } from '../../src/charts/spec.ts';
import type { Booklet, Chapter } from '../../src/content/booklet.ts';
import { NO_MAIL } from '../../src/content/mail.ts';
import type { Block } from '../../src/content/types/block.ts';
import type { Reference } from '../../src/content/types/reference.ts';
import type { DataSet } from '../../src/data/data-set.ts';
import type { Text } from '../../src/data/text.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource, type Source } from '../../src/faults/source.ts';
import { loadTemplates, type TemplateFile, type Templates } from '../../src/template/index.ts';

/** Places of made-up content: each text has its own line of `t.yaml`, where its characters are counted on. */
export const at = (line: number, column = 1): Source => ({ file: 't.yaml', line, column });

/** A text as if it were typed from the first column of a line on. */
export function text(value: string, line = 1): Text {
  const source = at(line);
  return {
    value,
    source,
    at(offset) {
      const before = value.slice(0, offset).split('\n');
      return at(line + before.length - 1, before.at(-1)!.length + 1);
    },
  };
}

/** A block with what is not said filled in. */
export function block(made: { kind: Block['kind']; [key: string]: unknown }): Block {
  const blank = {
    id: null,
    source: at(1),
    title: null,
    says: null,
    sources: [],
    from: null,
    foot: null,
    answer: null,
    points: null,
    choices: [],
    letters: false,
    parts: [],
    index: [],
  };
  return { ...blank, ...made } as Block;
}

export function chapter(id: string, title: string, blocks: Block[], more: Partial<Chapter> = {}): Chapter {
  return {
    id,
    title: text(title),
    short: null,
    numbered: true,
    part: null,
    index: [],
    blocks,
    source: at(1),
    ...more,
  };
}

export function reference(id: string, more: Partial<Reference> = {}): Reference {
  const name = id[0]!.toUpperCase() + id.slice(1);
  return {
    id,
    type: 'book',
    title: `Titre de ${id}`,
    language: null,
    names: { author: [{ family: name, full: name }] },
    dates: { issued: { start: '2020', end: null, season: null, circa: false } },
    texts: {},
    source: { file: 'content/references.yaml', line: 1, column: 3 },
    ...more,
  };
}

export function dataSet(key: string, more: Partial<DataSet> = {}): DataSet {
  const source = { file: `content/data/${key}.yaml`, line: 1, column: 1 };
  return {
    key,
    title: key,
    sources: [],
    date: null,
    note: null,
    fields: new Map(),
    rows: [],
    total: null,
    source,
    ...more,
  };
}

export function chart(data: DataSet[]): ChartSpec {
  return { kind: 'bars', data, chartJs: [], height: null, source: at(1) };
}

export function booklet(chapters: Chapter[], more: Partial<Booklet> = {}): Booklet {
  return {
    slug: 'essai',
    title: 'Essai',
    subtitle: null,
    occasion: null,
    address: null,
    cover: null,
    authors: [],
    language: 'fr',
    date: null,
    edition: '1',
    page: { width: 420, height: 595 },
    theme: 'classic',
    licence: null,
    description: null,
    print: { colors: 'color', amount: 'full' },
    copies: null,
    keywords: [],
    exercises: { numbers: null, answers: 'teacher', shuffle: null },
    statements: { numbers: 'throughout', together: false },
    figures: { headline: false, sources: 'once' },
    blurb: null,
    variables: {},
    mail: NO_MAIL,
    places: {},
    chapters,
    references: new Map(),
    data: new Map(),
    source: { file: 'content/booklet.yaml', line: 1, column: 1 },
    ...more,
  };
}

export const references = (...list: Reference[]): ReadonlyMap<string, Reference> =>
  new Map(list.map((entry) => [entry.id, entry]));

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The templates of this repository. */
export function templateFiles(): TemplateFile[] {
  return readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file: `templates/${file}`, text: readFileSync(TEMPLATES + file, 'utf8') }));
}

let builtIn: Promise<Templates> | null = null;

export function builtInTemplates(): Promise<Templates> {
  builtIn ??= loadTemplates(templateFiles(), new Report());
  return builtIn;
}

/** Faults as `code place`, or with a detail to look at. */
export function faultsOf(report: Report): string[] {
  return report.faults.map(({ code, source }) => `${code} ${source ? formatSource(source) : '-'}`);
}
