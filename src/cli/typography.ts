import type { ReadLine } from '../faults/frame.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { formatSource } from '../faults/source.ts';
import type { Layout } from '../layout/page.ts';
import { placeOf } from '../typography/place.ts';
import type { Figures, Finding, TextLine, Typography } from '../typography/types.ts';
import { decimal, ems, wordFinding } from '../typography/wording.ts';
import { table } from './table.ts';

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
    ...measures(body, language).map(([fr, en, value], i) => {
      return [language === 'fr' ? fr : en, value, measures(total, language)[i]![2]];
    }),
  ];
  return [...blocks, table(rows, (column) => column > 0)].join('\n\n');
}

function pageHead(label: string, figures: Figures, language: InterfaceLanguage): string {
  const { tightest, loosest, justified, hyphens } = figures;
  const words = WORDS[language];
  // A page has both or neither.
  const spaces = tightest
    ? [`${decimal(tightest.meanGap!, 2, language)}–${ems(loosest!.meanGap!, language)}`]
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

const WORDS = {
  fr: {
    page: (label: string) => `page ${label}`,
    justified: (lines: number) => `${lines} ${lines > 1 ? 'lignes justifiées' : 'ligne justifiée'}`,
    hyphens: (count: number) => `${count} ${count > 1 ? 'coupures' : 'coupure'}`,
    body: (size: string) => `texte courant, ${size} pt`,
    all: 'tout',
  },
  en: {
    page: (label: string) => `page ${label}`,
    justified: (lines: number) => `${lines} justified ${lines === 1 ? 'line' : 'lines'}`,
    hyphens: (count: number) => `${count} ${count === 1 ? 'hyphen' : 'hyphens'}`,
    body: (size: string) => `body text, ${size} pt`,
    all: 'all',
  },
} as const;

type Measure = readonly [fr: string, en: string, value: string];

/** The measures by name. */
function measures(f: Figures, language: InterfaceLanguage): readonly Measure[] {
  const gap = (line: TextLine | null) => (line ? ems(line.meanGap!, language) : '–');
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${part} (${decimal((100 * part) / whole, 1, language)} %)`;
  return [
    ['lignes', 'lines', String(f.lines)],
    ['lignes justifiées', 'justified lines', String(f.justified)],
    ['espace moyenne, ligne la plus serrée', 'mean word gap, tightest line', gap(f.tightest)],
    [
      'espace moyenne, 95 % des lignes sous',
      'mean word gap, 95 % of lines below',
      f.gap95 === null ? '–' : ems(f.gap95, language),
    ],
    ['espace moyenne, ligne la plus lâche', 'mean word gap, loosest line', gap(f.loosest)],
    ['lignes lâches (plus de 0,5 em)', 'loose lines (more than 0.5 em)', share(f.looseLines, f.justified)],
    [
      'lignes serrées (moins de 0,15 em)',
      'tight lines (less than 0.15 em)',
      share(f.tightLines, f.justified),
    ],
    ['coupures en fin de ligne', 'hyphenated lines', share(f.hyphens, f.runningLines)],
    ['coupures de suite, deux ou plus', 'ladders', String(f.ladders)],
    ['plus longue suite de coupures', 'longest ladder', String(f.longestLadder)],
    ['coupures en fin de page', 'hyphens at page ends', String(f.pageEndHyphens)],
    ['lézardes', 'rivers', String(f.rivers)],
    ['lignes trop longues', 'overfull lines', String(f.overfullLines)],
    ['dernières lignes courtes', 'short last lines', String(f.shortLastLines)],
    ['veuves', 'widows', String(f.widows)],
    ['orphelines', 'orphans', String(f.orphans)],
  ];
}
