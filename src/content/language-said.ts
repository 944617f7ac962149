import { isMap } from 'yaml';
import { Report } from '../faults/fault.ts';
import { findLanguage } from '../languages/index.ts';
import type { ProjectFiles } from './files.ts';
import { parseYaml } from './yaml/parse.ts';

/**
 * The language that a booklet's file says, also where other content is at fault; null where it says none that documents
 * may have.
 * @param id of the booklet; null where the project has one.
 */
export function languageSaid(files: ProjectFiles, id: string | null): string | null {
  const own = id === null ? [] : [`content/booklets/${id}.yaml`];
  for (const path of [...own, 'content/booklet.yaml']) {
    const bytes = files.read(path);
    const root = bytes && parseYaml(path, bytes, new Report())?.root;
    const said = isMap(root) ? root.get('language') : null;
    if (typeof said === 'string' && findLanguage(said)) return said;
  }
  return null;
}
