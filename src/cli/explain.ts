import { readFileSync } from 'node:fs';
import { toJson } from '../build/report.ts';
import { type ExplainedGroup, readExplanations } from '../faults/explained.ts';
import { nearest } from '../faults/nearest.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { type Call, usage } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

/** `livret explain CODE`: says more of a fault than its line can; without a code it lists all codes. */
export function explainCommand({ project: asked, values, language }: Call, world: World): ExitCode {
  const groups = readExplanations(readFileSync(pageOf(language), 'utf8'));
  if (asked === '') {
    world.stdout.write(values.json ? toJson({ faults: codesOf(groups) }) : listed(groups));
    return 0;
  }
  // The code may be given as it is printed: error[content-type].
  const code = /\[([\w-]+)\]/.exec(asked)?.[1] ?? asked;
  const fault = groups.flatMap(({ faults }) => faults).find((each) => each.code === code);
  if (!fault) {
    const codes = codesOf(groups);
    const near = nearest(code, codes) ?? codes.find((each) => each.endsWith(`-${code}`)) ?? null;
    throw usage('usage-unknown-code', { code, near }, 'explain');
  }
  const { text } = fault;
  world.stdout.write(values.json ? toJson({ code, text }) : `${code}\n\n${plain(text)}\n`);
  return 0;
}

const pageOf = (language: InterfaceLanguage): URL =>
  new URL(`../../docs/faults.${language}.md`, import.meta.url);

const codesOf = (groups: readonly ExplainedGroup[]): string[] =>
  groups.flatMap(({ faults }) => faults.map(({ code }) => code));

function listed(groups: readonly ExplainedGroup[]): string {
  return groups
    .map(({ title, faults }) => `${title}\n${faults.map(({ code }) => `  ${code}\n`).join('')}`)
    .join('\n');
}

/** Markdown as it is read on a terminal: without fences and emphasis. */
function plain(text: string): string {
  return text
    .replace(/^```.*\n/gm, '')
    .replace(/\n```$/gm, '')
    .replace(/^\*(.*)\*$/gm, '$1');
}
