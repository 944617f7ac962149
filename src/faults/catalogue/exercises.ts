import { entry, type Nothing } from './entry.ts';

/** Faults of exercises, their points and their answers, of large figures and code. */
export const exerciseFaults = {
  'exercise-points-sum': entry<{ points: number; sum: number }>(({ points, sum }) => ({
    fr: `cet exercice vaut ${points}, mais ses parties ${sum}`,
    frInstead: `écrivez points: ${sum}, ou corrigez les points des parties`,
    en: `this exercise is worth ${points}, but its parts ${sum}`,
    enInstead: `write points: ${sum}, or correct the points of the parts`,
  })),
  /** A choice that begins with a box of Markdown, and whether the box has a tick. */
  'choice-box': entry<{ text: string; right: boolean }>(({ text, right }) => {
    const written = right ? `- right: "${text}"` : `- "${text}"`;
    return {
      fr: 'un choix a déjà sa case',
      frInstead: `écrivez ${written}`,
      en: 'a choice has its box already',
      enInstead: `write ${written}`,
    };
  }),
  'points-total': entry<{ asked: number; total: number }>(({ asked, total }) => ({
    fr: `les exercices valent ${total} en tout, et non ${asked}`,
    frInstead: `écrivez total: ${total}, ou corrigez les points des exercices`,
    en: `the exercises are worth ${total} in all, not ${asked}`,
    enInstead: `write total: ${total}, or correct the points of the exercises`,
  })),
  /** `numbered` where exercises have numbers, but none has points. */
  'points-none': entry<{ numbered: boolean }>(({ numbered }) => ({
    fr: numbered ? 'aucun exercice n’a de points' : 'les exercices n’ont pas de numéro dans cette table',
    frInstead: numbered
      ? 'ajoutez points: 4 aux exercices, ou ôtez ce bloc'
      : 'ajoutez à content/booklet.yaml : exercises: { numbers: throughout }',
    en: numbered ? 'no exercise has points' : 'exercises have no number for this table',
    enInstead: numbered
      ? 'add points: 4 to the exercises, or take out this block'
      : 'add to content/booklet.yaml: exercises: { numbers: throughout }',
  })),
  'exercise-unnumbered': entry<{ id: string }>(({ id }) => ({
    fr: `l’exercice « ${id} » n’a pas de numéro : ce renvoi n’a rien à imprimer`,
    frInstead: 'ajoutez à content/booklet.yaml : exercises: { numbers: throughout }',
    en: `the exercise "${id}" has no number: this reference has nothing to print`,
    enInstead: 'add to content/booklet.yaml: exercises: { numbers: throughout }',
  })),
  'numbers-too-many': entry<{ most: number }>(({ most }) => ({
    fr: `plus de ${most} chiffres ne tiennent pas côte à côte`,
    frInstead: `gardez-en ${most}, et mettez les autres dans un second bloc numbers`,
    en: `more than ${most} figures do not fit side by side`,
    enInstead: `keep ${most} of them, and put the others into a second block numbers`,
  })),
  'code-language-unknown': entry<{ language: string; near: string | null; known: readonly string[] }>(
    ({ language, near, known }) => ({
      fr: `le langage « ${language} » n’est pas connu : ce code est sans mise en relief`,
      frInstead: near ? `écrivez language: ${near}` : `écrivez l’un de ceux-ci : ${known.join(', ')}`,
      en: `the language "${language}" is not known: this code is not highlighted`,
      enInstead: near ? `write language: ${near}` : `write one of these: ${known.join(', ')}`,
    }),
  ),
  'block-twice': entry<{ kind: 'references' | 'answers' }>(({ kind }) => ({
    fr: `le livret a déjà ${kind === 'answers' ? 'ses réponses' : 'la liste de ses sources'} plus haut`,
    frInstead: `gardez l’un des deux blocs ${kind}:`,
    en: `the booklet has ${kind === 'answers' ? 'its answers' : 'the list of its sources'} already`,
    enInstead: `keep one of the two blocks ${kind}:`,
  })),
  'answers-elsewhere': entry<Nothing>(() => ({
    fr: 'ce livret n’a pas ses réponses à la fin : cette liste est vide',
    frInstead: 'ajoutez à content/booklet.yaml : exercises: { answers: end }',
    en: 'this booklet has no answers at the end: this list is empty',
    enInstead: 'add to content/booklet.yaml: exercises: { answers: end }',
  })),
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
