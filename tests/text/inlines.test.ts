import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../src/languages/index.ts';
import { OPAQUE } from '../../src/languages/rules.ts';
import { applyRules, collapseSpaces } from '../../src/text/inlines.ts';
import type { Inline } from '../../src/text/types.ts';
import { toyStyle } from './toy-font.ts';

const style = toyStyle();
const code = toyStyle({ verbatim: true });
const raised = toyStyle({ rise: 3 });
const english = toyStyle({ lang: 'en' });

const text = (words: string, of = style, element = 0): Inline => ({
  kind: 'text',
  text: words,
  style: of,
  element,
});
const others: Readonly<Record<string, Inline>> = {
  break: { kind: 'break' },
  leader: { kind: 'leader', pattern: '.', style, element: 0 },
  blank: { kind: 'blank', width: 30, style, element: 0 },
  box: {
    kind: 'box',
    width: 5,
    ascent: 5,
    descent: 0,
    drawing: { width: 5, height: 5, marks: [] },
    style,
    element: 0,
  },
  edge: { kind: 'edge', side: 'start', width: 5, style, element: 0 },
  note: { kind: 'note', note: 1 },
};
/** The texts of inlines, and the kinds of what is no text. */
const told = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : `<${inline.kind}>`));
const joined = (inlines: readonly Inline[]) => told(inlines).join('');

describe('white space', () => {
  // Every kind of inline, with spaces before it and after.
  test.each([
    ['break', ['a', '<break>', 'b']],
    ['leader', ['a ', '<leader>', ' b']],
    ['blank', ['a ', '<blank>', ' b']],
    ['box', ['a ', '<box>', ' b']],
    ['edge', ['a ', '<edge>', 'b']],
    ['note', ['a ', '<note>', 'b']],
  ])('around a %s', (kind, left) => {
    expect(told(collapseSpaces([text(' a '), others[kind]!, text(' b ')]))).toEqual(left);
  });

  test.each([
    ['break', ['a', '<break>']],
    ['leader', ['a ', '<leader>']],
    ['blank', ['a ', '<blank>']],
    ['box', ['a ', '<box>']],
    ['edge', ['a', '<edge>']],
    ['note', ['a', '<note>']],
  ])('before a %s that ends the text', (kind, left) => {
    expect(told(collapseSpaces([text('a '), others[kind]!, text(' ')]))).toEqual(left);
    expect(told(collapseSpaces([text('a'), text(' '), others[kind]!]))).toEqual(
      left[0] === 'a ' ? ['a', ' ', left[1]] : left,
    );
  });

  test('is one space between words, wherever the text is cut into inlines', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00A0'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), (parts) => {
        const inlines = collapseSpaces(parts.map((part) => text(part)));
        expect(joined(inlines)).toBe(
          parts
            .join('')
            .replace(/[ \n\t]+/g, ' ')
            .replace(/^ | $/g, ''),
        );
        expect(told(inlines)).not.toContain('');
      }),
    );
  });

  test('leaves an inline as it is in which nothing changes', () => {
    const [first, second] = [text('a '), text('b')];
    const collapsed = collapseSpaces([first, second]);
    expect(collapsed[0]).toBe(first);
    expect(collapsed[1]).toBe(second);
  });
});

describe('rules of a language', () => {
  const unit = fc.constantFrom(...'ab1 \u00A0.?!:;"\'’-–«»%°,\n'.split(''), 'kg', '...', 'CO2', ' ?');
  const parts = fc.array(
    fc.array(unit, { maxLength: 5 }).map((units) => units.join('').replaceAll('\n', '')),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  /** The text as its rules leave it, read as one. */
  function ruled(typed: string): string {
    let read = typed;
    for (const rule of findLanguage('fr')!.typesetting.rules)
      for (const { start, end, text } of [...rule(read)].reverse())
        read = read.slice(0, start) + text + read.slice(end);
    return read;
  }

  test('give the same text wherever it is cut into inlines', () => {
    fc.assert(
      fc.property(parts, (cut) => {
        expect(joined(applyRules(cut.map((part, i) => text(part, style, i))))).toBe(ruled(cut.join('')));
      }),
    );
  });

  test('leave code, raised letters and other languages alone, and keep the order of elements', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(parts, fc.constantFrom(style, code, raised)), { maxLength: 4 }),
        (passages) => {
          const inlines = passages.flatMap(([cut, of], i) => cut.map((part) => text(part, of, i)));
          const applied = applyRules(inlines);
          const closed = (list: readonly Inline[]) =>
            list.flatMap((inline) =>
              inline.kind === 'text' && inline.style !== style && inline.style === code ? inline.text : [],
            );
          expect(closed(applied).join('')).toBe(closed(inlines).join(''));
          const elements = applied.flatMap((inline) => (inline.kind === 'text' ? inline.element : []));
          expect(elements).toEqual([...elements].sort((a, b) => a - b));
        },
      ),
    );
  });

  test('leave a text as it is to which none applies', () => {
    const inlines = [text('un mot'), others.note!, text('un autre', code)];
    expect(applyRules(inlines)).toBe(inlines);
  });

  // A replacement is the first inline's that it touches; what is inserted belongs to the open inline that starts there.
  test.each([
    [['etc.', '.', '.'], ['etc…']],
    [
      ['a', '.', '.', '.', 'b'],
      ['a', '…', 'b'],
    ],
    [
      ['a .', '..b'],
      ['a …', 'b'],
    ],
    [
      ['Quoi', '?'],
      ['Quoi', '\u202F?'],
    ],
    [
      ['Quoi', ' ', '?'],
      ['Quoi', '\u202F', '?'],
    ],
  ])('change %j', (typed, left) => {
    expect(told(applyRules(typed.map((part) => text(part))))).toEqual(left);
  });

  test('see what they must not read as one strange character, and forced breaks as the ends of lines', () => {
    const around = (inline: Inline) => joined(applyRules([text('"'), inline, text('"')]));
    expect(OPAQUE).toHaveLength(1);
    for (const kind of ['leader', 'blank', 'box'])
      expect(around(others[kind]!)).toBe(`«\u00A0<${kind}>\u00A0»`);
    expect(around(text('12', code))).toBe('«\u00A012\u00A0»');
    expect(joined(applyRules([text('12 ', style), text('"x"', english)]))).toBe('12 “x”');
  });
});
