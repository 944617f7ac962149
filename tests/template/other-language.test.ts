import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Booklet } from '../../src/content/index.ts';
import { loadBooklet } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { LANGUAGE_IDS, LANGUAGES } from '../../src/languages/index.ts';
import { reportOtherLanguage } from '../../src/template/other-language.ts';
import { memory } from '../content/project.ts';
import { essay } from '../project/essay.ts';

const folder = (language: string) =>
  new URL(`../../scaffolds/booklet/${language}/content/chapters/`, import.meta.url);

/** The running text of the booklet that `livret new` makes in a language. */
const TEXTS = new Map(
  LANGUAGE_IDS.map((language) => {
    const chapters = readdirSync(folder(language)).map((file) =>
      readFileSync(new URL(file, folder(language)), 'utf8'),
    );
    const blocks = chapters.flatMap((chapter) => parse(chapter).blocks as Record<string, unknown>[]);
    return [
      language,
      blocks
        .flatMap(({ lead, text }) => [lead, text])
        .filter(Boolean)
        .join('\n\n'),
    ];
  }),
);

function told(language: string, blocks: unknown): string[] {
  const files = {
    'content/booklet.yaml': essay().replace(/language: .*/, `language: ${language}`),
    'content/chapters/un.yaml': JSON.stringify({ title: 'Un', blocks }),
  };
  const report = new Report();
  const booklet = loadBooklet(memory(files), report) as Booklet;
  reportOtherLanguage(booklet, report);
  return report.faults.map(({ code, details }) =>
    [code, ...Object.values(details as Record<string, string>)].join(' '),
  );
}

describe.each(LANGUAGE_IDS)('a chapter in %s', (language) => {
  const text = TEXTS.get(language)!;

  test.each(LANGUAGE_IDS)('is told where the booklet says that it is in another language: %s', (declared) => {
    expect(told(declared, [{ text }])).toEqual(
      declared === language ? [] : [`text-other-language ${declared} ${language}`],
    );
  });

  test('is left alone where a block, or the section around it, says its language', () => {
    const other = language === 'fr' ? 'en' : 'fr';
    expect(told(other, [{ text, lang: language }])).toEqual([]);
    expect(told(other, [{ section: 'a', lang: language }, { subsection: 'b' }, { text }])).toEqual([]);
    expect(told(other, [{ section: 'a', lang: language }, { section: 'b' }, { text }])).toHaveLength(1);
    expect(
      told(other, [
        {
          text: text
            .split('\n\n')
            .map((line) => `> ${line.replaceAll('\n', ' ')}`)
            .join('\n\n'),
        },
      ]),
    ).toEqual([]);
    expect(told(other, [{ verse: text }, { quote: text }, { code: text }])).toEqual([]);
    expect(told(other, [{ text: text.split(' ').slice(0, 30).join(' ') }])).toEqual([]);
  });
});

test('the common words of a language are each named once', () => {
  for (const { commonWords } of Object.values(LANGUAGES)) {
    const words = commonWords.split(' ');
    expect(words.length).toBeGreaterThan(50);
    expect([...new Set(words)]).toEqual(words);
  }
});
