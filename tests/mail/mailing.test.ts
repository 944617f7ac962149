import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { languageFor } from '../../src/languages/index.ts';
import { type Addressee, composeMailing, type MailingParts } from '../../src/mail/mailing.ts';
import { loadTemplates } from '../../src/template/templates.ts';

const PEOPLE = ['a@example.org', 'b@example.org'].map((email) => ({
  name: email,
  email,
})) as unknown as Addressee[];

/** The mailing of a PDF of so many pages to two people, and the codes of what is reported. */
async function mailing(subject: string, pages = 4) {
  const report = new Report();
  const templates = await loadTemplates(
    Object.entries({
      layout: '',
      'mail/subject': subject,
      'mail/text': 'Text',
      'mail/html': '<p>Text</p>',
    }).map(([name, text]) => ({ file: `templates/${name}.hbs`, text })),
    report,
  );
  const pdf = { name: 'x.pdf', pages, bytes: 1, sha256: 'p', data: () => new Uint8Array(), page: null };
  const parts = {
    cohort: 'lyon',
    settings: { link: null, htmlLink: null },
    sender: { name: null, address: 'claire@example.org' },
    people: PEOPLE,
    templates,
    picturesOf: () => ({ cover: null, chart: null }),
    viewOf: () => ({ language: 'en', words: languageFor('en').mail, title: 'X' }),
    pdfOf: () => pdf,
  } as unknown as MailingParts;
  const composed = composeMailing(parts, report);
  return { composed, codes: report.faults.map(({ code }) => code) };
}

test.each([
  [1, '1 page'],
  [2, '2 pages'],
])('a PDF of %i page or pages is said to have %s', async (pages, subject) => {
  const { composed, codes } = await mailing('{{pdf.pages}} {{words.pages}}', pages);
  expect(codes).toEqual([]);
  expect(PEOPLE.map((person) => composed.subjectOf(person))).toEqual([subject, subject]);
});

test('a fault of a template, which all messages have, is told once', async () => {
  expect((await mailing('{{nothing}}')).codes).toEqual(['template-unknown-variable']);
});
