import type { Report } from '../../faults/fault.ts';
import type { Question } from '../types/exercise.ts';

/**
 * Warns of an answer that names a choice which the question does not have: a letter beyond those of its choices, or a
 * number or a word where each choice is one. Answers in more words are left alone, since they may explain.
 */
export function reportStrayAnswer(
  { choices, answer }: Pick<Question, 'choices' | 'answer'>,
  report: Report,
): void {
  if (!answer || choices.length < 2) return;
  const given = plain(answer.value);
  const texts = choices.map(({ text }) => plain(text.value));
  const letter = /^[a-z]$/.exec(given);
  const isStray = letter
    ? given.charCodeAt(0) - A >= choices.length && !texts.includes(given)
    : [QUANTITY, WORD].some((form) => [given, ...texts].every((text) => form.test(text))) &&
      !ALL_OR_NONE.test(given) &&
      !texts.some((text) => isSame(text, given));
  if (isStray)
    report.warning('answer-no-choice', answer.source, {
      answer: answer.value.trim(),
      last: letter ? String.fromCharCode(A + choices.length - 1).toUpperCase() : null,
    });
}

const A = 'a'.charCodeAt(0);
/** A number, with a unit or without. */
const QUANTITY = /^[-+−]?\d[\d .,\u00A0\u202F]*\p{L}{0,3}[%°]?$/u;
const WORD = /^\p{L}{2,}$/u;
/** Words that answer for several choices, or for none, in the languages of booklets. */
const ALL_OR_NONE =
  /^(?:auc|tou[ts]|deux|both|neither|none|all|kein|alle|beide|ningun|tod[ao]|amb[ao]s|nessun|tutt|entramb|nenhum|geen|troisi|premi|second|derni|first|third|last|erste|zweite|dritte|letzte|primer|segund|tercer|últim|prim|terz|ultim|eerste|tweede|derde|laatste)/u;

/** Whether a choice is what an answer says, which may write its number otherwise or leave out its unit. */
function isSame(choice: string, answer: string): boolean {
  const [of, given] = [choice, answer].map(bare);
  return of === given || (NUMBER.test(given!) && of!.replace(/\D+$/u, '') === given);
}

const NUMBER = /^-?\d[\d.]*$/;
const bare = (text: string): string => text.replace(/\s/g, '').replaceAll(',', '.').replace('−', '-');

/** An answer without emphasis, brackets around its letter, and its final full stop. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/[*_]/g, '')
    .replace(/^\(?([a-zA-Z])[).]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
