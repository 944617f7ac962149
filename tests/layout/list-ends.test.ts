import { expect, test } from 'vitest';
import { THEMES } from '../../src/content/themes.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { themeCss } from '../style/themes.ts';
import { layOut, textsOf } from './laid-out.ts';

const entry = (title: string) => `<li><a href="#x">${title}</a></li>`;
const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => entry(`Titre${from + i}`)).join('');
const part = (from: number, count: number) =>
  `<li class="part-entry"><a href="#x">Titre${from}</a><ol>${entries(from + 1, count - 1)}</ol></li>`;

/** Lists of so many entries, a line each, as the templates write them. */
const LISTS: Readonly<Record<string, (count: number) => string>> = {
  contents: (count) => `<nav class="contents"><h1>S</h1><ol>${entries(0, count)}</ol></nav>`,
  'contents that end in a part': (count) =>
    `<nav class="contents"><h1>S</h1><ol>${entries(0, 2)}${part(2, count - 2)}</ol></nav>`,
  'list of figures': (count) => `<nav class="lists"><ol>${entries(0, count)}</ol></nav>`,
  sources: (count) => `<ol class="references">${entries(0, count)}</ol>`,
  glossary: (count) =>
    `<dl class="glossary">${Array.from({ length: count / 2 }, (_, i) => `<dt>Titre${2 * i}</dt><dd>Titre${2 * i + 1}</dd>`).join('')}</dl>`,
};

/** The entries on each page of a height, in each column from left to right. */
function columnsOf(body: string, css: string, height: number): string[][] {
  const pages = layOut(`<p id="x"></p>${body}`, `${css} @page { size: 130mm ${height}mm; }`).pages;
  return pages.flatMap((page) => {
    const found = textsOf(page).filter(({ owner }) => owner !== 'pagination');
    const middle = 65 * 2.8346;
    const texts = (isRight: boolean) =>
      found
        .filter(({ x }) => x > middle === isRight)
        .toSorted((a, b) => a.y - b.y)
        .map(({ run }) => textOf(run).trim())
        .filter((text) => /^(Titre\d+|[a-z]+\d+)/.test(text));
    return [texts(false), texts(true)];
  });
}

test.each(THEMES)('no list ends with a few entries alone on its last page: %s', (theme) => {
  const css = themeCss(theme);
  for (const [name, list] of Object.entries(LISTS)) {
    for (const count of [18, 20]) {
      const pages = columnsOf(list(count), css, 120).filter((texts) => texts.length > 0);
      expect(pages.flat(), name).toHaveLength(count);
      if (pages.length > 1) expect(pages.at(-1)!.length, `${name} of ${count}`).toBeGreaterThanOrEqual(4);
    }
  }
});

test.each(
  THEMES,
)('no column of an index has one entry of a letter that has more, nor its head alone: %s', (theme) => {
  const css = themeCss(theme);
  const letter = (name: string, count: number) => {
    const terms = Array.from(
      { length: count },
      (_, i) => `<li>${name}${i}, un terme plus long que la ligne de sa colonne <a href="#x">1</a></li>`,
    );
    return `<div class="letter"><p class="letter-head">${name.toUpperCase()}</p><ul>${terms.join('')}</ul></div>`;
  };
  const counts = [5, 1, 4, 7, 2, 3, 6, 1, 5, 8, 4];
  const names = 'abcdefghijk';
  const body = `<section class="index">${counts.map((count, i) => letter(names[i]!, count)).join('')}</section>`;
  for (const height of [120, 128, 136]) {
    const columns = columnsOf(body, css, height);
    expect(columns.flat()).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    for (const column of columns) {
      for (const [i, name] of [...names].entries()) {
        const here = column.filter((text) => text.startsWith(name)).length;
        if (here === 1) expect([name, counts[i]]).toEqual([name, 1]);
      }
    }
  }
});
