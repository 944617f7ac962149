/**
 * The yardstick: pdfkit's own text() on the same text, fonts and page, without any typesetting: no
 * hyphenation, notes, contents, charts or tags. `node bench/bare-pdfkit.mjs PROJECT OUT.pdf`
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { plainText } from './plain-text.mjs';

const resolve = createRequire(import.meta.url).resolve;
const serif = '@expo-google-fonts/source-serif-4';
const fonts = {
  regular: resolve(`${serif}/400Regular/SourceSerif4_400Regular.ttf`),
  bold: resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
  sans: resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
};

/** Ends when the file is written. */
export function writeBarePdf(project, out) {
  const document = new PDFDocument({ size: 'A5', margins: { top: 48, bottom: 54, left: 48, right: 42 } });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const written = new Promise((done) => {
    document.on('end', () => done(writeFileSync(out, Buffer.concat(chunks))));
  });
  for (const [name, file] of Object.entries(fonts)) document.registerFont(name, file);
  for (const { kind, text } of plainText(project)) {
    if (kind === 'title') document.addPage().font('bold').fontSize(20).text(text).moveDown();
    else if (kind === 'heading') document.font('bold').fontSize(12).text(text);
    else if (kind === 'row') document.font('sans').fontSize(8).text(text);
    else document.font('regular').fontSize(9.6).text(text, { align: 'justify', lineGap: 1.5 });
  }
  document.end();
  return written;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeBarePdf(...process.argv.slice(2));
