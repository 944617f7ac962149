import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecentTexts, recently } from '../src/recent-texts.ts';

/** How often each text was made. */
function counting(most: number) {
  const made: string[] = [];
  const recent = new RecentTexts<string>(most);
  const get = (text: string) =>
    recent.get(text, () => {
      made.push(text);
      return text.toUpperCase();
    });
  return { get, made };
}

test('a text that is asked for again and again is made once, however many others are asked for', () => {
  const { get, made } = counting(10);
  for (let i = 0; i < 1000; i++) {
    expect(get('often')).toBe('OFTEN');
    expect(get(`once ${i}`)).toBe(`ONCE ${i}`);
  }
  expect(made.filter((text) => text === 'often')).toEqual(['often']);
  get('once 0');
  expect(made.at(-1)).toBe('once 0');
});

test('the latest texts are not made again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), (numbers, most) => {
      const { get, made } = counting(most);
      for (const number of numbers) get(String(number));
      const latest = [...new Set(numbers.toReversed())].slice(0, most).map(String);
      const before = made.length;
      for (const text of latest) expect(get(text)).toBe(text);
      // Asked for in this order none is dropped before its turn.
      expect(made.length - before).toBe(0);
    }),
  );
});

test('a text is made once in each setting', () => {
  const made: string[] = [];
  const upper = recently((text, setting) => {
    made.push(`${setting}:${text}`);
    return setting === 'upper' ? text.toUpperCase() : text;
  });
  expect([upper('a', 'upper'), upper('a', 'lower'), upper('a', 'upper')]).toEqual(['A', 'a', 'A']);
  expect(made).toEqual(['upper:a', 'lower:a']);
});
