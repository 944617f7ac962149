import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import type { LocatedDataSet } from '../data/rows.ts';
import type { ProjectFiles } from '../files.ts';
import { checkReferences, type References } from '../references.ts';
import type { PictureRights } from '../types/picture.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';

/** The files, sources and data that the blocks of any chapter may name, and the report for faults. */
export interface Surroundings {
  readonly files: ProjectFiles;
  /** Every file under content/, from the project's folder. */
  readonly paths: readonly string[];
  readonly language: string;
  readonly references: References;
  /** The rights of pictures that do not say them themselves; null where the booklet does not either. */
  readonly pictures: PictureRights | null;
  /**
   * The data by key; null for a file that cannot be read, so that a block that names it is not at fault too.
   */
  readonly data: ReadonlyMap<string, LocatedDataSet | null>;
  readonly report: Report;
}

/** An id, and where it is given. */
export interface IdPlace {
  readonly id: string;
  readonly source: Source;
}

/** The surroundings of one chapter. */
export interface World extends Surroundings {
  /** Collects the keys of the data that the chapter's blocks name. */
  readonly named: Set<string>;
}

/** The data that a key names; null, and a fault when there is no such file. */
export function dataNamed(key: Located<string>, world: World): LocatedDataSet | null {
  world.named.add(key.value);
  const data = world.data.get(key.value);
  if (data !== undefined) return data;
  reportUnknownName('data', key, world.data.keys(), world.report);
  return null;
}

/** The sources that a block gives, else those of its data, each once. */
export function sourcesOf(
  given: readonly Located<string>[] | undefined,
  data: readonly LocatedDataSet[],
  world: World,
): readonly string[] {
  if (given) return checkReferences(given, world.references, world.report);
  return [...new Set(data.flatMap((set) => set.sources))];
}
