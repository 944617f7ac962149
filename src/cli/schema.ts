import { jsonSchemas } from '../content/json-schema.ts';
import { replaceFile } from '../disk/replace-file.ts';
import type { ExitCode } from './exit-code.ts';
import type { Session } from './session.ts';

const FOLDER = '.livret';

/** `livret schema`: writes the JSON Schemas that an editor completes and checks a project's files by. */
export async function schemaCommand({ folder, world }: Session): Promise<ExitCode> {
  for (const path of writeSchemas(folder)) world.stdout.write(`${path}\n`);
  return 0;
}

/** @returns the files that were written, from the project's folder. */
export function writeSchemas(folder: string): string[] {
  return Object.entries(jsonSchemas()).map(([name, schema]) => {
    const path = `${FOLDER}/${name}.schema.json`;
    replaceFile(folder, path, `${JSON.stringify(schema, null, 1)}\n`);
    return path;
  });
}
