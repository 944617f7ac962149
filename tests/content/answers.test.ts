import { expect, test } from 'vitest';
import { answeredInPlace, hasAnswer, withAnswers, withoutAnswers } from '../../src/content/answers.ts';
import type { Booklet, Chapter } from '../../src/content/booklet.ts';
import { givenClasses } from '../../src/content/given-classes.ts';
import type { Question } from '../../src/content/types/exercise.ts';

const question = (rest: object = {}) =>
  ({ choices: [], parts: [], answer: null, space: 3, ...rest }) as unknown as Question;
const RIGHT = { text: 'a', right: true };
const WRONG = { text: 'b', right: false };

test.each<[string, object, boolean]>([
  ['nothing', {}, false],
  ['an answer', { answer: 'x' }, true],
  ['choices that are all wrong', { choices: [WRONG, WRONG] }, false],
  ['a right choice', { choices: [WRONG, RIGHT] }, true],
  ['a part without an answer', { parts: [question()] }, false],
  ['a part with an answer', { parts: [question(), question({ answer: 'x' })] }, true],
])('a question with %s has an answer: %s', (_, rest, has) => {
  expect(hasAnswer(question(rest))).toBe(has);
  const without = withoutAnswers(question({ ...rest, parts: [question({ ...rest, answer: 'y' })] }));
  expect([hasAnswer(without), without.parts.length]).toEqual([false, 1]);
});

test('an answer stands in place of the room for it', () => {
  const { space, parts } = answeredInPlace(question({ answer: 'x', parts: [question()] }));
  expect([space, parts[0]!.space]).toEqual([null, 3]);
});

const EXERCISE = { kind: 'exercise', ...question({ answer: 'x' }) };
const kind = (name: string) => ({ kind: name });
const chapter = (id: string, blocks: readonly object[], part: unknown = null) =>
  ({ id, blocks, part }) as unknown as Chapter;
const BOOKLET = { language: 'fr', source: { file: 'a', line: 1, column: 1 } } as Booklet;

/** The ids of a booklet's chapters, with one of answers where they belong. */
const placed = (...chapters: readonly Chapter[]) => withAnswers(chapters, BOOKLET).map(({ id }) => id);

test.each<[string, readonly Chapter[], readonly string[]]>([
  ['after the text', [chapter('a', [EXERCISE])], ['a', 'answers_']],
  [
    'before the lists at the end',
    [
      chapter('a', [EXERCISE]),
      chapter('b', [kind('references')]),
      chapter('c', [kind('section'), kind('index')]),
    ],
    ['a', 'answers_', 'b', 'c'],
  ],
  [
    'after lists amid the text',
    [chapter('a', [kind('glossary')]), chapter('b', [EXERCISE]), chapter('c', [kind('lists')])],
    ['a', 'b', 'answers_', 'c'],
  ],
  [
    'before lists that words lead to',
    [
      chapter('a', [EXERCISE]),
      chapter('b', [kind('text'), kind('index')]),
      chapter('c', [kind('lead'), kind('note'), kind('references'), kind('section'), kind('lists')]),
    ],
    ['a', 'answers_', 'b', 'c'],
  ],
  [
    'after words that end with a list',
    [chapter('a', [EXERCISE]), chapter('b', [kind('text'), kind('section'), kind('references')])],
    ['a', 'b', 'answers_'],
  ],
  ['first, where there are lists alone', [chapter('a', [kind('index'), EXERCISE])], ['a', 'answers_']],
  ['after an empty chapter', [chapter('a', [EXERCISE]), chapter('b', [])], ['a', 'b', 'answers_']],
  [
    'after the lists of a part',
    [chapter('a', [EXERCISE]), chapter('b', [kind('references')], { title: 'P' })],
    ['a', 'b', 'answers_'],
  ],
  [
    'after a chapter that has more than lists',
    [chapter('a', [EXERCISE]), chapter('b', [kind('references'), kind('text')])],
    ['a', 'b', 'answers_'],
  ],
  ['within a box', [chapter('a', [{ kind: 'box', blocks: [EXERCISE] }])], ['a', 'answers_']],
  ['nowhere without exercises', [chapter('a', [kind('text')])], ['a']],
  ['nowhere without answers', [chapter('a', [{ ...EXERCISE, answer: null }])], ['a']],
  ['nowhere where a block lists them', [chapter('a', [EXERCISE, kind('answers')])], ['a']],
])('a chapter of answers stands %s', (_, chapters, ids) => {
  expect(placed(...chapters)).toEqual(ids);
});

test('the chapter of answers lists them alone, under the word of its language', () => {
  const added = withAnswers([chapter('a', [EXERCISE])], BOOKLET).at(-1)!;
  expect(added).toMatchObject({ title: { value: 'Corrigés' }, numbered: false, part: null, index: [] });
  expect(added.blocks).toEqual([{ kind: 'answers', id: null, source: BOOKLET.source }]);
});

test('classes are those of chapters and of their blocks, at any depth', () => {
  const chapters = [
    {
      class: 'a',
      blocks: [{ kind: 'box', class: 'b', blocks: [{ kind: 'text', class: 'c' }, kind('text')] }],
    },
    {
      class: null,
      blocks: [
        { kind: 'box', class: null, blocks: undefined },
        { kind: 'text', class: 'd' },
      ],
    },
  ];
  expect(givenClasses(chapters as unknown as Chapter[])).toEqual(['a', 'b', 'c', 'd']);
});
