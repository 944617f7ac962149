import { entry, says } from './entry.ts';

/** The lists that a booklet has once. */
const LISTS_FR = { references: 'la liste de ses sources', answers: 'ses réponses', index: 'son index' };
const LISTS_EN: Readonly<Record<keyof typeof LISTS_FR, string>> = {
  references: 'the list of its sources',
  answers: 'its answers',
  index: 'its index',
};

/** Faults of exercises, their points and their answers, of large figures and code. */
export const exerciseFaults = {
  'exercise-points-sum': ({ points, sum }: { points: number; sum: number }) => says`
    cet exercice vaut ${points}, mais ses parties ${sum}
    → écrivez points: ${sum}, ou corrigez les points des parties
    this exercise is worth ${points}, but its parts ${sum}
    → write points: ${sum}, or correct the points of the parts`,
  /** A choice that begins with a box of Markdown, and whether the box has a tick. */
  'choice-box': entry<{ text: string; right: boolean }>(({ text, right }) => {
    const written = right ? `- right: "${text}"` : `- "${text}"`;
    return says`
      un choix a déjà sa case
      → écrivez ${written}
      a choice has its box already
      → write ${written}`;
  }),
  'points-total': ({ asked, total }: { asked: number; total: number }) => says`
    les exercices valent ${total} en tout, et non ${asked}
    → écrivez total: ${total}, ou corrigez les points des exercices
    the exercises are worth ${total} in all, not ${asked}
    → write total: ${total}, or correct the points of the exercises`,
  /** `numbered` where exercises have numbers, but none has points. */
  'points-none': ({ numbered }: { numbered: boolean }) =>
    numbered
      ? says`
          aucun exercice n’a de points
          → ajoutez points: 4 aux exercices, ou ôtez ce bloc
          no exercise has points
          → add points: 4 to the exercises, or take out this block`
      : says`
          les exercices n’ont pas de numéro dans cette table
          → ajoutez à content/booklet.yaml : exercises: { numbers: throughout }
          exercises have no number for this table
          → add to content/booklet.yaml: exercises: { numbers: throughout }`,
  'exercise-unnumbered': ({ id }: { id: string }) => says`
    l’exercice « ${id} » n’a pas de numéro : ce renvoi n’a rien à imprimer
    → ajoutez à content/booklet.yaml : exercises: { numbers: throughout }
    the exercise "${id}" has no number: this reference has nothing to print
    → add to content/booklet.yaml: exercises: { numbers: throughout }`,
  'numbers-too-many': ({ most }: { most: number }) => says`
    plus de ${most} chiffres ne tiennent pas côte à côte
    → gardez-en ${most}, et mettez les autres dans un second bloc numbers
    more than ${most} figures do not fit side by side
    → keep ${most} of them, and put the others into a second block numbers`,
  'code-language-unknown': entry<{ language: string; near: string | null; known: readonly string[] }>(
    ({ language, near, known }) => says`
      le langage « ${language} » n’est pas connu : ce code est sans mise en relief
      → ${near ? `écrivez language: ${near}` : `écrivez l’un de ceux-ci : ${known.join(', ')}`}
      the language "${language}" is not known: this code is not highlighted
      → ${near ? `write language: ${near}` : `write one of these: ${known.join(', ')}`}`,
  ),
  'block-twice': ({ kind }: { kind: keyof typeof LISTS_FR }) => says`
    le livret a déjà ${LISTS_FR[kind]} plus haut
    → gardez l’un des deux blocs ${kind}:
    the booklet has ${LISTS_EN[kind]} already
    → keep one of the two blocks ${kind}:`,
  'answers-elsewhere': () => says`
    ce livret n’a pas ses réponses à la fin : cette liste est vide
    → ajoutez à content/booklet.yaml : exercises: { answers: end }
    this booklet has no answers at the end: this list is empty
    → add to content/booklet.yaml: exercises: { answers: end }`,
  'title-numbered': entry<{ own: string; label: string; word: string; instead: string | null }>(
    ({ own, label, word, instead }) => {
      const mayKeep = word === 'chapter';
      return {
        fr: `« ${own} » s’imprimerait après « ${label} » : Livret numérote lui-même`,
        frInstead:
          instead === null
            ? 'dites en mots ce que c’est, ou enlevez title:'
            : `écrivez title: ${instead}${mayKeep ? ' ; pour garder votre numéro seul, ajoutez numbered: false' : ''}`,
        en: `"${own}" would be printed after "${label}": Livret gives the numbers itself`,
        enInstead:
          instead === null
            ? 'say in words what it is, or leave title: out'
            : `write title: ${instead}${mayKeep ? '; to keep your number alone, add numbered: false' : ''}`,
      };
    },
  ),
};
