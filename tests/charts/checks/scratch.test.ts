import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { checkChart, checkDrawing, drawChart } from '../../../src/charts/index.ts';
import { Report } from '../../../src/faults/fault.ts';
import { theme } from '../helpers.ts';
import { figures } from './random.ts';

test('scratch', () => {
  const only = process.env.KIND?.split(',');
  const RUNS = Number(process.env.RUNS ?? 60);
  const out: string[] = [];
  for (const [kind, arbitrary] of Object.entries(figures)) {
    if (only && !only.includes(kind)) continue;
    const counts = new Map<string, number>();
    const samples = new Map<string, string>();
    let drawn = 0;
    let refused = 0;
    let work = 0;
    let drawing = 0;
    let crash = 0;
    for (const spec of fc.sample(arbitrary!, { numRuns: RUNS, seed: 7 })) {
      const before = new Report();
      checkChart(spec, before);
      if (before.failed) {
        refused++;
        continue;
      }
      for (const width of [240, 330, 420]) {
        try {
          const t0 = performance.now();
          const d = drawChart(spec, { width, height: null }, theme);
          d.marks;
          const t1 = performance.now();
          const report = new Report();
          checkDrawing(d, spec, theme, report);
          work += performance.now() - t1;
          drawing += t1 - t0;
          drawn++;
          for (const { code, details } of report.faults) {
            counts.set(code, (counts.get(code) ?? 0) + 1);
            if (!samples.has(code) || Math.random() < 0.1)
              samples.set(
                code,
                JSON.stringify(details).slice(0, 300) +
                  ` w${width} ` +
                  JSON.stringify({
                    ...spec,
                    data: spec.data.map((x) => x.rows.map((r) => Object.values(r.values))),
                  }).slice(0, 900),
              );
          }
        } catch (e) {
          crash++;
          if (crash === 1) out.push(`${kind} CRASH ${(e as Error).stack!.slice(0, 500)}`);
        }
      }
    }
    out.push(
      `## ${kind}: drawn ${drawn}, refused ${refused} crash ${crash}, draw ${(drawing / drawn).toFixed(2)} ms, check ${(work / drawn).toFixed(2)} ms`,
    );
    for (const [code, n] of counts) out.push(`  ${code}: ${n}\n     ${samples.get(code)}`);
  }
  writeFileSync('/tmp/inv/scratch.txt', out.join('\n'));
}, 600000);
