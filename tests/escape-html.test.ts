import { expect, test } from 'vitest';
import { escapeHtml } from '../src/escape-html.ts';

test('signs of HTML in a text, or in the value of an attribute, are escaped', () => {
  expect(escapeHtml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});

test('a text without such signs stays as it is', () => {
  expect(escapeHtml('l’été à 20 °C')).toBe('l’été à 20 °C');
});
