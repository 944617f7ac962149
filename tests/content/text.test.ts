import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { Located } from '../../src/content/yaml/located.ts';
import { parseYaml } from '../../src/content/yaml/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { RANDOM, runs } from '../tools.ts';

const PATH = 'content/chapters/debut.yaml';

/** The text of the only block, in a file whose block is written so; null when the file cannot be read. */
function textOf(block: string, eol = '\n') {
  const typed = `title: T\nblocks:\n${block}`.replaceAll('\n', eol);
  const report = new Report();
  const file = parseYaml(PATH, new TextEncoder().encode(typed), report);
  const blocks = isMap(file?.root) ? file.root.get('blocks', true) : null;
  const [first] = isSeq(blocks) ? (blocks.items as Node[]) : [];
  const scalar = isMap(first) ? first.get('text', true) : null;
  if (report.faults.length > 0 || !isScalar(scalar)) return null;
  return { text: new Located(scalar.source!, scalar, file!), lines: typed.split('\n') };
}

type Read = NonNullable<ReturnType<typeof textOf>>;

/** The character of the file that a character of the value comes from. */
function charAt({ text, lines }: Read, offset: number): string | undefined {
  const { line, column } = text.at(offset);
  const content = lines[line - 1]!;
  return column > content.length ? '\n' : content[column - 1];
}

/** Every character that is no white space comes from itself; white space comes from white space. */
function expectSelf(read: Read, escapes = '') {
  let last = 0;
  for (let i = 0; i < read.text.value.length; i++) {
    const from = charAt(read, i)!;
    const char = read.text.value[i]!;
    if (/\s/.test(char)) expect(from).toMatch(/\s/);
    else if (!escapes.includes(from)) expect(from).toBe(char);
    const { line, column } = read.text.at(i);
    const position = line * 10_000 + column;
    expect(position).toBeGreaterThanOrEqual(last);
    last = position;
  }
}

const eol = fc.constantFrom('\n', '\r\n');
const word = fc.stringMatching(/^[a-zéà«*]{1,6}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

describe('Text.at', () => {
  it.each([
    ['plain', '  - text: été\n', 2, '3:13'],
    ['single quotes', "  - text: 'l''été'\n", 2, '3:15'],
    ['double quotes', '  - text: "a\\u00e9bc"\n', 2, '3:19'],
    ['an astral escape', '  - text: "\\U0001F600b"\n', 2, '3:22'],
    ['an escaped line break', '  - text: "ab\\\n      cd"\n', 2, '4:7'],
    ['plain over lines', '  - text: ab\n      cd\n', 3, '4:7'],
    ['a blank line in plain', '  - text: ab\n\n      cd\n', 2, '4:1'],
    ['a literal block', '  - text: |\n      ab\n      cd\n', 3, '5:7'],
    ['a literal block indented by indicator', '  - text: |2\n        ab\n', 2, '4:9'],
    ['a blank line in a literal block', '  - text: |\n      ab\n\n      cd\n', 3, '5:1'],
    ['further indentation', '  - text: |\n      ab\n        cd\n', 4, '5:8'],
    ['a folded block', '  - text: >-\n      ab\n      cd\n', 3, '5:7'],
    ['a break in a folded block', '  - text: >-\n      ab\n      cd\n', 2, '4:9'],
    ['a paragraph of a folded block', '  - text: >\n      ab\n\n      cd\n', 3, '6:7'],
    ['further indentation in a folded block', '  - text: >\n      ab\n        cd\n      ef\n', 5, '5:9'],
    ['blank lines first', '  - text: |\n\n\n      ab\n', 2, '6:7'],
    ['a comment after the indicator', '  - text: | # note\n      ab\n', 1, '4:8'],
    ['the end', '  - text: ab\n', 2, '3:13'],
    ['beyond the end', '  - text: ab\n', 9, '3:13'],
  ])('%s', (_, block, offset, place) => {
    for (const end of ['\n', '\r\n']) {
      const { line, column } = textOf(block, end)!.text.at(offset);
      expect(`${line}:${column}`).toBe(place);
    }
  });

  it('holds in literal and folded blocks of any lines', RANDOM, () => {
    const line = fc
      .tuple(fc.integer({ min: 0, max: 3 }), words)
      .map(([deeper, text]) => ' '.repeat(deeper) + text);
    const lines = fc.tuple(
      words,
      fc.array(fc.oneof(line, fc.constantFrom('', '   ', '          ')), { maxLength: 8 }),
    );
    const header = fc.constantFrom('|', '|-', '|+', '>', '>-', '>+');
    fc.assert(
      fc.property(header, lines, eol, (indicator, [first, rest], end) => {
        const body = [first, ...rest].map((content) => `      ${content}\n`).join('');
        expectSelf(textOf(`  - text: ${indicator}\n${body}`, end)!);
      }),
      { numRuns: runs(10, 240) },
    );
  });

  it('holds in plain and quoted scalars over lines', RANDOM, () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 3 }), words, fc.constantFrom('', ' ', '  '));
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    const quotes = fc.constantFrom('', "'", '"');
    fc.assert(
      fc.property(quotes, lines, fc.boolean(), eol, (quote, parts, blank, end) => {
        const between = blank ? '\n\n      ' : '\n      ';
        const content = parts
          .map(([deeper, text, after]) => ' '.repeat(deeper) + text + after)
          .join(between)
          .trim();
        fc.pre(quote !== '' || !content.startsWith('*'));
        expectSelf(textOf(`  - text: ${quote}${content}${quote}\n`, end)!);
      }),
      { numRuns: runs(10, 240) },
    );
  });

  it('holds for any text in double quotes with escapes', RANDOM, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (content) => {
        const read = textOf(`  - text: ${JSON.stringify(content)}\n`);
        fc.pre(read !== null);
        expect(read!.text.value).toBe(content);
        for (let i = 0; i < content.length; i++) {
          const from = charAt(read!, i);
          expect(from === '\\' || from === content[i]).toBe(true);
        }
      }),
      { numRuns: runs(10, 240) },
    );
  });
});
