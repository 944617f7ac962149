import type { Built } from '../build/request.ts';
import { printPath, webPath } from '../build/version.ts';
import type { PrintFile, WebPages } from '../disk/build-records.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import { getOrMake } from '../once.ts';
import { table } from './table.ts';

/** Two lines on one booklet: its PDF to read, and its PDF to print. */
export function resultLines(path: string, { pdf, state }: Built, language: InterfaceLanguage): string {
  const unchanged = state === 'unchanged' ? `  ${WORDS[language].unchanged}` : '';
  const read = `${path}  ${pagesInWords(pdf!.pages)}  ${size(pdf!.bytes, language)}${unchanged}
`;
  return read + printLine(printPath(path), pdf!.print, language) + webLine(path, pdf!.html, language);
}

/** A line on web pages, where there are some. */
function webLine(pdf: string, html: WebPages | undefined, language: InterfaceLanguage): string {
  if (!html) return '';
  const path = webPath(pdf, html.file.endsWith('/index.html') ? 'index.html' : null);
  const pages = html.pages > 1 ? [pagesInWords(html.pages)] : [];
  return `${[path, ...pages, size(html.bytes, language)].join('  ')}
`;
}

/**
 * A line on a PDF to print: the sheets that one copy takes, and those of all copies where their number is
 * known.
 */
export function printLine(path: string, print: PrintFile, language: InterfaceLanguage): string {
  const { sheets, paper, bytes, copies } = print;
  const words = WORDS[language];
  const parts = [path, `${amount(sheets, language)} ${words.sheets(sheets)} ${paper}`, size(bytes, language)];
  if (copies !== null) parts.push(words.copies(copies, amount(copies * sheets, language)));
  return `${parts.join('  ')}\n`;
}

/** "1 page", "4 pages", in French as in English. */
export function pagesInWords(count: number): string {
  return `${count} ${count === 1 ? 'page' : 'pages'}`;
}

/** A table with a row for each booklet. The columns on copies are there when a booklet says their number. */
export function summaryTable(built: readonly Built[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const counted = built.some(({ pdf }) => pdf?.print.copies);
  const ofCopies = (cells: readonly string[]) => (counted ? cells : []);
  const rows = built.map(({ version, pdf, state, faults }) => {
    const { copies = null, sheets = 0 } = pdf?.print ?? {};
    return [
      [version.cohort ?? '—', ...version.variants].join(' '),
      pdf ? String(pdf.pages) : '',
      pdf ? amount(sheets, language) : '',
      ...ofCopies(copies ? [amount(copies, language), amount(copies * sheets, language)] : ['', '']),
      pdf ? size(pdf.bytes, language) : '',
      words[state],
      String(faults.filter(({ severity }) => severity === 'warning').length),
    ];
  });
  const { heads } = words;
  const { cohort, pages, sheets, state, warnings } = heads;
  const head = [cohort, pages, sheets, ...ofCopies(heads.copies), heads.size, state, warnings];
  return table([head, ...rows], (column) => column !== 0 && head[column] !== state);
}

/** A line for each cohort: how many copies were built, and how many are new, changed and so on. */
export function copiesTable(built: readonly Built[], language: InterfaceLanguage): string {
  const words = WORDS[language];
  const cohorts = new Map<string, Built[]>();
  for (const copy of built) {
    const name = [copy.version.cohort, ...copy.version.variants].join(' ');
    getOrMake(cohorts, name, () => []).push(copy);
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

/** A number to the tenth: a copy of an A6 booklet may take half a sheet. */
function amount(value: number, language: InterfaceLanguage): string {
  const text = String(Math.round(10 * value) / 10);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** "12 kB", a kilobyte begun being a whole one. */
export function size(bytes: number, language: InterfaceLanguage): string {
  return `${Math.ceil(bytes / 1000)} ${language === 'fr' ? 'ko' : 'kB'}`;
}

const WORDS = {
  fr: {
    heads: {
      cohort: 'cohorte',
      pages: 'pages',
      sheets: 'feuilles',
      copies: ['exemplaires', 'en tout'],
      size: 'taille',
      state: 'état',
      warnings: 'avertissements',
    },
    sheets: (count: number) => (count < 2 ? 'feuille' : 'feuilles'),
    copies: (copies: number, sheets: string) => `${copies} exemplaires : ${sheets} feuilles`,
    new: 'nouveau',
    changed: 'changé',
    unchanged: 'inchangé',
    failed: 'en faute',
    persons: (count: number) => `${count} ${count > 1 ? 'exemplaires' : 'exemplaire'}`,
  },
  en: {
    heads: {
      cohort: 'cohort',
      pages: 'pages',
      sheets: 'sheets',
      copies: ['copies', 'in all'],
      size: 'size',
      state: 'state',
      warnings: 'warnings',
    },
    sheets: (count: number) => (count <= 1 ? 'sheet' : 'sheets'),
    copies: (copies: number, sheets: string) => `${copies} copies: ${sheets} sheets`,
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    failed: 'failed',
    persons: (count: number) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
  },
} as const;
