import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile } from '../fonts.mjs';
import { optional } from '../packages.mjs';

// pdfmake on the same text, page and fonts. It has no hyphenation, no footnotes and no tags: notes stand below their
// paragraphs, and charts are left out.

const ITSELF = fileURLToPath(import.meta.url);

export function write(text, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'text.json'), JSON.stringify(text));
}

const read = (folder) => JSON.parse(readFileSync(join(folder, 'text.json'), 'utf8'));

export const cold = (folder) => [ITSELF, folder];

export function open(folder) {
  const pdfmake = optional('pdfmake');
  pdfmake.setFonts({
    Serif: { normal: fontFile('serif'), italics: fontFile('italic'), bold: fontFile('bold') },
    Sans: { normal: fontFile('sans'), bold: fontFile('sansBold') },
  });
  return async () => pdfmake.createPdf(definitionOf(read(folder))).write(pdf(folder));
}

export const pdf = (folder) => join(folder, 'pdfmake.pdf');

function definitionOf({ title, chapters }) {
  return {
    pageSize: 'A4',
    pageMargins: [79, 85],
    defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.1 },
    styles: { heading: { font: 'Sans', bold: true, fontSize: 12 }, small: { font: 'Sans', fontSize: 8 } },
    footer: (page) => ({ text: String(page), alignment: 'center' }),
    content: [
      { text: title, style: 'heading', fontSize: 24 },
      { toc: { title: { text: 'Sommaire', style: 'heading' } }, pageBreak: 'after' },
      ...chapters.flatMap((chapter) => [
        { text: chapter.title, style: 'heading', fontSize: 20, tocItem: true, outline: true },
        ...chapter.blocks.flatMap(blockOf),
      ]),
    ],
  };
}

function blockOf({ paragraph, note, section, table, title }) {
  return [
    section && { text: section, style: 'heading' },
    title && { text: title, style: 'small', bold: true },
    table && {
      layout: 'lightHorizontalLines',
      style: 'small',
      table: { headerRows: 1, widths: ['*', 200, 60], body: table },
    },
    ...[paragraph, note].filter(Boolean).map((text) => ({ text, alignment: 'justify' })),
  ].filter(Boolean);
}

if (process.argv[1] === ITSELF) {
  await open(process.argv[2])();
}
