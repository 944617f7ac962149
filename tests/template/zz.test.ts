import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { loadBooklet } from '../../src/content/index.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { wordFault } from '../../src/faults/print.ts';
import { formatSource } from '../../src/faults/source.ts';
import { loadTemplates, renderBooklet } from '../../src/template/index.ts';
import { templateFiles } from './booklet-fixture.ts';

const timed = <T>(n: string, f: () => T) => {
  const a = performance.now();
  const r = f();
  console.log(n, (performance.now() - a).toFixed(1));
  return r;
};
test('real', async () => {
  const report = new Report();
  const show = () => {
    for (const f of report.faults.splice(0))
      console.log(f.source && formatSource(f.source), f.code, JSON.stringify(wordFault(f, 'fr')));
  };
  const templates = await loadTemplates(templateFiles(), report);
  show();
  const files = {
    list: (d: string) => (readdirSync(d, { recursive: true }) as string[]).map((f) => `${d}/${f}`).sort(),
    read: (p: string) => readFileSync(p),
  };
  const booklet = timed('load', () => loadBooklet(files, report))!;
  console.log('content');
  show();
  for (let i = 0; i < 3; i++) {
    const html = timed('render', () => renderBooklet(booklet, templates, report));
    if (i === 0) {
      console.log('render');
      show();
      writeFileSync('/tmp/out.html', html);
      console.log(html.length);
    }
    const t = timed('parse', () => parseDocument(html, report));
    if (i === 0) {
      show();
      console.log(t.elements.length);
    }
    report.faults.length = 0;
  }
});
