import type { ReadLine } from '../faults/frame.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { formatSource } from '../faults/source.ts';
import type { Layout } from '../layout/page.ts';
import { placeOf } from '../typography/place.ts';
import type { Figures, Finding, TextLine, Typography } from '../typography/types.ts';
import { decimal, ems, wordFinding } from '../typography/wording.ts';

/** The number of letters that are quoted of a line. */
const QUOTED = 48;

/** The measurements in words: the pages with findings, then the totals. */
export function typographyText(
  { pages, findings, body, total, bodySize }: Typography,
  layout: Layout,
  readLine: ReadLine,
  language: InterfaceLanguage,
): string {
  const words = WORDS[language];
  const blocks = pages.flatMap((figures) => {
    const here = findings.filter(({ lines: [line] }) => line.page === figures.page);
    if (here.length === 0) return [];
    const head = pageHead(layout.pages[figures.page]!.label, figures, language);
    return [[head, ...here.flatMap((finding) => findingRows(finding, readLine, language))].join('\n')];
  });
  const size = decimal(bodySize, 1, language).replace(/[.,]0$/, '');
  const rows = [
    ['', words.body(size), words.all],
    ...words.rows(body, language).map(([name, value], i) => {
      return [name, value, words.rows(total, language)[i]![1]];
    }),
  ];
  return `${[...blocks, columns(rows)].join('\n\n')}\n`;
}

function pageHead(label: string, figures: Figures, language: InterfaceLanguage): string {
  const { tightest, loosest, justified, hyphens } = figures;
  const words = WORDS[language];
  const spaces =
    tightest && loosest
      ? [`${decimal(tightest.meanGap!, 2, language)}–${ems(loosest.meanGap!, language)}`]
      : [];
  return [words.page(label), words.justified(justified), ...spaces, words.hyphens(hyphens)].join(' · ');
}

function findingRows(finding: Finding, readLine: ReadLine, language: InterfaceLanguage): string[] {
  const [line] = finding.lines;
  const place = placeOf(line, readLine);
  const text = line.text.length > QUOTED ? `${line.text.slice(0, QUOTED)}…` : line.text;
  const { what } = wordFinding(finding, language);
  return [`  ${place ? `${formatSource(place)} ` : ''}${what}`, `      ${text}`];
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map(([name, ...values]) =>
      [name!.padEnd(widths[0]!), ...values.map((value, i) => value.padStart(widths[i + 1]!))].join('  '),
    )
    .join('\n');
}

type Row = readonly [name: string, value: string];

const share = (part: number, whole: number, language: InterfaceLanguage) =>
  whole === 0 ? '–' : `${part} (${decimal((100 * part) / whole, 1, language)} %)`;

const gapOf = (line: TextLine | null, language: InterfaceLanguage) =>
  line ? ems(line.meanGap!, language) : '–';

const WORDS = {
  fr: {
    page: (label: string) => `page ${label}`,
    justified: (lines: number) => `${lines} ${lines > 1 ? 'lignes justifiées' : 'ligne justifiée'}`,
    hyphens: (count: number) => `${count} ${count > 1 ? 'coupures' : 'coupure'}`,
    body: (size: string) => `texte courant, ${size} pt`,
    all: 'tout',
    rows: (f: Figures, language: InterfaceLanguage): Row[] => [
      ['lignes', String(f.lines)],
      ['lignes justifiées', String(f.justified)],
      ['espace moyenne, ligne la plus serrée', gapOf(f.tightest, language)],
      ['espace moyenne, 95 % des lignes sous', f.gap95 === null ? '–' : ems(f.gap95, language)],
      ['espace moyenne, ligne la plus lâche', gapOf(f.loosest, language)],
      ['lignes lâches (plus de 0,5 em)', share(f.looseLines, f.justified, language)],
      ['lignes serrées (moins de 0,15 em)', share(f.tightLines, f.justified, language)],
      ['coupures en fin de ligne', share(f.hyphens, f.runningLines, language)],
      ['coupures de suite, deux ou plus', String(f.ladders)],
      ['plus longue suite de coupures', String(f.longestLadder)],
      ['coupures en fin de page', String(f.pageEndHyphens)],
      ['lézardes', String(f.rivers)],
      ['lignes trop longues', String(f.overfullLines)],
      ['dernières lignes courtes', String(f.shortLastLines)],
      ['veuves', String(f.widows)],
      ['orphelines', String(f.orphans)],
    ],
  },
  en: {
    page: (label: string) => `page ${label}`,
    justified: (lines: number) => `${lines} justified ${lines === 1 ? 'line' : 'lines'}`,
    hyphens: (count: number) => `${count} ${count === 1 ? 'hyphen' : 'hyphens'}`,
    body: (size: string) => `body text, ${size} pt`,
    all: 'all',
    rows: (f: Figures, language: InterfaceLanguage): Row[] => [
      ['lines', String(f.lines)],
      ['justified lines', String(f.justified)],
      ['mean word gap, tightest line', gapOf(f.tightest, language)],
      ['mean word gap, 95 % of lines below', f.gap95 === null ? '–' : ems(f.gap95, language)],
      ['mean word gap, loosest line', gapOf(f.loosest, language)],
      ['loose lines (more than 0.5 em)', share(f.looseLines, f.justified, language)],
      ['tight lines (less than 0.15 em)', share(f.tightLines, f.justified, language)],
      ['hyphenated lines', share(f.hyphens, f.runningLines, language)],
      ['ladders', String(f.ladders)],
      ['longest ladder', String(f.longestLadder)],
      ['hyphens at page ends', String(f.pageEndHyphens)],
      ['rivers', String(f.rivers)],
      ['overfull lines', String(f.overfullLines)],
      ['short last lines', String(f.shortLastLines)],
      ['widows', String(f.widows)],
      ['orphans', String(f.orphans)],
    ],
  },
} as const;
