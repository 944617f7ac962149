import type { Language } from '../faults/print.ts';
import type { Built } from '../project/build-version.ts';
import { table } from './table.ts';

/** A4 sheets of a booklet that is folded: four pages each. */
const PAGES_ON_SHEET = 4;

/** One line about one booklet. */
export function resultLine(path: string, { pdf, state }: Built, language: Language): string {
  const unchanged = state === 'unchanged' ? `  ${WORDS[language].unchanged}` : '';
  return `${path}  ${pdf!.pages} pages  ${size(pdf!.bytes, language)}${unchanged}\n`;
}

/** What became of each booklet, one line each. */
export function summaryTable(built: readonly Built[], language: Language): string {
  const words = WORDS[language];
  const rows = built.map(({ version, pdf, state, faults }) => [
    [version.cohort ?? '—', ...version.variants].join(' '),
    pdf ? String(pdf.pages) : '',
    pdf ? String(Math.ceil(pdf.pages / PAGES_ON_SHEET)) : '',
    pdf ? size(pdf.bytes, language) : '',
    words[state],
    String(faults.filter(({ severity }) => severity === 'warning').length),
  ]);
  return table([words.head, ...rows], (column) => column !== 0 && column !== 4);
}

/** What became of the copies of each cohort, one line each. */
export function copiesTable(built: readonly Built[], language: Language): string {
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
    return `${name}  ${words.copies(copies.length)}  ${states.join(', ')}`;
  });
  return `${lines.join('\n')}\n`;
}

function size(bytes: number, language: Language): string {
  return `${Math.ceil(bytes / 1000)} ${language === 'fr' ? 'ko' : 'kB'}`;
}

const WORDS = {
  fr: {
    head: ['cohorte', 'pages', 'feuilles', 'taille', 'état', 'avertissements'],
    new: 'nouveau',
    changed: 'changé',
    unchanged: 'inchangé',
    failed: 'en faute',
    copies: (count: number) => `${count} ${count > 1 ? 'exemplaires' : 'exemplaire'}`,
  },
  en: {
    head: ['cohort', 'pages', 'sheets', 'size', 'state', 'warnings'],
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    failed: 'failed',
    copies: (count: number) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
  },
} as const;
