import { expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { at, block, booklet, builtInTemplates, chapter, faultsOf, text } from './booklet-fixture.ts';

const part = (id: string | null, title: string) => ({
  id,
  title: text(title),
  text: text('De quoi.'),
  source: at(5),
});

test('parts hold their chapters, in the contents too; chapters are counted through the booklet', async () => {
  const [first, second] = [part('debut', 'Le *début*^[Une note.]'), part(null, 'La suite')];
  const refers = [block({ kind: 'text', text: text('Voir [#debut], [#c].') })];
  const of = booklet([
    chapter('avant', 'Avant', refers, { numbered: false }),
    chapter('a', 'A', [], { part: first }),
    chapter('b', 'B', [], { part: first }),
    chapter('c', 'C', [], { part: second }),
    chapter('d', 'D', []),
  ]);
  const report = new Report();
  const html = renderBooklet(of, await builtInTemplates(), report);
  parseDocument(html, report);
  expect(faultsOf(report)).toEqual([]);
  expect(html).toContain(
    'Voir <a class="ref" href="#debut">partie\u00A0I</a>, <a class="ref" href="#c">chapitre\u00A03</a>.',
  );
  // Links of the contents, then sections, as they stand within one another.
  let depth = 0;
  const seen = [
    ...html.matchAll(/<(\/?)(section|ol)\b(?:(?! id=)[^>])*(?: id="([^"]*)")?[^>]*>|<a href="#(\w+)">/g),
  ].flatMap(([, closes, tag, id, href]) => {
    if (closes) depth--;
    const line = id || href ? [`${'  '.repeat(depth)}${id ?? href}`] : [];
    if (tag && !closes) depth++;
    return line;
  });
  expect(seen).toEqual([
    ...['  avant', '  debut', '    a', '    b', '  part_ii', '    c', '  d'],
    ...['avant', 'debut', '  a', '  b', 'part_ii', '  c', 'd'],
  ]);
  expect(html).toContain(
    '<h1 title="Le début" data-source="t.yaml:1:1"><span class="label">Partie\u00A0I</span> Le <em>début</em>',
  );
  expect(html).toContain('<span class="label">Partie\u00A0I</span> Le <em>début</em></a>');
});
