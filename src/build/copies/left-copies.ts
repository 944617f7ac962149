import { VARIANTS } from '../../content/index.ts';
import { recordedFiles } from '../../disk/build-records.ts';
import { Report } from '../../faults/fault.ts';
import type { CohortFaults } from '../shared-inputs.ts';
import { copiesFolder, pdfPath, type Version } from '../version.ts';

/**
 * Warns of copies that earlier builds wrote for people who are no longer in a cohort's list, or whose entry
 * there has changed. The files stay: they may be all that is left of what somebody was given.
 * @param cohorts the cohorts whose lists have no faults.
 * @param copies the copies of all people in these lists.
 */
export function findLeftCopies(
  out: string,
  cohorts: Iterable<string>,
  copies: readonly Version[],
): readonly CohortFaults[] {
  const listed = new Set(copies.map((copy) => pdfPath('', { ...copy, variants: [] })));
  return [...new Set(cohorts)].flatMap((cohort): CohortFaults[] => {
    const written = recordedFiles(out, copiesFolder(cohort));
    const left = written.filter((file) => !listed.has(withoutVariants(file)));
    if (left.length === 0) return [];
    const report = new Report();
    report.warning('copies-of-nobody', null, { cohort, count: left.length, files: left });
    return [{ cohort, faults: report.faults }];
  });
}

const VARIANT_ENDS = new RegExp(`(?:-(?:${VARIANTS.join('|')}))*(?=\\.pdf$)`);

function withoutVariants(file: string): string {
  return file.replace(VARIANT_ENDS, '');
}
