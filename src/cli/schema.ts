import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programDigest } from '../build/program.ts';
import { type ProjectNames, projectNames } from '../content/editor/names.ts';
import type { ProjectFiles } from '../content/files.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';

const FOLDER = '.livret';
/** Says of which program and which names the schemas were made. */
const MARK = `${FOLDER}/digest`;

/** `livret schema`: writes the JSON Schemas by which an editor completes, explains and checks a project's files. */
export async function schemaCommand({ folder, files, world }: Session): Promise<ExitCode> {
  for (const path of await writeSchemas(folder, files)) world.stdout.write(`${path}\n`);
  return 0;
}

/** Keeps the schemas true of a project that has them. */
export async function refreshSchemas(folder: string, files: ProjectFiles): Promise<void> {
  if (!existsSync(join(folder, FOLDER))) return;
  const mark = join(folder, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digestOf(projectNames(files))) return;
  await writeSchemas(folder, files);
}

/** @returns the files that were written, from the project's folder. */
export async function writeSchemas(folder: string, files: ProjectFiles): Promise<string[]> {
  const { jsonSchemas } = await import('../content/editor/json-schema.ts');
  const names = projectNames(files);
  const paths = Object.entries(jsonSchemas(names)).map(([name, schema]) => {
    const path = `${FOLDER}/${name}.schema.json`;
    replaceFile(folder, path, `${JSON.stringify(schema)}\n`);
    return path;
  });
  replaceFile(folder, MARK, digestOf(names));
  return paths;
}

function digestOf(names: ProjectNames): string {
  return createHash('sha256').update(programDigest).update(JSON.stringify(names)).digest('hex');
}
