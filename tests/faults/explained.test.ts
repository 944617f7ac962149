import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, type FaultCode } from '../../src/faults/catalogue/index.ts';
import { readExplanations } from '../../src/faults/explained.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { type InterfaceLanguage, wordFault } from '../../src/faults/print.ts';
import { run } from '../cli/world.ts';
import { SLOW } from '../tools.ts';
import { COMMANDED, commandedExampleOf, exampleOf } from './examples/index.ts';
import { WITHOUT_EXAMPLE } from './examples/without.ts';
import { DETAILS } from './wordings/details.ts';

const isCommanded: ReadonlySet<string> = new Set(COMMANDED);
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
        const example = isCommanded.has(code) ? writtenIn(text) : exampleOf(code as FaultCode);
        const lines = [messageOf(code as FaultCode, language), proseOf(text), example];
        return `### \`${code}\`\n\n${lines.filter((line) => line !== null).join('\n\n')}\n`;
      });
      return `## ${title}\n\n${parts.join('\n')}`;
    });
    const head = page.slice(0, page.indexOf('\n## '));
    await expect(`${head.trim()}\n\n${sections.join('\n')}`).toMatchFileSnapshot(fileOf(language).pathname);
  });
});

/** The example that an explanation has. */
const writtenIn = (text: string): string | null => /```diff\n[\s\S]*?\n```/.exec(text)?.[0] ?? null;

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

test('a fault has an example, or a reason why it has none', () => {
  const codes = new Set(Object.keys(catalogue));
  for (const { code, text } of readExplanations(pageIn('en')).flatMap(({ faults }) => faults))
    if (writtenIn(text)) codes.delete(code);
  expect(Object.values(WITHOUT_EXAMPLE).flat().toSorted()).toEqual([...codes].toSorted());
});

describe('examples that take a command', () => {
  const made = new Map<string, string | null>();

  test.each(COMMANDED)('%s: the fault is there before, and not after', SLOW, async (code) => {
    made.set(code, await commandedExampleOf(code));
  });

  test('stand in the explanations', SLOW, async () => {
    for (const language of ['en', 'fr'] as const) {
      const page = pageIn(language).replace(
        /^### `(.*)`\n[\s\S]*?(?=\n##|(?![\s\S]))/gm,
        (section, code: string) => {
          if (!made.has(code)) return section;
          const example = made.get(code);
          return `${section.replace(/\n```diff[\s\S]*?\n```\n/, '').trimEnd()}\n${example ? `\n${example}\n` : ''}`;
        },
      );
      await expect(page).toMatchFileSnapshot(fileOf(language).pathname);
    }
  });
});

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
  expect((await run('explain misfit', '.')).stderr).toContain('did you mean layout-misfit?');
});
