import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { plainText } from './plain-text.mjs';

/**
 * Writes a project of some 25 A4 pages (8,800 words, 8 chapters, 6 tables, 12 notes, 4
 * charts) made of this repository's sentences in an order drawn once and for all.
 */
export function generateProject(folder, from) {
  const random = linearCongruential(1981);
  const sentences = plainText(from)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text }) =>
      text.replace(/\^\[[^\]]*\]|\[[@#][^\]]*\]|[*[\]{}^]|\n/g, ' ').split(/(?<=[.!?])\s+/),
    )
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /^[A-ZÀÉ].{30,}[.!?]$/.test(sentence) && !/[@#<>_`|]|https?:/.test(sentence));
  const paragraph = () => Array.from({ length: 6 }, () => sentences[random(sentences.length)]).join(' ');
  let notes = 12;
  const chapters = Array.from({ length: 8 }, (_, c) => {
    const blocks = [];
    for (let words = 0, p = 0; words < 1080; p++) {
      const text = paragraph();
      words += text.split(' ').length;
      const note = p % 5 === 2 && notes-- > 0 ? `^[${sentences[random(sentences.length)]}]` : '';
      if (p % 4 === 3) blocks.push({ section: `Partie ${c + 1}.${p}` });
      blocks.push({ text: text + note });
    }
    if (c < 6)
      blocks.splice(4, 0, { table: table(random, sentences), title: `Tableau du chapitre ${c + 1}` });
    if (c % 2 === 0) blocks.splice(2, 0, chart(c));
    if (c === 7) blocks.push({ references: 'cited' });
    return { title: `Chapitre ${c + 1}`, blocks };
  });

  for (const sub of ['chapters', 'data']) mkdirSync(join(folder, 'content', sub), { recursive: true });
  const write = (file, value) => writeFileSync(join(folder, 'content', file), stringify(value));
  for (const [i, chapter] of chapters.entries()) write(`chapters/chapitre-${i + 1}.yaml`, chapter);
  write('booklet.yaml', {
    format: 1,
    slug: 'bench',
    title: 'Un texte engendré',
    authors: ['bench'],
    language: 'fr',
    date: '2026-01-01',
    edition: '1',
    page: 'A4',
    chapters: chapters.map((_, i) => `chapitre-${i + 1}`),
  });
  write('references.yaml', [{ id: 'bench', type: 'webpage', title: 'Données engendrées', issued: '2026' }]);
  write('data/mesures.yaml', {
    title: 'Mesures',
    source: ['bench'],
    fields: { nom: { label: 'Nom' }, valeur: { label: 'Valeur', unit: '%' } },
    rows: [40, 25, 20, 15].map((valeur, i) => ({ nom: `Poste ${i + 1}`, valeur })),
    checks: [{ sum: 'valeur', equals: 100 }],
  });
}

function table(random, sentences) {
  const cell = () =>
    sentences[random(sentences.length)]
      .split(' ')
      .slice(0, 5)
      .join(' ')
      .replace(/[.,;:!?]$/, '');
  const rows = Array.from({ length: 10 }, (_, i) => [`Ligne ${i + 1}`, cell(), String(random(1000))]);
  return { head: ['Rang', 'Libellé', 'Valeur'], rows };
}

function chart(c) {
  return {
    figure: c % 4 === 0 ? 'bars' : 'doughnut',
    id: `fig-${c}`,
    title: `Graphique du chapitre ${c + 1}`,
    data: 'mesures',
    label: 'nom',
    value: 'valeur',
    alt: 'Quatre postes de 40, 25, 20 et 15 %.',
  };
}

/** Numerical Recipes' constants: the same draws on every machine. */
function linearCongruential(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
