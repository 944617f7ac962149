import type { Built } from '../build/build-version.ts';
import { printPath } from '../build/version.ts';
import type { PrintFile } from '../disk/build-records.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { InkAreas } from '../print/coverage.ts';
import { table } from './table.ts';

/** A line about one booklet, and one about what prints it. */
export function resultLines(path: string, { pdf, state }: Built, language: InterfaceLanguage): string {
  const unchanged = state === 'unchanged' ? `  ${WORDS[language].unchanged}` : '';
  const read = `${path}  ${pdf!.pages} pages  ${size(pdf!.bytes, language)}${unchanged}\n`;
  return read + printLine(printPath(path), pdf!.print, language);
}

/** What a PDF to print takes of paper and ink, for one copy, and for all where their number is known. */
export function printLine(path: string, print: PrintFile, language: InterfaceLanguage): string {
  const { sheets, paper, ink, bytes, copies } = print;
  const words = WORDS[language];
  const parts = [path, `${amount(sheets, language)} ${words.sheets(sheets)} ${paper}`, size(bytes, language)];
  parts.push(words.ink(inkText(ink, language)));
  if (copies !== null) parts.push(words.copies(copies, amount(copies * sheets, language)));
  return `${parts.join('  ')}\n`;
}

/** cm² of each ink that is used. */
function inkText({ cyan, magenta, yellow, black }: InkAreas, language: InterfaceLanguage): string {
  const inks = [cyan, magenta, yellow, black].map(
    (area, i) => [WORDS[language].inks[i]!, Math.round(area)] as const,
  );
  const used = inks.filter(([, area]) => area > 0);
  return used.map(([name, area]) => `${name} ${amount(area, language)}`).join(', ');
}

/** What became of each booklet, one line each. */
export function summaryTable(built: readonly Built[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const printed = built.some(({ pdf }) => pdf?.print.copies);
  const rows = built.map(({ version, pdf, state, faults }) => [
    [version.cohort ?? '—', ...version.variants].join(' '),
    pdf ? String(pdf.pages) : '',
    pdf ? amount(pdf.print.sheets, language) : '',
    pdf ? amount(totalInk(pdf.print.ink), language) : '',
    pdf?.print.copies ? amount(pdf.print.copies, language) : '',
    pdf?.print.copies ? amount(pdf.print.copies * pdf.print.sheets, language) : '',
    pdf ? size(pdf.bytes, language) : '',
    words[state],
    String(faults.filter(({ severity }) => severity === 'warning').length),
  ]);
  const shown = (row: readonly string[]) => row.filter((_, column) => printed || !isOfCopies(column));
  const head = shown(words.head);
  return table([head, ...rows.map(shown)], (column) => column !== 0 && column !== head.length - 2);
}

/** What became of the copies of each cohort, one line each. */
export function copiesTable(built: readonly Built[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const cohorts = new Map<string, Built[]>();
  for (const copy of built) {
    const name = [copy.version.cohort, ...copy.version.variants].join(' ');
    const copies = cohorts.get(name) ?? [];
    cohorts.set(name, copies);
    copies.push(copy);
  }
  const lines = [...cohorts].map(([name, copies]) => {
    const states = (['new', 'changed', 'unchanged', 'failed'] as const).flatMap((state) => {
      const count = copies.filter((copy) => copy.state === state).length;
      return count > 0 ? `${words[state]} ${count}` : [];
    });
    return `${name}  ${words.persons(copies.length)}  ${states.join(', ')}`;
  });
  return `${lines.join('\n')}\n`;
}

/** How many are printed, and the sheets of all. */
const isOfCopies = (column: number) => column === 4 || column === 5;

function totalInk({ cyan, magenta, yellow, black }: InkAreas): number {
  return Math.round(cyan + magenta + yellow + black);
}

/** To the tenth. */
function amount(value: number, language: InterfaceLanguage): string {
  const text = String(Math.round(10 * value) / 10);
  return language === 'fr' ? text.replace('.', ',') : text;
}

function size(bytes: number, language: InterfaceLanguage): string {
  return `${Math.ceil(bytes / 1000)} ${language === 'fr' ? 'ko' : 'kB'}`;
}

const WORDS = {
  fr: {
    head: [
      'cohorte',
      'pages',
      'feuilles',
      'encre cm²',
      'exemplaires',
      'en tout',
      'taille',
      'état',
      'avertissements',
    ],
    sheets: (count: number) => (count < 2 ? 'feuille' : 'feuilles'),
    ink: (areas: string) => `encre (cm²) : ${areas || '0'}`,
    inks: ['cyan', 'magenta', 'jaune', 'noir'],
    copies: (copies: number, sheets: string) => `${copies} exemplaires : ${sheets} feuilles`,
    new: 'nouveau',
    changed: 'changé',
    unchanged: 'inchangé',
    failed: 'en faute',
    persons: (count: number) => `${count} ${count > 1 ? 'exemplaires' : 'exemplaire'}`,
  },
  en: {
    head: ['cohort', 'pages', 'sheets', 'ink cm²', 'copies', 'in all', 'size', 'state', 'warnings'],
    sheets: (count: number) => (count <= 1 ? 'sheet' : 'sheets'),
    ink: (areas: string) => `ink (cm²): ${areas || '0'}`,
    inks: ['cyan', 'magenta', 'yellow', 'black'],
    copies: (copies: number, sheets: string) => `${copies} copies: ${sheets} sheets`,
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    failed: 'failed',
    persons: (count: number) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
  },
} as const;
