import { expect, test } from 'vitest';
import type { Booklet, FigureBlock, Person } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { bookletMailView, figureWords, sizeInWords } from '../../src/template/mail.ts';
import { load, SOUND } from '../content/project.ts';

const HEADING = SOUND['content/booklet.yaml'] as string;
const person = { name: 'Zoé', number: '1', email: 'zoe@example.org', fields: {} } as unknown as Person;

/** The view of a message about the sound booklet with these keys besides. */
function viewWith(keys: string) {
  const { booklet } = load({ ...SOUND, 'content/booklet.yaml': `${HEADING}${keys}\n` });
  const report = new Report();
  const copy = { ...booklet!, person } as Booklet & { readonly date: string; readonly person: Person };
  const view = bookletMailView(copy, (text) => text.toUpperCase(), report);
  return { view, faults: report.faults };
}

test('a message has the words of its booklet on one line each, with variables, and set', () => {
  const { view, faults } = viewWith('subtitle: "Dans {{room}}"');
  expect(faults).toEqual([]);
  expect(view).toMatchObject({
    title: 'PETIT LIVRET',
    subtitle: 'DANS AMPHI B',
    description: 'AMPHI B, 24 NOVEMBRE, 007',
    date: { iso: '2026-11-24', words: '24 NOVEMBRE 2026' },
    authors: 'UNE AUTRICE',
    message: [],
    person: { name: 'Zoé' },
    unsubscribe: null,
  });
  expect(view.words.pages).toBe(view.words.pages.toUpperCase());
});

test('the paragraphs of a message are parted by empty lines', () => {
  const { view } = viewWith('mail: { message: "Bonjour\\n{{person.name}}.\\n\\n \\nÀ demain." }');
  expect(view.message).toEqual(['BONJOUR ZOÉ.', 'À DEMAIN.']);
});

test('a booklet without a subtitle and a description has none in a message', () => {
  const { booklet } = load({ ...SOUND, 'content/booklet.yaml': HEADING.replace(/description: .*\n/, '') });
  const view = bookletMailView({ ...booklet!, date: '2026-11-24', person }, String, new Report());
  expect(view).toMatchObject({ subtitle: null, description: null });
});

/** The words of a figure that stands alone. */
function wordsOf(keys: string, data = 'energie') {
  const { booklet } = load({
    ...SOUND,
    'content/data/sel.yaml':
      'title: Sel\nsource: []\nfields: { a: { label: A }, b: { label: B, unit: t } }\nrows: [ { a: x, b: 1 } ]\n',
    'content/chapters/debut.yaml': `title: D\nblocks:\n  - { figure: bars, id: f, title: "Titre\n      *deux*", alt: "Salle {{room}}.", data: ${data}, ${keys} }\n`,
  });
  return figureWords(booklet!, booklet!.chapters[0]!.blocks[0] as FigureBlock);
}

test('a figure that stands alone has its words plain, on one line each', () => {
  expect(wordsOf('label: poste, value: part')).toMatchObject({
    title: 'Titre deux',
    headline: null,
    alt: 'Salle Amphi B.',
    source: expect.stringContaining('Steffen'),
  });
  expect(wordsOf('label: a, value: b', 'sel').source).toBeNull();
});

test('the headline of a figure that stands alone has no numbers of sources', () => {
  const { headline } = wordsOf(
    'label: poste, value: part, says: "Peu d’énergie [@steffen2015].", headline: true',
  );
  expect(headline).toBe('Peu d’énergie.');
});

test('a size is rounded up to kilobytes', () => {
  expect(sizeInWords(232_001, 'fr')).toBe('233\u00A0ko');
  expect(sizeInWords(1, 'en')).toBe('1\u00A0kB');
});
