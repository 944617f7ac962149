import { relative, resolve } from 'node:path';
import { type Merged, mergeParts, writeMerged } from '../build/merge.ts';
import { faultReports, toJson } from '../build/report.ts';
import { Report } from '../faults/fault.ts';
import { formatFault, type InterfaceLanguage } from '../faults/print.ts';
import type { Call } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { World } from './world.ts';

/** `livret merge [DIR…]`: joins the parts that several machines built. Nothing is written unless they are whole. */
export function mergeCommand({ folders: asked = [], values, language }: Call, world: World): ExitCode {
  const given = asked.length > 0 ? asked : ['output'];
  const folders = [...new Set(given.map((path) => resolve(world.folder, path)))];
  const out = resolve(world.folder, (values.out as string) ?? (given.length === 1 ? given[0]! : 'output'));
  const shown = (path: string) => relative(world.folder, path) || '.';
  const report = new Report();
  const merged = mergeParts(folders, shown, report);
  if (report.failed) {
    const { faults } = report;
    if (values.json) world.stdout.write(toJson({ faults: faultReports(faults, language) }));
    else
      for (const fault of faults)
        world.stderr.write(`${formatFault(fault, language, () => null, world.stderr.color)}\n\n`);
    return 1;
  }
  for (const one of merged) writeMerged(one, out);
  world.stdout.write(
    values.json ? jsonOf(merged) : merged.map((one) => line(one, shown(out), language)).join(''),
  );
  return 0;
}

function jsonOf(merged: readonly Merged[]): string {
  const [first] = merged;
  if (first?.booklet === null) return toJson(first.report);
  return toJson({ booklets: Object.fromEntries(merged.map(({ booklet, report }) => [booklet, report])) });
}

function line({ booklet, parts, report }: Merged, out: string, language: InterfaceLanguage): string {
  const path = [out, ...(booklet === null ? [] : [booklet]), 'build.json'].join('/');
  return `${path}  ${WHOLE[language](parts.length, report.pdfs.length)}\n`;
}

const WHOLE = {
  fr: (parts: number, pdfs: number) =>
    `${parts} ${parts > 1 ? 'parts' : 'part'}, ${pdfs} ${pdfs > 1 ? 'livrets' : 'livret'} : aucun ne manque, chacun est tel qu’il a été fait`,
  en: (parts: number, pdfs: number) =>
    `${parts} ${parts === 1 ? 'part' : 'parts'}, ${pdfs} ${pdfs === 1 ? 'booklet' : 'booklets'}: none is missing, each is as it was made`,
} as const;
