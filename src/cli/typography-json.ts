import type { ReadLine } from '../faults/frame.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Source } from '../faults/source.ts';
import type { Layout } from '../layout/page.ts';
import { placeOf } from '../typography/place.ts';
import type { Figures, Finding, TextLine, Typography } from '../typography/types.ts';
import { wordFinding } from '../typography/wording.ts';

type Place = { readonly page: string } & (Source | Record<keyof Source, null>) & { readonly text: string };

/** The measures of `--json`, with gaps in ems. A line is given by its place and its text. */
export type FiguresJson = Omit<Figures, 'tightest' | 'loosest'> & {
  readonly tightest: (Place & { readonly gap: number }) | null;
  readonly loosest: (Place & { readonly gap: number }) | null;
};

export interface TypographyJson {
  readonly bodySize: number;
  readonly body: FiguresJson;
  readonly total: FiguresJson;
  readonly pages: readonly (FiguresJson & { readonly page: string })[];
  readonly findings: readonly (Place & { readonly kind: Finding['kind']; readonly what: string })[];
}

/** The measurements as plain data. Pages are given by their labels. */
export function typographyJson(
  typography: Typography,
  layout: Layout,
  readLine: ReadLine,
  language: InterfaceLanguage,
): TypographyJson {
  const place = (line: TextLine): Place => {
    const found = placeOf(line, readLine) ?? { file: null, line: null, column: null };
    return { page: layout.pages[line.page]!.label, ...found, text: line.text };
  };
  const extreme = (line: TextLine | null) => line && { ...place(line), gap: round(line.meanGap!) };
  const figures = (all: Figures): FiguresJson => ({
    ...all,
    tightest: extreme(all.tightest),
    loosest: extreme(all.loosest),
    gap95: all.gap95 === null ? null : round(all.gap95),
  });
  return {
    bodySize: typography.bodySize,
    body: figures(typography.body),
    total: figures(typography.total),
    pages: typography.pages.map((all) => ({ ...figures(all), page: layout.pages[all.page]!.label })),
    findings: typography.findings.map((finding) => {
      const { kind, lines } = finding;
      return { kind, ...place(lines[0]), what: wordFinding(finding, language).what };
    }),
  };
}

/** A gap rounded to the thousandth of an em. */
function round(gap: number): number {
  return Math.round(gap * 1000) / 1000;
}
