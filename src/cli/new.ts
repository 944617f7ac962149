import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DEFAULT_THEME } from '../content/themes.ts';
import { reading } from '../disk/environment-error.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { Report } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { openProject } from '../project/files.ts';
import { scaffoldFiles, slugOf } from '../project/scaffold.ts';
import { SCAFFOLD_PAGES, type ScaffoldKind } from '../project/scaffold-kinds.ts';
import { type Call, usage } from './arguments.ts';
import { optionOf } from './commands.ts';
import type { ExitCode } from './exit-code.ts';
import type { OptionName } from './options.ts';
import { writeSchemas } from './schema.ts';
import type { World } from './world.ts';

/** `livret new`: writes a small project into a new or empty folder, and says what to do next. */
export async function newCommand({ project, values, language }: Call, world: World): Promise<ExitCode> {
  const folder = resolve(world.folder, project);
  const found = firstEntry(folder);
  if (found) throw usage('usage-folder-not-empty', { path: project, found }, 'new');
  const answer = async (name: OptionName, usual: string) =>
    (values[name] as string | undefined) ?? (await choose(name, usual, language, world));
  const kind = (await answer('kind', 'booklet')) as ScaffoldKind;
  const request = {
    kind,
    language: await answer('language', language),
    page: await answer('paper', SCAFFOLD_PAGES[kind]),
    theme: await answer('theme', DEFAULT_THEME),
    slug: slugOf(basename(folder), kind),
    date: today(world),
  };
  const files = scaffoldFiles(request);
  for (const [path, data] of files) replaceFile(folder, path, data);
  await writeSchemas(folder, openProject(folder, new Report()));
  world.stdout.write(readyToBuild(quoted(project), kind, language, launcher(world)));
  return 0;
}

/**
 * The name of a file in a folder, or of the file that stands in its place; null for a new folder, an empty one, and a
 * git repository without files.
 */
function firstEntry(folder: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return basename(folder);
  return reading(folder, () => readdirSync(folder)).find((name) => name !== '.git') ?? null;
}

/** Asks for the value of an option until the answer is one of its choices. Where nobody answers it is the usual one. */
async function choose(
  name: OptionName,
  usual: string,
  language: InterfaceLanguage,
  world: World,
): Promise<string> {
  if (!world.ask) return usual;
  const { help, value } = optionOf(name, 'new');
  const choices = value!.choices!;
  const question = `${help[language]}\n${choices.join(' ')} [${usual}] `;
  for (;;) {
    const answer = (await world.ask(question)) || usual;
    if (choices.includes(answer)) return answer;
  }
}

function today({ clock }: World): string {
  const now = new Date(clock.now());
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** How the program was called: by npx, or by its name. */
const launcher = ({ env }: World) => (env.npm_command === 'exec' ? 'npx livret' : 'livret');

const quoted = (path: string) => (/[^\w./\\:~-]/.test(path) ? `"${path}"` : path);

const READY = {
  fr: (path: string) =>
    `${path} est prêt. Le PDF sera dans output/ ; les textes à changer sont dans content/.`,
  en: (path: string) => `${path} is ready. The PDF will be in output/; the texts to change are in content/.`,
} as const;

/** The last lines are the next commands, and nothing else. */
function readyToBuild(path: string, kind: string, language: InterfaceLanguage, livret: string): string {
  const all = kind === 'course' ? [`${livret} build ${path} --all`] : [];
  return [READY[language](path), '', `${livret} preview ${path}`, `${livret} build ${path}`, ...all, ''].join(
    '\n',
  );
}
