import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadBibtex, loadBooklet } from '../../src/content/index.ts';
import { catalogue, type FaultCode } from '../../src/faults/catalogue/index.ts';
import { readExplanations } from '../../src/faults/explained.ts';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../../src/faults/print.ts';
import { run } from '../cli/world.ts';
import { type Files, memory } from '../content/project.ts';
import { adviceOf, follow } from './hints/advice.ts';
import { CASES } from './hints/cases.ts';
import { DETAILS } from './wordings/details.ts';

await loadBibtex(memory({ 'content/references.bib': '' }));

const fileOf = (language: InterfaceLanguage) => new URL(`../../docs/faults.${language}.md`, import.meta.url);
const pageIn = (language: InterfaceLanguage) => readFileSync(fileOf(language), 'utf8');

describe.each(['en', 'fr'] as const)('docs/faults.%s.md', (language) => {
  const page = pageIn(language);
  const groups = readExplanations(page);

  test('explains every fault, and nothing else', () => {
    const codes = groups.flatMap(({ faults }) => faults.map(({ code }) => code));
    expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
    for (const { faults } of groups) for (const { text } of faults) expect(proseOf(text)).not.toBe('');
  });

  // Message and example are made anew from the catalogue and the projects of the hints; the prose stays as it is.
  test('has the message of each fault as it is printed, and an example that was tried', async () => {
    const sections = groups.map(({ title, faults }) => {
      const parts = faults.map(({ code, text }) => {
        const lines = [messageOf(code as FaultCode, language), proseOf(text), exampleOf(code as FaultCode)];
        return `### \`${code}\`\n\n${lines.filter((line) => line !== null).join('\n\n')}\n`;
      });
      return `## ${title}\n\n${parts.join('\n')}`;
    });
    const head = page.slice(0, page.indexOf('\n## '));
    await expect(`${head.trim()}\n\n${sections.join('\n')}`).toMatchFileSnapshot(fileOf(language).pathname);
  });
});

/** The explanation alone, without message and example. */
function proseOf(text: string): string {
  return text
    .replace(/```diff\n[\s\S]*?\n```/g, '')
    .replace(/^\*.*\*$/gm, '')
    .trim();
}

function messageOf(code: FaultCode, language: InterfaceLanguage): string {
  const [details] = DETAILS[code];
  const { wrong } = wordFault({ code, severity: 'error', source: null, details } as Fault, language);
  const [line] = wrong.split('\n');
  const short = line!.length > 160 ? `${line!.slice(0, 150)}…` : line!;
  return `*${short.replaceAll('*', '\\*')}*`;
}

/** The lines that a fault's project has, and those that its advice makes of them. */
function exampleOf(code: FaultCode): string | null {
  const one = CASES[code]?.[0];
  if (!one) return null;
  const report = new Report();
  loadBooklet(memory(one.files), report);
  const fault = report.faults.find((each) => each.code === code);
  const mended = fault && (one.edit ? one.edit(one.files, adviceOf(fault)) : follow(one.files, fault));
  return mended ? difference(one.files, mended) : null;
}

const MOST_LINES = 8;

function difference(before: Files, after: Files): string | null {
  const file = Object.keys(before).find(
    (path) => before[path] !== after[path] && typeof before[path] === 'string',
  );
  if (!file || typeof before[file] !== 'string' || typeof after[file] !== 'string') return null;
  const was = before[file].trimEnd().split('\n');
  // The advice to delete a line leaves a comment in its place, which no author would write.
  const is = after[file]
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() !== '# rien');
  const from = was.findIndex((line, i) => line !== is[i]);
  const differs = [...was].reverse().findIndex((line, i) => line !== is[is.length - 1 - i]);
  const same = Math.min(differs, Math.min(was.length, is.length) - from);
  const [gone, come] = [was, is].map((lines) => lines.slice(from, Math.max(from, lines.length - same)));
  if (gone!.length + come!.length > MOST_LINES || [...gone!, ...come!].some((line) => line.length > 100))
    return null;
  const lines = [`  # ${file}`, ...gone!.map((line) => `- ${line}`), ...come!.map((line) => `+ ${line}`)];
  return `\`\`\`diff\n${lines.join('\n')}\n\`\`\``;
}

test('livret explain shows a fault by its code, also as it was printed', async () => {
  const { stdout } = await run('explain error[content-unknown-key]', '.');
  expect(stdout).toMatch(/^content-unknown-key\n\n/);
  expect(stdout).not.toMatch(/```|\*there/);
  expect((await run('explain content-unknown-key --lang fr', '.')).stdout).toContain('clé');
  expect(JSON.parse((await run('explain content-type --json', '.')).stdout).code).toBe('content-type');
});

test('livret explain lists all codes, and refuses an unknown one with the nearest', async () => {
  const { stdout } = await run('explain', '.');
  for (const code of Object.keys(catalogue)) expect(stdout).toContain(`  ${code}\n`);
  const { faults } = JSON.parse((await run('explain --json', '.')).stdout);
  expect(faults.toSorted()).toEqual(Object.keys(catalogue).toSorted());
  const { code, stderr } = await run('explain content-typ', '.');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean content-type?'),
  });
});
