import { languageFor } from '../languages/index.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { allBlocks } from './cohorts/passages.ts';
import type { Block } from './types/block.ts';
import type { Question } from './types/exercise.ts';
import { madeText } from './yaml/located.ts';

/** A question whose answers stand in place of the room for them. */
export function answeredInPlace<Q extends Question>(question: Q): Q {
  const { answer, space, parts } = question;
  return { ...question, space: answer ? null : space, parts: parts.map(answeredInPlace) };
}

/** A question without its answers, so that no PDF made of it can hold them. */
export function withoutAnswers<Q extends Question>(question: Q): Q {
  const choices = question.choices.map(({ text }) => ({ text, right: false }));
  return { ...question, choices, answer: null, parts: question.parts.map(withoutAnswers) };
}

/** Whether a question, or a part of it, has an answer or a right choice. */
export function hasAnswer({ answer, choices, parts }: Question): boolean {
  return answer !== null || choices.some(({ right }) => right) || parts.some(hasAnswer);
}

/** The id of the chapter of answers; no file can have it. */
const CHAPTER_ID = 'answers_';

/** The lists at the end of a book, and the titles between them. */
const LISTS = new Set<Block['kind']>(['references', 'index', 'glossary', 'lists', 'section']);

/** The words that may lead to a list, and say how it is read. */
const SAYINGS = new Set<Block['kind']>(['text', 'lead', 'note']);

/**
 * Whether a chapter holds lists, such as that of the sources and the index, and before them no more than words about them;
 * one of a part stays in it.
 */
function isOfLists({ blocks, part }: Chapter): boolean {
  const first = blocks.findIndex(({ kind }) => !SAYINGS.has(kind));
  if (part !== null || first < 0) return false;
  const lists = blocks.slice(first);
  return lists.every(({ kind }) => LISTS.has(kind)) && (first === 0 || lists[0]!.kind !== 'section');
}

/**
 * Adds a chapter of answers where they belong at the end, some exercise has one, and no block lists them. Sources and the
 * index come after it, as in books.
 */
export function withAnswers(chapters: readonly Chapter[], { language, source }: Booklet): readonly Chapter[] {
  const blocks = chapters.flatMap((chapter) => [...allBlocks(chapter.blocks)]);
  const isAnswered = (block: Block) => block.kind === 'exercise' && hasAnswer(block);
  if (!blocks.some(isAnswered) || blocks.some(({ kind }) => kind === 'answers')) return chapters;
  const title = madeText(languageFor(language).words.answers, source);
  const list: Block = { kind: 'answers', id: null, source };
  const blank = { short: null, numbered: false, part: null, index: [] };
  const end = chapters.findLastIndex((chapter) => !isOfLists(chapter)) + 1;
  return chapters.toSpliced(end, 0, { ...blank, id: CHAPTER_ID, title, blocks: [list], source });
}
