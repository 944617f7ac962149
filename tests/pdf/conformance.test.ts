import { expect, test } from 'vitest';
import { readAsset } from '../../src/assets.ts';
import { h, layoutOf, treeOf, write } from './pages.ts';
import { type Dict, name, PdfFile, type PdfValue } from './reader.ts';

const LAYOUT = layoutOf(treeOf(h('p', {}, 'Du texte')));

test('claims PDF/UA-1 and PDF/A-2a, and describes the properties that PDF/A does not know', async () => {
  const pdf = new PdfFile(await write(LAYOUT));
  const xmp = pdf.stream(pdf.catalog.Metadata!);
  for (const claim of ['pdfuaid:part>1<', 'pdfaid:part>2<', 'pdfaid:conformance>A<'])
    expect(xmp).toContain(claim);
  const described = /<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s.exec(xmp)![0];
  for (const said of [
    'prefix>pdfuaid<',
    'name>part<',
    'valueType>Integer<',
    'namespaceURI>http://www.aiim.org/pdfua/ns/id/<',
  ])
    expect(described).toContain(said);
  const prefixes = new Set([...xmp.matchAll(/<(\w+):/g)].map((match) => match[1]!));
  for (const prefix of prefixes) expect(xmp).toMatch(new RegExp(`xmlns:${prefix}=`));
});

test('says that its colours are sRGB', async () => {
  const pdf = new PdfFile(await write(LAYOUT));
  const [intent] = (pdf.catalog.OutputIntents as PdfValue[]).map((ref) => pdf.dict(ref) as Dict);
  expect(name(intent!.S)).toBe('GTS_PDFA1');
  expect(pdf.dict(intent!.DestOutputProfile).N).toBe(3);
  expect(Buffer.compare(pdf.bytes(intent!.DestOutputProfile!), readAsset('sRGB.icc'))).toBe(0);
});

test('a file that is not to claim anything claims nothing', async () => {
  const pdf = new PdfFile(await write(LAYOUT, {}, { claim: 'none' }));
  expect(pdf.catalog.OutputIntents).toBeUndefined();
  expect(pdf.stream(pdf.catalog.Metadata!)).not.toMatch(/pdfuaid|pdfaid|pdfaExtension/);
});
