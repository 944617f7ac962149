import { expect, test } from 'vitest';
import { dumpTags } from './dump.ts';
import { h, layoutOf, page, styleOf, textMark, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile, type PdfValue, text } from './reader.ts';

const annotationsOf = (pdf: PdfFile, index = 0): Dict[] =>
  ((pdf.pages[index]!.Annots as PdfValue[]) ?? []).map((ref) => pdf.dict(ref));

test('lays a link over its words on each line, from ascenders to descenders, with its description', async () => {
  const tree = treeOf(
    h('p', { id: 'là' }, 'début ', h('a', { href: '#là' }, 'un ', h('em', {}, 'deux'), ' trois')),
  );
  const [, , p, a, em] = tree.elements.map((element) => element.index);
  const marks = [
    textMark(p!, 'début ', 20, 50),
    textMark(a!, 'un ', 60, 50),
    textMark(em!, 'deux', 75, 50),
    textMark(a!, 'trois', 20, 64),
  ];
  const pdf = new PdfFile(await write(layoutOf(tree, { pages: [page(marks, 1)] })));
  const annotations = annotationsOf(pdf);
  expect(annotations).toHaveLength(2);
  const [first, second] = annotations;
  const [left, bottom, right, top] = first!.Rect as number[];
  expect(left).toBeCloseTo(60, 2);
  expect(right).toBeCloseTo(75 + marks[2]!.run.width, 2);
  expect(bottom).toBeCloseTo(350 + marks[0]!.run.style.face.descent * 10, 2);
  expect(top).toBeCloseTo(350 + marks[0]!.run.style.face.ascent * 10, 2);
  expect((second!.Rect as number[])[0]).toBe(20);
  for (const annotation of annotations) {
    expect(name(annotation.Subtype)).toBe('Link');
    expect(text(annotation.Dest)).toBe('là');
    expect(text(annotation.Contents)).toBe('un deux trois');
    expect(annotation.F).toBe(4);
  }
  expect(name(pdf.pages[0]!.Tabs)).toBe('S');
  expect(dumpTags(pdf)).toBe(`\
Document
  P
    - "début " 1
    Link
      - "un deuxtrois" 1
      * Link
      * Link`);
});

test.each([
  ['a short text whole', 'Un livre.', '1 Un livre.'],
  ['a long one up to a word', `${'mot '.repeat(12)}fin`, `1 ${'mot '.repeat(11)}mot…`],
  ['a long word up to a letter', 'x'.repeat(49), `1 ${'x'.repeat(48)}…`],
])('a number that is a link is described by what it leads to, %s', async (_, target, said) => {
  const tree = treeOf(h('p', {}, h('a', { href: '#s' }, '1')), h('p', { id: 's' }, target));
  const link = tree.elements.find(({ tag }) => tag === 'a')!;
  const pages = [page([textMark(link.index, '1', 20, 50)], 1)];
  const [annotation] = annotationsOf(new PdfFile(await write(layoutOf(tree, { pages }))));
  expect(text(annotation!.Contents)).toBe(said);
});

test('writes addresses in ASCII, and makes no link to unknown schemes or missing elements', async () => {
  const tree = treeOf(
    h('p', {}, h('a', { href: 'https://exemple.fr/données?a=b c' }, 'oui')),
    h('p', {}, h('a', { href: 'javascript:alert(1)' }, 'non')),
    h('p', {}, h('a', { href: '#nulle-part' }, 'non')),
    h('p', {}, h('a', {}, 'non')),
  );
  const pdf = new PdfFile(await write(layoutOf(tree)));
  const [annotation, ...others] = annotationsOf(pdf);
  expect(others).toEqual([]);
  expect(text((annotation!.A as Dict).URI)).toBe('https://exemple.fr/donn%C3%A9es?a=b%20c');
  expect(dumpTags(pdf).match(/Link$/gm)).toEqual(['Link', 'Link']);
});

test('makes a link of a picture', async () => {
  const tree = treeOf(
    h('p', {}, h('a', { href: 'https://exemple.fr' }, h('img', { src: 'chart:x', alt: 'courbe' }))),
  );
  const [annotation] = annotationsOf(new PdfFile(await write(layoutOf(tree))));
  expect(annotation!.Rect).toEqual([40, 296, 160, 356]);
  expect(text(annotation!.Contents)).toBe('courbe');
});

test('links a note’s call and the note’s number to each other, with descriptions', async () => {
  const tree = treeOf(
    h('p', {}, 'texte', h('span', { class: 'footnote' }, 'Une note.')),
    h('section', { role: 'doc-endnotes' }, h('h1', {}, 'Notes')),
  );
  const [, , p, note, section, heading] = tree.elements.map(({ index }) => index);
  const numbered = (owner: number, text: string, x: number, y: number) => {
    const mark = textMark(owner, text, x, y);
    return { ...mark, run: { ...mark.run, note } };
  };
  const marks = [textMark(p!, 'texte', 20, 50), numbered(p!, '1', 60, 50)];
  const notes = [
    textMark(heading!, 'Notes', 20, 20),
    numbered(note!, '1. ', 20, 40),
    textMark(note!, 'Une note.', 40, 40),
  ];
  const pages = [page(marks, 1), page(notes, 2)];
  const noteSections = new Map([[note!, section!]]);
  const pdf = new PdfFile(await write(layoutOf(tree, { pages, noteSections })));
  const said = [0, 1].map((i) =>
    annotationsOf(pdf, i).map(({ Dest, Contents }) => [text(Dest), text(Contents)]),
  );
  expect(said).toEqual([[[`note_${note}`, 'Note 1']], [[`call_${note}`, 'Retour à l’appel de la note 1']]]);
  const names = pdf.dict(pdf.dict(pdf.catalog.Names).Dests).Names as PdfValue[];
  expect(names.filter((_, i) => i % 2 === 0).map(text)).toEqual([`call_${note}`, `note_${note}`]);
  expect(dumpTags(pdf)).toBe(`\
Document
  P
    - "texte" 1
    Reference
      Link
        - "1" 1
        * Link
  Sect
    H1
      - "Notes" 2
    P
      Note id
        Lbl
          Link
            - "1. " 2
            * Link
        - "Une note." 2`);
});

test('lays one link over words of different sizes on a line', async () => {
  const tree = treeOf(h('p', {}, h('a', { href: 'https://exemple.fr' }, 'grand petit')));
  const [, , , a] = tree.elements.map((element) => element.index);
  const small = { ...styleOf(), size: 3.5 };
  const marks = [textMark(a!, 'grand ', 20, 50), textMark(a!, 'petit', 60, 50, small)];
  const pdf = new PdfFile(await write(layoutOf(tree, { pages: [page(marks, 1)] })));
  expect(annotationsOf(pdf)).toHaveLength(1);
});
