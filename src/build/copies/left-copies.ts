import { VARIANTS } from '../../content/index.ts';
import { recordedFiles } from '../../disk/build-records.ts';
import { Report } from '../../faults/fault.ts';
import type { CohortFaults } from '../shared-inputs.ts';
import { copiesFolder, pdfPath, type Version } from '../version.ts';

/**
 * Tells of copies that earlier builds wrote, for people whom a cohort's list no longer has or has otherwise.
 * They stay: they may be all that is left of what somebody was given.
 * @param cohorts whose lists are sound.
 * @param copies of all people in these lists.
 */
export function findLeftCopies(
  out: string,
  cohorts: Iterable<string>,
  copies: readonly Version[],
): readonly CohortFaults[] {
  const listed = new Set(copies.map((copy) => pdfPath('', { ...copy, variants: [] })));
  return [...new Set(cohorts)].flatMap((cohort): CohortFaults[] => {
    const left = recordedFiles(out, copiesFolder(cohort)).filter(
      (file) => !listed.has(withoutVariants(file)),
    );
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
