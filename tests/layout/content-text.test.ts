import { expect, test } from 'vitest';
import { contentText } from '../../src/layout/content-text.ts';
import { parseBody } from '../style/styled.ts';

test('named strings and bookmarks have no soft hyphens', () => {
  const title = parseBody('<h1 title="pré\u00ADface">Es\u00ADsai\u00ADons</h1>').elements.find(
    ({ tag }) => tag === 'h1',
  )!;
  const parts = [{ kind: 'text', text: 'Cha\u00ADpitre ' }, { kind: 'element-text' }] as const;
  expect(contentText(parts, title)).toBe('Chapitre Essaions');
});
