import { expect } from 'vitest';
import type { FaultCode } from '../../../src/faults/catalogue/index.ts';
import { run } from '../../cli/world.ts';
import type { Files } from '../../content/project.ts';
import { temporaryFolder } from '../../project/temporary.ts';
import { SOUND } from '../hints/projects.ts';
import { fitted, type Place, shown } from './shown.ts';

/** A project and the command that is given in it, variables of the environment before it. */
interface Situation {
  readonly files: Files;
  readonly command: string;
  /** The commands that were given before. */
  readonly earlier?: readonly string[];
}

/** A fault, and the same without it. */
export interface Example {
  readonly before: Situation;
  readonly after: Situation;
}

export type Examples = Partial<Record<FaultCode, Example>>;

/** An example whose mending is in the files: a project is made of what is typed before, and of what is typed after. */
export const mended = (
  project: (typed: string) => Files,
  before: string,
  after: string,
  command = 'check',
): Example => ({
  before: { files: project(before), command },
  after: { files: project(after), command },
});

/** A project to which a file is added, once something is typed in it. */
export const added =
  (files: Files, path: string) =>
  (typed: string): Files => {
    const { [path]: _, ...others } = files;
    return typed === '' ? others : { ...others, [path]: typed };
  };

/** An example whose mending is another command. */
export const commanded = (
  before: string,
  after: string,
  files: Files = SOUND,
  earlier: readonly string[] = [],
): Example => ({
  before: { files, command: before, earlier },
  after: { files, command: after, earlier },
});

/** An example whose mending is another name of a file. */
export const renamed = (files: Files, from: string, to: string): Example => {
  const { [from]: moved, ...others } = files;
  return {
    before: { files, command: 'check' },
    after: { files: { ...others, [to]: moved! }, command: 'check' },
  };
};

/** A picture that examples show. */
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>';

/** Tries an example. @returns it as the explanation has it. */
export async function tried(code: FaultCode, { before, after }: Example): Promise<string> {
  const told = await outcome(before);
  const [first] = placesOf(code, told);
  expect(first, told).toBeDefined();
  const then = await outcome(after);
  expect(placesOf(code, then), then).toEqual([]);
  expect(then).not.toMatch(/error\[/);
  const lines =
    before.command === after.command
      ? shown(before.files, after.files, first!)
      : [`- ${lineOf(before)}`, `+ ${lineOf(after)}`];
  const example = diff(lines);
  expect(example, lines.join('\n')).not.toBeNull();
  return example!;
}

/** Lines as an explanation has them, in Markdown; null where they are too many. */
export function diff(lines: readonly string[]): string | null {
  const fit = fitted(lines);
  return fit && `\`\`\`diff\n${fit.join('\n')}\n\`\`\``;
}

/** A command after its variables. */
const COMMAND = /^((?:[A-Z_]+=\S* )*)(.*)$/;

const lineOf = ({ command }: Situation) => command.replace(COMMAND, '$1livret $2').trimEnd();

async function outcome({ files, command, earlier = [] }: Situation): Promise<string> {
  const [, variables, line] = COMMAND.exec(command)!;
  const env = Object.fromEntries(variables!.split(' ').map((each) => each.split('=')));
  const folder = temporaryFolder(files);
  for (const each of earlier) expect(await run(each, folder)).toMatchObject({ code: 0 });
  const { stderr } = await run(line!, folder, { env });
  return stderr;
}

/** The places of a fault, as a command prints them; one that has no place has null. */
const placesOf = (code: FaultCode, stderr: string): (Place | null)[] =>
  [...stderr.matchAll(/^(?:(\S+):(\d+):\d+ )?(?:error|warning)\[([\w-]+)\]/gm)]
    .filter(([, , , each]) => each === code)
    .map(([, file, line]) => (file ? { file, line: Number(line) } : null));
