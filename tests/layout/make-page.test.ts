import { expect, test } from 'vitest';
import { Session } from './edited.ts';
import { dumpPage } from './laid-out.ts';

const CSS = `html { font-size: 10pt; line-height: 12pt; } h1 { string-set: title content(); }
  @page { size: 240pt 200pt; margin: 20pt;
    @top-center { content: string(title) } @bottom-center { content: counter(page) "/" counter(pages) } }
  @page other { @bottom-center { content: "autre" } }
  .ahead { break-before: page; } .other { page: other; }`;

const body = ({ title = 'Un', before = '', last = 'ahead', after = '' }) =>
  `<h1>${title}</h1><p>Anna</p>${before}<div class="${last}"><p>Fin</p></div>${after}`;
const page = '<p class="ahead">Une page de plus</p>';

/** Changes of a page whose text stays as it is. */
const CHANGES: Readonly<Record<string, Parameters<typeof body>[0]>> = {
  'its number': { before: page },
  'the number of pages': { after: page },
  'a title before it': { title: 'Un titre qui est si long qu’il tient sur deux lignes' },
  'its name': { last: 'other' },
};

test.each(Object.entries(CHANGES))('a page whose text was set before has %s', (_, change) => {
  const session = new Session(CSS, body({}));
  const told: string[] = [];
  for (const state of [{}, change, {}]) {
    const { pages, anew } = session.layOut(body(state));
    expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
    told.push(pages.map(dumpPage).find((dump) => dump.includes('  Fin '))!);
  }
  expect([told[1] === told[0], told[2] === told[0]]).toEqual([false, true]);
});
