import { readFileSync } from 'node:fs';
import { faultReport, toJson } from '../build/report.ts';
import { EnvironmentError } from '../disk/environment-error.ts';
import type { Fault } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage } from '../faults/print.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { helpText, usageLine } from './help.ts';
import { chooseLanguage } from './language.ts';
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
    return await run(parsed, language, world);
  } catch (error) {
    if (error instanceof UsageError) return explainUsage(error, language, world);
    if (error instanceof EnvironmentError) {
      if (json) world.stdout.write(toJson({ faults: [faultReport(error.fault, language)] }));
      else world.stderr.write(show(error.fault, language, world));
      return 3;
    }
    world.stderr.write(`${INTERNAL[language]}\n${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}

async function run(parsed: Arguments, language: InterfaceLanguage, world: World): Promise<ExitCode> {
  if (parsed.values.version) {
    world.stdout.write(`${version()}\n`);
    return 0;
  }
  if (parsed.values.help || parsed.command === null) {
    world.stdout.write(helpText(parsed.command, language));
    return 0;
  }
  switch (parsed.command) {
    case 'new':
      return (await import('./new.ts')).newCommand(parsed, language, world);
    case 'diff':
      return (await import('./diff.ts')).diffCommand(parsed, language, world);
    case 'merge':
      return (await import('./merge.ts')).mergeCommand(parsed, language, world);
    case 'import':
      return (await import('./import.ts')).importCommand(parsed, language, world);
    case 'explain':
      return (await import('./explain.ts')).explainCommand(parsed, language, world);
    case 'completion':
      return (await import('./completion.ts')).completionCommand(parsed, language, world);
  }
  const { withSession } = await import('./session.ts');
  if (parsed.command === 'schema') {
    return withSession(parsed, language, world, (await import('./schema.ts')).schemaCommand);
  }
  if (parsed.command === 'preview') {
    return withSession(parsed, language, world, (await import('./preview.ts')).previewCommand);
  }
  if (parsed.command === 'count') {
    return withSession(parsed, language, world, (await import('./count.ts')).countCommand);
  }
  if (parsed.command === 'forget') {
    return withSession(parsed, language, world, (await import('./forget.ts')).forgetCommand);
  }
  if (parsed.values.watch) {
    return withSession(parsed, language, world, (await import('./watch.ts')).watchCommand);
  }
  const work = await loadWork(parsed.command);
  const { eachBooklet } = await import('./each-booklet.ts');
  return withSession(parsed, language, world, (session) => eachBooklet(session, work));
}

/** The work of a command on a booklet. Only the code of the command that is run is loaded. */
async function loadWork(name: 'build' | 'check' | 'print' | 'mail') {
  switch (name) {
    case 'build':
      return (await import('./build.ts')).buildCommand;
    case 'check':
      return (await import('./check.ts')).checkCommand;
    case 'print':
      return (await import('./print.ts')).printCommand;
    case 'mail':
      return (await import('./mail.ts')).mailCommand;
  }
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
