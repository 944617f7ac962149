import type { Report } from '../faults/fault.ts';
import type { ProjectFiles } from './files.ts';
import type { YamlFile } from './yaml/file.ts';
import { parseYaml } from './yaml/parse.ts';

/** The YAML files under content/ by what they are; null for one that cannot be read. */
export interface ContentFiles {
  /** Every file under content/, whatever it is. */
  readonly paths: readonly string[];
  readonly booklet: YamlFile | null;
  /** undefined when there is none, which is allowed. */
  readonly references: YamlFile | null | undefined;
  readonly chapters: ReadonlyMap<string, YamlFile | null>;
  readonly data: ReadonlyMap<string, YamlFile | null>;
}

const BOOKLET = 'content/booklet.yaml';
const REFERENCES = 'content/references.yaml';
/** Chapters' and data's file names are ids. */
const NAMED = /^content\/(chapters|data)\/([a-z0-9][a-z0-9-]*)\.yaml$/;

/** Parses every YAML file under content/; a fault for each that has no business there. */
export function openContent(files: ProjectFiles, report: Report): ContentFiles {
  const chapters = new Map<string, YamlFile | null>();
  const data = new Map<string, YamlFile | null>();
  const all = files.list('content');
  const paths = all.filter((path) => /\.ya?ml$/i.test(path));
  const open = (path: string) => {
    if (!paths.includes(path)) return undefined;
    const faultsBefore = report.faults.length;
    const bytes = files.read(path);
    if (bytes) return parseYaml(path, bytes, report);
    // Of a file outside the project, or too large, more is known and told.
    if (report.faults.length === faultsBefore) report.error('content-unreadable', startOf(path), {});
    return null;
  };
  const booklet = open(BOOKLET);
  if (booklet === undefined) report.error('content-no-booklet', startOf(BOOKLET), {});
  const references = open(REFERENCES);
  for (const path of paths) {
    if (path === BOOKLET || path === REFERENCES) continue;
    const [, folder, name] = NAMED.exec(path) ?? [];
    if (folder) (folder === 'data' ? data : chapters).set(name!, open(path) ?? null);
    else report.error('content-unknown-file', startOf(path), {});
  }
  return { paths: all, booklet: booklet ?? null, references, chapters, data };
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
