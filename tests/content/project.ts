import { expect } from 'vitest';
import { loadBooklet, type ProjectFiles } from '../../src/content/index.ts';
import type { Block } from '../../src/content/types/block.ts';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';
import { mustBeRead } from '../unread-faults.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A project in memory. */
export function memory(files: Files): ProjectFiles {
  const encoder = new TextEncoder();
  return {
    list: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .sort(),
    read(path) {
      const content = files[path];
      if (content === undefined) return null;
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
  };
}

/** Loads a project. A fault fails the test that does not look at the report. */
export function load(files: Files) {
  const report = new Report();
  const booklet = loadBooklet(memory(files), report);
  const read = mustBeRead(
    report,
    report.faults.map(({ code }) => code),
  );
  return {
    booklet,
    get report() {
      return read();
    },
  };
}

/** `code file:line:column`, as a test reads. */
export function brief(fault: Fault): string {
  return `${fault.code} ${fault.source ? formatSource(fault.source) : '-'}`;
}

export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

/** A small booklet without a fault, with something of everything. */
export const SOUND: Files = {
  'content/booklet.yaml': `format: 1
slug: petit-livret
title: Petit livret
authors: [ Une autrice ]
language: fr
date: 2026-11-24
page: A5
variables: { room: Amphi B, course: { date: 24 novembre, number: 007 } }
chapters: [ debut, suite ]
description: "{{room}}, {{course.date}}, {{course.number}}"
`,
  'content/references.yaml': `- id: steffen2015
  type: article-journal
  author: [ { family: Steffen, given: Will }, { literal: Cour des comptes } ]
  issued: 2015-03-16
  title: "The trajectory of the Anthropocene"
  volume: 2
  page: 81-98
- id: zotero
  type: book
  author: [ { family: Fontaine, non-dropping-particle: de la, given: Jean } ]
  issued: { date-parts: [ [ 1668, 3 ] ] }
  title: Fables
  accessed: { date-parts: [ [ "2020", 1, 2 ] ] }
`,
  'content/data/energie.yaml': `title: Énergie par poste
source: [ steffen2015 ]
date: 2018-10
note: Une *réserve*.
fields:
  poste: { label: Poste }
  phase: { label: Phase }
  part: { label: Part, unit: "%", decimals: 1 }
  total: { label: Énergie, unit: TWh }
  composants: { label: Composants }
rows:
  - { poste: Terminaux, phase: usage, part: 55.5, total: 11100, composants: [ écran, batterie ] }
  - { poste: Réseaux, phase: usage, part: 20, total: 4000, composants: [] }
  - { poste: Autres, phase: production, part: 24.5, total: 4900, composants: null }
total: { part: 100, total: 20000 }
checks:
  - sum: part
  - sum: part
    where: { phase: usage }
    equals: 75.5
  - share: part
    of: total
  - count: 1
    where: { composants: écran }
`,
  'content/data/dates.yaml': `title: Des dates
source: [ zotero ]
fields:
  date: { label: Date }
  event: { label: Fait }
rows:
  - { date: 2019, event: Un fait }
  - { date: 2019-07-24, event: "Un *autre*" }
`,
  'content/chapters/debut.yaml': `title: Le début
short: Début
blocks:
  - lead: |
      Un début [@steffen2015].
  - section: Un titre
    id: un-titre
  - figure: bars
    id: fig-energie
    title: L'énergie
    data: energie
    label: poste
    value: part
    sort: descending
    highlight: [ Autres ]
    alt: Trois barres.
    height: 70 mm
  - table: { data: energie, columns: [ poste, part, total, composants ], total: true }
    id: tab-energie
    title: L'énergie, encore
  - box: À savoir
    kind: method
    blocks:
      - text: Dans la boîte.
        id: dedans
`,
  'content/chapters/suite.yaml': `title: 1984
numbered: false
blocks:
  - table:
      head: [ A, B ]
      rows:
        - [ a, ~ ]
        - [ 1, 2.50 ]
    align: [ left, right ]
    widths: [ 30%, 20 mm ]
  - timeline: { data: dates }
    title: Une chronologie
    source: [ steffen2015 ]
  - image: images/x.png
    alt: Un pont
    credit: Quelqu'un
    licence: CC0
    width: 2 in
  - list: [ un, deux ]
    ordered: true
  - quote: Une citation
    source: Quelqu'un
  - code: |
      a = 1
    language: python
  - glossary:
      - { term: mot, definition: sens }
  - exercise: Pourquoi ?
    lines: 5
  - break: recto
  - lists: figures
  - references: cited
`,
  'content/images/x.png': PNG,
};

/** The sound booklet with a text of one file replaced; the text has to be there once. */
export function withChange(path: string, from: string, to: string): Files {
  const content = SOUND[path] as string;
  if (content.split(from).length !== 2) throw new Error(`${from} is not once in ${path}`);
  return { ...SOUND, [path]: content.replace(from, () => to) };
}

/** The blocks of a chapter that is typed without a fault. */
export function blocks(typed: string): readonly Block[] {
  const { booklet, report } = load({
    ...SOUND,
    'content/chapters/debut.yaml': `title: T\nblocks:\n${typed}`,
  });
  expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  return booklet!.chapters[0]!.blocks;
}
