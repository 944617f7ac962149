import { attempt } from '../attempt.ts';
import { type BuildReport, toJson } from '../build/report.ts';
import type { ListedPerson } from '../project/people.ts';
import { copyTest } from './copies.ts';
import type { Forgotten } from './person.ts';

/**
 * The text of a build's report without a person's copy and the faults that name them; null where it has neither, or is no
 * report.
 */
export function clearedReport(
  text: string,
  person: Forgotten,
  listed: readonly ListedPerson[],
): string | null {
  const report = parse(text);
  if (!report) return null;
  const isCopy = copyTest(person, listed);
  const isTheirs = (file: string) => {
    const [cohort, copies, name] = file.split('/');
    return copies === 'copies' && name !== undefined && isCopy(cohort!, name);
  };
  const words = [person.name, ...person.rows.flatMap(({ email }) => email ?? [])];
  const namesThem = (fault: object) => words.some((word) => JSON.stringify(fault).includes(word));
  const { pdfs, faults, shard, ...rest } = report;
  const others = faults?.filter((fault) => !namesThem(fault)) ?? [];
  const outputs = Object.entries(shard?.outputs ?? {}).filter(([file]) => !isTheirs(file));
  const cleared = toJson({
    ...rest,
    pdfs: pdfs.filter(({ file }) => !isTheirs(file)),
    ...(others.length > 0 && { faults: others }),
    ...(shard && { shard: { ...shard, outputs: Object.fromEntries(outputs) } }),
  });
  return cleared === toJson(report) ? null : cleared;
}

function parse(text: string): BuildReport | null {
  const report = attempt(() => JSON.parse(text), null);
  return Array.isArray(report?.pdfs) ? report : null;
}
