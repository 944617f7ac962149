import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { wordFault } from '../../src/faults/print.ts';
import type { PdfObject } from '../../src/pdf/pack.ts';
import { weigh } from '../../src/pdf/weight.ts';
import { h, layoutOf, treeOf, write } from './pages.ts';

const WITH_CHART = treeOf(
  h('p', {}, 'Un texte', h('a', { href: '#x' }, 'x')),
  h('figure', {}, h('img', { src: 'chart:x', alt: 'Une courbe' })),
);

async function heavy(limit: number, tree = WITH_CHART) {
  const report = new Report();
  const data = await write(layoutOf(tree), { report, limit });
  const [fault] = report.faults;
  return { data, fault: fault?.code === 'pdf-heavy' ? fault : null };
}

test('does not warn of a PDF within its limit', async () => {
  expect((await heavy(1e6)).fault).toBeNull();
});

test('warns of a PDF above its limit, not of one that reaches it', async () => {
  const { data } = await heavy(1e6);
  expect((await heavy(data.length)).fault).toBeNull();
  expect((await heavy(data.length - 1)).fault).not.toBeNull();
});

test('weighs each stream by its use, and text as what pages have beside drawings', () => {
  const of = (value: string, length: number) => ({ value, stream: new Uint8Array(length) });
  const objects = [
    of('<</Length1 9>>', 30),
    of('<</Subtype /Image>>', 500),
    of('<<>>', 90),
    of('<</Subtype /Form>>', 10),
    { value: '<</Type /Catalog>>', stream: null },
  ];
  expect(weigh(objects as unknown as PdfObject[], 1000, { charts: 20, codes: 5 })).toEqual({
    fonts: 30,
    pictures: 500,
    charts: 20,
    codes: 5,
    text: 75,
    structure: 370,
  });
});

test('weighs parts that add up to the file', async () => {
  const { data, fault } = await heavy(100);
  const { bytes, weights } = fault!.details as { bytes: number; weights: Record<string, number> };
  expect(bytes).toBe(data.length);
  expect(Object.values(weights).reduce((sum, part) => sum + part)).toBe(data.length);
  expect(weights.fonts).toBeGreaterThan(1000);
  expect(weights.charts).toBeGreaterThan(50);
  expect(weights.pictures).toBe(0);
});

test('weighs QR codes apart from charts', async () => {
  const { fault } = await heavy(
    100,
    treeOf(h('figure', {}, h('img', { src: 'qr:https://exemple.fr/', alt: 'Un code' }))),
  );
  const { weights } = fault!.details as { weights: Record<string, number> };
  expect(weights.codes).toBeGreaterThan(50);
  expect(weights.charts).toBe(0);
});

test('gives charts no weight where there are none', async () => {
  const { fault } = await heavy(100, treeOf(h('p', {}, 'Un texte')));
  expect((fault!.details as { weights: { charts: number } }).weights.charts).toBe(0);
});

test('names the heaviest part first', () => {
  const weights = { fonts: 30_000, pictures: 500_000, charts: 0, codes: 0, text: 90_100, structure: 40_000 };
  const details = { bytes: 660_100, limit: 400_000, weights };
  const { wrong } = wordFault({ code: 'pdf-heavy', severity: 'warning', source: null, details }, 'en');
  expect(wrong).toBe(
    "the PDF has 661 kB, more than the theme's 400 kB: pictures 500 kB, text 91 kB, structure and links 40 kB, fonts 30 kB",
  );
});
