import { expect, test } from 'vitest';
import { withFaultList } from '../../src/build/draft/build-draft.ts';
import type { Fault } from '../../src/faults/fault.ts';

const source = { file: 'content/a & b.yaml', line: 3, column: 5 };
const ERRORS = [
  { code: 'no-pages', severity: 'error', source, details: {} },
  { code: 'chart-missing', severity: 'error', source: null, details: { id: 'a<b', near: null } },
] as readonly Fault[];

test('the errors of a draft are listed at the end of its body, each with its place and its advice', () => {
  expect(
    withFaultList('<body><p>Un</p></body>', ERRORS, 'en').replaceAll('<li>', '\n<li>'),
  ).toMatchInlineSnapshot(`
    "<body><p>Un</p><section class="livret-draft" lang="en"><p class="title">Draft: 2 errors</p><ol>
    <li><p><strong>content/a &amp; b.yaml:3:5</strong></p><p><code>the booklet has no page: nothing that the templates write is printed</code></p><p><code>→ check body in layout.hbs, and display: none in the style sheet</code></p></li>
    <li><p><code>no figure has the id 'a&lt;b'</code></p></li></ol></section></body>"
  `);
  expect(withFaultList('<p>Un</p>', ERRORS, 'fr')).toMatch(
    /^<p>Un<\/p><section class="livret-draft" lang="fr">.*<\/section>$/,
  );
});
