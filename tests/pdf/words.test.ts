import { expect, test } from 'vitest';
import { layOut } from '../layout/laid-out.ts';
import { shownTexts } from './dump.ts';
import { write } from './pages.ts';
import { type Dict, PdfFile, type PdfValue, Ref } from './reader.ts';

const PROSE =
  'Les lignes de ce paragraphe justifié sont étroites, si bien que les mots incompréhensibles sont coupés ; ' +
  'l’arc-en-ciel et le savoir-faire des porte-parole gardent leurs traits d’union, l’anticonstitutionnellement non.';

const CSS = `
  @page { size: 120pt 500pt; margin: 10pt }
  html { font-size: 10pt; line-height: 13pt }
  p { text-align: justify; hyphens: auto }
  pre { white-space: pre; font-family: 'Source Code Pro' }
  a { text-decoration: underline }
  td { width: 40pt }`;

/** The texts of the elements of a type, as the structure tree gives them to a listener. */
async function tagged(body: string, type: string): Promise<string[]> {
  const pdf = new PdfFile(await write(layOut(body, CSS)));
  const pages = pdf.pages.map((_, page) => shownTexts(pdf, page));
  const ids = (pdf.dict(pdf.catalog.Pages).Kids as Ref[]).map(({ id }) => id);
  const content = (page: PdfValue | undefined, mcid: number) =>
    pages[ids.indexOf((page as Ref).id)]!.filter((shown) => shown.mcid === mcid && !shown.artifact)
      .map(({ text }) => text)
      .join('');
  const textOf = (value: PdfValue): string => {
    const element = pdf.dict(value);
    return [element.K ?? []]
      .flat()
      .map((kid) => {
        if (typeof kid === 'number') return content(element.Pg, kid);
        if (kid instanceof Ref) return textOf(kid);
        const item = kid as Dict;
        return item.MCID === undefined ? '' : content(item.Pg, item.MCID as number);
      })
      .join('');
  };
  const found: string[] = [];
  const walk = (value: PdfValue) => {
    const element = pdf.dict(value);
    if ((element.S as { name: string }).name === type) found.push(textOf(value));
    for (const kid of [element.K ?? []].flat()) if (kid instanceof Ref) walk(kid);
  };
  walk(pdf.dict(pdf.catalog.StructTreeRoot).K!);
  return found;
}

/** A text without what typesetting changes in it. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('\u2010', '-');

test('words of a paragraph stand apart in the tagged text, and those that lines part are whole', async () => {
  const [said] = await tagged(`<p>${PROSE}</p>`, 'P');
  expect(plain(said!)).toBe(PROSE);
});

test('links, notes and styled words at the ends of lines part from what follows', async () => {
  const body = PROSE.split(' ')
    .map((word, i) => (i % 3 === 0 ? `<em>${word}</em>` : i % 3 === 1 ? `<a href="#p">${word}</a>` : word))
    .join(' ');
  const [said] = await tagged(`<p id="p">${body}</p>`, 'P');
  expect(plain(said!)).toBe(PROSE);
});

test('lines of code, line breaks and cells part words', async () => {
  const [code] = await tagged('<pre>if a:\n  b = 1\n\nc</pre>', 'P');
  expect(code!.split(/\s+/)).toEqual(['if', 'a:', 'b', '=', '1', 'c']);
  const [verse] = await tagged('<p>un<br>deux<br>trois</p>', 'P');
  expect(verse).toBe('un deux trois');
  const cells = '<tr><td>un deux trois quatre</td><td>cinq</td></tr>';
  expect(await tagged(`<table>${cells}</table>`, 'TD')).toEqual(['un deux trois quatre', 'cinq']);
});
