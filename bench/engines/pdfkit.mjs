import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { fontFile } from '../fonts.mjs';

// Bare pdfkit: its own `text()` on the same text, page and fonts, without any typesetting: no hyphenation, notes,
// contents, charts or tags.

const ITSELF = fileURLToPath(import.meta.url);

export function write(text, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'text.json'), JSON.stringify(text));
}

const read = (folder) => JSON.parse(readFileSync(join(folder, 'text.json'), 'utf8'));

export const cold = (folder) => [ITSELF, folder];

export const open = (folder) => async () => {
  const text = read(folder);
  const document = new PDFDocument({ size: 'A4', margins: { top: 85, bottom: 85, left: 79, right: 79 } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const written = new Promise((done) => document.on('end', done));
  for (const name of ['serif', 'sans', 'sansBold']) document.registerFont(name, fontFile(name));
  document.font('sansBold').fontSize(24).text(text.title);
  for (const { title, blocks } of text.chapters) {
    document.addPage().font('sansBold').fontSize(20).text(title).moveDown();
    for (const block of blocks) addBlock(document, block);
  }
  document.end();
  await written;
  writeFileSync(pdf(folder), Buffer.concat(chunks));
};

export const pdf = (folder) => join(folder, 'pdfkit.pdf');

function addBlock(document, { paragraph, note, section, table, title }) {
  if (section) document.font('sansBold').fontSize(12).text(section);
  if (title) document.font('sansBold').fontSize(8).text(title);
  for (const row of table ?? []) document.font('sans').fontSize(8).text(row.join('   '));
  for (const text of [paragraph, note].filter(Boolean))
    document.font('serif').fontSize(10.5).text(text, { align: 'justify', lineGap: 1.5 });
}

if (process.argv[1] === ITSELF) {
  await open(process.argv[2])();
}
