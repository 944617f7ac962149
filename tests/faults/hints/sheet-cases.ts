import { type Cases, chapter, part, replacing, UN } from './projects.ts';

const SENTENCE =
  "Quelques mots d'une phrase qui se lit sans peine et qui va de ligne en ligne jusqu'au bout de la page, puis recommence.";
const WORDS = SENTENCE.split(' ');

/** A chapter of so many paragraphs of two lines each. */
const paragraphs = (count: number) =>
  chapter(`title: Un\nblocks:\n  - text: |\n${`      ${SENTENCE}\n\n`.repeat(count)}`);
const counted = (pattern: RegExp) => (advice: string) => Number(part(pattern)(advice));

/** Booklets whose last sheet has blank pages: a few lines too long, a few too short, and far from both. */
export const SHEET_CASES: Cases = {
  'layout-misfit': [
    {
      files: paragraphs(24),
      edit: (files, advice) => {
        const words = counted(/coupez \d+ lignes \(quelque (\d+) mots\)/)(advice);
        const kept = (files[UN] as string)
          .trimEnd()
          .split(/(?<=\s)(?=\S)/)
          .slice(0, -words);
        return { ...files, [UN]: kept.join('') };
      },
    },
    {
      files: paragraphs(76),
      edit: replacing(UN, /$/, (advice) => {
        const words = counted(/ajoutez \d+ lignes \(quelque (\d+) mots\) à la fin/)(advice);
        const all = Array.from({ length: words }, (_, i) => WORDS[i % WORDS.length]!);
        return `      ${all.join(' ')}\n`;
      }),
    },
    {
      files: paragraphs(44),
      edit: replacing(UN, /$/, (advice) => {
        const [, times, block, key] = /, (\d) fois « (.*) » avec (.*)$/.exec(advice)!;
        return `  ${block}\n    ${key}\n`.repeat(Number(times));
      }),
    },
  ],
};
