import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { MOST_TURNS } from '../../src/limits.ts';
import { runTemplates } from '../../src/template/run.ts';
import { loadTemplates } from '../../src/template/templates.ts';

// The HTML of a chapter is written once for a view, as long as nothing else that it prints has changed.

/** A view of a chapter, and how often a template has asked it for its title. */
function chapter(title: string) {
  const view = {
    asked: 0,
    get title() {
      view.asked++;
      return title;
    },
  };
  return view;
}

const templatesOf = (texts: Readonly<Record<string, string>>, report = new Report()) =>
  loadTemplates(
    Object.entries(texts).map(([name, text]) => ({ file: `templates/${name}.hbs`, text })),
    report,
  );

const LAYOUT = '{{#each chapters}}{{> chapter}}{{/each}}';

/** Runs a layout of chapters with a template of chapters, and tells the codes of faults after the text. */
async function runner(chapterText: string, more: Readonly<Record<string, string>> = {}) {
  const templates = await templatesOf({ layout: LAYOUT, chapter: chapterText, ...more });
  return (view: object) => {
    const report = new Report();
    const text = runTemplates(templates, 'layout', view, report);
    return [text, ...report.faults.map(({ code }) => code)].join(' ');
  };
}

test('a chapter is written once, and again where its view is another', async () => {
  const run = await runner('<p>{{title}}</p>');
  const [a, b] = [chapter('A'), chapter('B')];
  expect(run({ chapters: [a, b] })).toBe('<p>A</p><p>B</p>');
  expect(run({ chapters: [a, b] })).toBe('<p>A</p><p>B</p>');
  expect(run({ chapters: [a, chapter('C')] })).toBe('<p>A</p><p>C</p>');
  expect([a.asked, b.asked]).toEqual([1, 1]);
});

test('a chapter is written again where a name of the booklet that it prints has another value, and only there', async () => {
  const run = await runner('<p>{{title}} {{@root.words.notes}}</p>');
  const a = chapter('A');
  const words = { notes: 'Notes' };
  expect(run({ chapters: [a], words, date: 1 })).toBe('<p>A Notes</p>');
  expect(run({ chapters: [a], words, date: 2 })).toBe('<p>A Notes</p>');
  expect(a.asked).toBe(1);
  expect(run({ chapters: [a], words: { notes: 'Anmerkungen' } })).toBe('<p>A Anmerkungen</p>');
});

test('a chapter is written again where it prints such a name by the data around it', async () => {
  const run = await runner('<p>{{#each items}}{{@../../root.date}}{{/each}}</p>');
  const a = { items: ['x'] };
  expect(run({ chapters: [a], date: '1' })).toBe('<p>1</p>');
  expect(run({ chapters: [a], date: '2' })).toBe('<p>2</p>');
});

test('a chapter is written again where it stands elsewhere', async () => {
  const run = await runner('<p>{{@index}} {{title}}{{#if @last}}.{{/if}}</p>');
  const [a, b] = [chapter('A'), chapter('B')];
  expect(run({ chapters: [a, b] })).toBe('<p>0 A</p><p>1 B.</p>');
  expect(run({ chapters: [b, a] })).toBe('<p>0 B</p><p>1 A.</p>');
});

test('a chapter is written again by other templates', async () => {
  const a = chapter('A');
  expect((await runner('<p>{{> name}}</p>', { name: '{{title}}' }))({ chapters: [a] })).toBe('<p>A</p>');
  expect((await runner('<p>{{> name}}</p>', { name: '« {{title}} »' }))({ chapters: [a] })).toBe(
    '<p>« A »</p>',
  );
});

test('a fault in the template of chapters is told at each run', async () => {
  const run = await runner('<p>{{titel}}</p>');
  const a = chapter('A');
  expect(run({ chapters: [a] })).toBe(' template-unknown-variable');
  expect(run({ chapters: [a] })).toBe(' template-unknown-variable');
});

test('the turns of a chapter count where it was written before too', async () => {
  const run = await runner('{{#each items}}{{/each}}');
  const long = (turns: number) => ({ items: Array.from({ length: turns }, () => 'x') });
  const [a, b] = [long(MOST_TURNS - 10), long(20)];
  expect(run({ chapters: [a] })).toBe('');
  expect(run({ chapters: [b] })).toBe('');
  expect(run({ chapters: [a, b, long(1)] })).toBe(' template-turns');
  // Turns before a chapter are not its own.
  const short = long(1);
  expect(run({ chapters: [a, short, long(1)] })).toBe('');
  expect(run({ chapters: [long(1), short, long(1)] })).toBe('');
});
