import { readFileSync } from 'node:fs';
import { faultReports, toJson } from '../build/report.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage } from '../faults/print.ts';
import { type Call, parseArguments, UsageError } from './arguments.ts';
import type { CommandName } from './commands.ts';
import type { ExitCode } from './exit-code.ts';
import { helpText, usageLine } from './help.ts';
import { chooseLanguage } from './language.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** Runs one command; every failure ends in its exit code. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const askedLanguage = args[args.indexOf('--lang') + 1];
  let language = chooseLanguage(args.includes('--lang') ? askedLanguage : undefined, world.env, world.locale);
  let json = false;
  try {
    // `livret help build` is what most programs understand.
    const parsed = parseArguments(args[0] === 'help' ? [...args.slice(1), '--help'] : args);
    language = chooseLanguage(parsed.values.lang as string | undefined, world.env, world.locale);
    json = parsed.values.json === true;
    return await run({ ...parsed, language }, world);
  } catch (error) {
    if (error instanceof UsageError) return explainUsage(error, language, world);
    if (error instanceof EnvironmentError) {
      if (json) world.stdout.write(toJson({ faults: faultReports([error.fault], language) }));
      else world.stderr.write(show(error.fault, language, world));
      return 3;
    }
    world.stderr.write(`${INTERNAL[language]}\n${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}

async function run(call: Call, world: World): Promise<ExitCode> {
  if (call.values.version) {
    world.stdout.write(`${version()}\n`);
    return 0;
  }
  if (call.values.help || call.command === null) {
    world.stdout.write(helpText(call.command, call.language));
    return 0;
  }
  switch (call.command) {
    case 'new':
      return (await import('./new.ts')).newCommand(call, world);
    case 'diff':
      return (await import('./diff.ts')).diffCommand(call, world);
    case 'merge':
      return (await import('./merge.ts')).mergeCommand(call, world);
    case 'import':
      return (await import('./import.ts')).importCommand(call, world);
    case 'explain':
      return (await import('./explain.ts')).explainCommand(call, world);
    case 'completion':
      return (await import('./completion.ts')).completionCommand(call, world);
  }
  const { withSession } = await import('./session.ts');
  return withSession(call, world, await loadWork(call.command, call.values.watch === true));
}

/** The work of a command on a project. Only the code of the command that is run is loaded. */
async function loadWork(name: CommandOnProject, watches: boolean): Promise<Work> {
  if (watches) return (await import('./watch.ts')).watchCommand;
  switch (name) {
    case 'schema':
      return (await import('./schema.ts')).schemaCommand;
    case 'preview':
      return (await import('./preview.ts')).previewCommand;
    case 'count':
      return (await import('./count.ts')).countCommand;
    case 'forget':
      return (await import('./forget.ts')).forgetCommand;
    case 'build':
      return onEach((await import('./build.ts')).buildCommand);
    case 'check':
      return onEach((await import('./check.ts')).checkCommand);
    case 'print':
      return onEach((await import('./print.ts')).printCommand);
    case 'mail':
      return onEach((await import('./mail.ts')).mailCommand);
  }
}

type Work = (session: Session) => Promise<ExitCode>;
type CommandOnProject = Exclude<CommandName, 'new' | 'diff' | 'merge' | 'import' | 'explain' | 'completion'>;

/** The work on a booklet, done on each of a project's. */
async function onEach(work: Work): Promise<Work> {
  const { eachBooklet } = await import('./each-booklet.ts');
  return (session) => eachBooklet(session, work);
}

function explainUsage({ fault, command }: UsageError, language: InterfaceLanguage, world: World): ExitCode {
  world.stderr.write(`${show(fault, language, world)}\n${usageLine(command, language)}\n`);
  return 2;
}

/** A fault without a code frame: it has no place in a file. */
function show(fault: Fault, language: InterfaceLanguage, world: World): string {
  return `${formatFault(fault, language, () => null, world.stderr.color)}\n`;
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

const INTERNAL = {
  fr: 'erreur interne : la faute est à Livret, non à vos fichiers',
  en: 'internal error: the fault is in Livret, not in your files',
} as const;
