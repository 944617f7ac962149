import { expect, test } from 'vitest';
import { contentText } from '../../src/layout/content-text.ts';
import type { ContentPart } from '../../src/style/computed.ts';
import { parseBody } from '../style/styled.ts';

test('named strings and bookmarks have no soft hyphens', () => {
  const title = parseBody('<h1 title="pré\u00ADface">Es\u00ADsai\u00ADons</h1>').elements.find(
    ({ tag }) => tag === 'h1',
  )!;
  const parts = [{ kind: 'text', text: 'Cha\u00ADpitre ' }, { kind: 'element-text' }] as const;
  expect(contentText(parts, title)).toBe('Chapitre Essaions');
});

test.each([
  ['a text', { kind: 'text', text: 'x' }, 'x'],
  ['an attribute', { kind: 'attr', name: 'title' }, 't'],
  ['an attribute that it lacks', { kind: 'attr', name: 'lang' }, ''],
  ['its text', { kind: 'element-text' }, 'Essai'],
  ['a counter, which it does not have', { kind: 'counter', name: 'page', style: null }, ''],
])('the text of an element by %s', (_, part, wanted) => {
  const title = parseBody('<h1 title="t">Essai</h1>').elements.find(({ tag }) => tag === 'h1')!;
  expect(contentText([part as ContentPart], title)).toBe(wanted);
});
