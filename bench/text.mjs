import { fileURLToPath } from 'node:url';
import { plainText } from './plain-text.mjs';

/**
 * Makes a French text of this repository's sentences, in an order drawn once and for all. Eight chapters have 8,800
 * words, 6 tables of 10 rows, 12 notes and 4 charts, some 25 pages of A4.
 * @param seed another number gives another text.
 * @returns `{ title, chapters: [{ title, blocks }] }`. A block is `{ section }`, `{ paragraph, note? }`,
 * `{ table, title }`, whose first row is the head, or `{ chart, kind, title }`.
 */
export function makeText(chapters = 8, seed = 1981) {
  const random = linearCongruential(seed);
  const sentences = sentencesOf(fileURLToPath(new URL('..', import.meta.url)));
  const sentence = () => sentences[random(sentences.length)];
  return {
    title: 'Un texte engendré',
    chapters: Array.from({ length: chapters }, (_, c) => ({
      title: `Thème ${c + 1}`,
      blocks: blocksOf(c, random, sentence),
    })),
  };
}

/** The text with another word in the middle: the `edit`-th of a sitting. */
export function editText(text, edit) {
  const chapters = [...text.chapters];
  const middle = chapters.length >> 1;
  const blocks = [...chapters[middle].blocks];
  const index = blocks.findLastIndex(({ paragraph }) => paragraph);
  blocks[index] = { ...blocks[index], paragraph: blocks[index].paragraph.replace(/\S+/, `Édition${edit}`) };
  chapters[middle] = { ...chapters[middle], blocks };
  return { ...text, chapters };
}

function sentencesOf(from) {
  return plainText(from)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text }) =>
      text.replace(/\^\[[^\]]*\]|\[[@#][^\]]*\]|[*[\]{}^]|\n/g, ' ').split(/(?<=[.!?])\s+/),
    )
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /^[A-ZÀÉ].{30,}[.!?]$/.test(sentence) && !/[@#<>_`|]|https?:/.test(sentence));
}

function blocksOf(c, random, sentence) {
  const blocks = [];
  let notes = c % 2 === 0 ? 2 : 1;
  for (let words = 0, p = 0; words < 1080; p++) {
    const paragraph = Array.from({ length: 6 }, sentence).join(' ');
    words += paragraph.split(' ').length;
    if (p % 4 === 3) blocks.push({ section: `Partie ${c + 1}.${p}` });
    blocks.push(p % 5 === 2 && notes-- > 0 ? { paragraph, note: sentence() } : { paragraph });
  }
  if (c % 8 < 6)
    blocks.splice(4, 0, { table: tableOf(random, sentence), title: `Tableau du chapitre ${c + 1}` });
  if (c % 2 === 0)
    blocks.splice(2, 0, {
      chart: CHART,
      kind: c % 4 === 0 ? 'bars' : 'doughnut',
      title: `Graphique du chapitre ${c + 1}`,
    });
  return blocks;
}

/** The rows of all charts. */
const CHART = [40, 25, 20, 15].map((value, i) => ({ name: `Poste ${i + 1}`, value }));

function tableOf(random, sentence) {
  const cell = () =>
    sentence()
      .split(' ')
      .slice(0, 5)
      .join(' ')
      .replace(/[.,;:!?]$/, '');
  return [
    ['Rang', 'Libellé', 'Valeur'],
    ...Array.from({ length: 10 }, (_, i) => [`Ligne ${i + 1}`, cell(), String(random(1000))]),
  ];
}

/** Numerical Recipes' constants: the same draws on every machine. */
function linearCongruential(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
