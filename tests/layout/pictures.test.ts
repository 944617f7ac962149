import { expect, test } from 'vitest';
import { layOut } from './laid-out.ts';

const CSS = '@page { size: 300pt 400pt; margin: 20pt; } html { font: 10pt/12pt serif; }';

/** The marks of the first page, as words and files in the order of the page. */
function marksOf(body: string, css = ''): string[] {
  return layOut(body, CSS + css).pages[0]!.marks.map((mark) =>
    mark.kind === 'text' ? mark.run.texts.join('') : mark.kind === 'image' ? mark.file : mark.kind,
  );
}

test.each([
  'a href="https://exemple.fr"',
  'em',
  'strong',
  'span class="x"',
])('sets a picture inside <%s> on lines of its own', (open) => {
  const close = open.split(' ')[0]!;
  expect(marksOf(`<p>Avant <${open}>un <img src="80x40" alt="x"> deux</${close}> après.</p>`)).toEqual([
    ...['Avant ', 'un', '80x40', 'deux', ' après.'],
  ]);
});

test('sets the pictures of nested inlines, of notes and of generated text around them', () => {
  expect(marksOf('<div><a href="https://exemple.fr"><em><img src="80x40" alt="x"></em></a></div>')).toEqual([
    '80x40',
  ]);
  const css = '.footnote { float: footnote } .footnote::footnote-call { content: counter(footnote) }';
  const note = '<p>Texte<span class="footnote">Voir <b><img src="80x40" alt="x"></b> ici.</span></p>';
  expect(marksOf(note, css)).toEqual(['Texte', '1', '1\u00a0', 'Voir', '80x40', 'ici.']);
  expect(marksOf('<p><em><img src="80x40" alt="x"></em></p>', 'em::before { content: "Ici" }')).toEqual([
    'Ici',
    '80x40',
  ]);
});
