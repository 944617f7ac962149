import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ElementNode } from '../../src/document/tree.ts';
import type { Owner } from '../../src/layout/page.ts';
import { checkedIn } from '../build/made.ts';
import { run } from '../cli/world.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW, testWith } from '../tools.ts';
import { readAloud } from './aloud.ts';

// Texts of PDFs as other programs read them, word by word against the words of the content.

const ROOT = join(import.meta.dirname, '../..');
const NASKH = readFileSync(
  join(ROOT, 'node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'),
);

const HEBREW = readFileSync(
  join(ROOT, 'node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2'),
);

const PROSE =
  'Les lignes de ce paragraphe étroit sont justifiées ; les mots incompréhensibles, anticonstitutionnellement longs, y sont coupés. L’arc-en-ciel, le savoir-faire et les porte-parole gardent leurs traits d’union, la science-fiction aussi. ';

const chapter = (...blocks: object[]) => ({ title: 'Un chapitre', blocks });
const text = (content: string) => ({ text: content });

/** Chapters by what is in them, on pages of A6, whose lines are narrow. */
const PROJECTS: Readonly<Record<string, object>> = {
  'justified prose': chapter(text(PROSE.repeat(12))),
  'hyphens of the author': chapter(text('Un sous-titre, des porte-à-faux et des savoir-faire. '.repeat(30))),
  'links and emphasis': chapter(
    text(
      '[Des mots liés](https://example.org/un-chemin) *en italique* et **très gras** à la suite. '.repeat(25),
    ),
  ),
  code: chapter({ code: 'def un(deux):\n    return deux + 1\n\nprint(un(2))', language: 'python' }),
  'line breaks': chapter(
    { verse: 'Un vers de huit\nUn autre vers\n\nUne autre strophe' },
    text('un\\\ndeux\\\ntrois'),
  ),
  notes: chapter(text(`${PROSE}Avec une note[^a]. ${PROSE}\n\n[^a]: La note dit ${PROSE}`)),
  tables: chapter({
    table: {
      head: ['Un nom', 'Une valeur assez longue'],
      rows: [
        ['un deux trois', '12 345'],
        ['quatre', PROSE],
      ],
    },
    title: 'Un tableau',
  }),
  lists: chapter({ list: [PROSE, 'deux', 'trois'], ordered: true }, { list: ['un', PROSE] }),
  formulas: chapter(
    text('Soit $a^2 + b^2 = c^2$ le carré ; alors $\\frac{a}{c}$ est un rapport. '.repeat(12)),
  ),
  symbols: chapter(text('Le CO₂ → 10⁻⁵ kg, l’œuvre efficace, l’affichage, 45 % et 3 × 4. '.repeat(14))),
  Arabic: chapter(text(`${'Le mot كتاب جميل جدا et السلام عليكم ورحمة الله وبركاته. '.repeat(12)}`)),
  Hebrew: chapter(text(`${'La ligne שלום לכל הקוראים החדשים et שָׁלוֹם עֲלֵיכֶם, dit elle. '.repeat(12)}`)),
  English: {
    title: 'A chapter',
    blocks: [text('[An English passage, hyphenated responsibly by its language.]{lang=en} '.repeat(20))],
  },
};

const THEME =
  '@font-face { font-family: Naskh; src: url(naskh.woff2) }\n@font-face { font-family: Hebrew; src: url(hebrew.woff2) }\nhtml { font-family: "Source Serif 4", Naskh, Hebrew }\n';

function projectOf(made: object): string {
  const booklet = {
    format: 1,
    slug: 'essai',
    title: 'Un essai',
    language: 'fr',
    date: '2026-11-28',
    page: 'A6',
    chapters: ['un'],
  };
  return temporaryFolder({
    'content/booklet.yaml': JSON.stringify(booklet),
    'content/chapters/un.yaml': JSON.stringify(made),
    'templates/theme.css': THEME,
    'templates/naskh.woff2': NASKH,
    'templates/hebrew.woff2': HEBREW,
  });
}

/** The words of a project's content, and its PDF. */
async function build(folder: string, slug: string): Promise<{ words: string[]; file: string }> {
  const out = temporaryFolder();
  const { code, stderr } = await run(`build --out ${out}`, folder);
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  const { typeset } = await checkedIn(folder);
  const { tree, pages } = typeset!.layout;
  const painted = new Set(pages.flatMap(({ marks }) => marks.map(({ owner }) => owner)));
  return { words: wordsOf(blocksOf(tree.root, painted).join(' ')), file: join(out, `${slug}.pdf`) };
}

/** The texts of a tree by blocks, as far as they are painted: inlines belong together, a line break parts words. */
function blocksOf(element: ElementNode, painted: ReadonlySet<Owner>): string[] {
  let block = '';
  const blocks: string[] = [];
  for (const child of element.children) {
    if (child.kind === 'text') block += painted.has(element.index) ? child.text : ' ';
    // An address may break at any sign of its own.
    else if (child.tag === 'br' || child.attributes.class === 'address') block += ' ';
    else {
      const [first = '', ...others] = blocksOf(child, painted);
      if (isInline(child)) block += first;
      else others.unshift(first);
      blocks.push(...others);
    }
  }
  return [block, ...blocks];
}

const INLINE = new Set([
  'a',
  'em',
  'strong',
  'span',
  'code',
  'cite',
  'i',
  'b',
  'sup',
  'sub',
  'q',
  'br',
  'dfn',
  'abbr',
  'time',
  'bdi',
]);
const isInline = ({ tag, attributes }: ElementNode) =>
  INLINE.has(tag) && !/footnote/.test(attributes.class ?? '');

/** Words and numbers without hyphens, which readers treat in ways of their own at the ends of lines; no addresses. */
function wordsOf(read: string): string[] {
  const joined = read
    .normalize('NFKC')
    .replace(/[-\u2010\u00ad]\s*\n\s*/g, '')
    .replace(/[-\u2010-\u2012\u00ad\u200b-\u200f]/g, '');
  return (joined.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []).filter(({ length }) => length < 20);
}

/** The words that are fewer in what a reader found than in the content. */
function missing(words: readonly string[], read: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(read)) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const tool = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });

type Reader = (file: string) => string | Promise<string>;

const READERS: Readonly<Record<string, Reader>> = {
  pdftotext: (file) => tool('pdftotext', file, '-'),
  mupdf: (file) => tool('mutool', 'draw', '-F', 'txt', file),
  'structure by pdf.js': async (file) => (await readAloud(readFileSync(file))).flat().join('\n'),
};

/** Ghostscript reads lines across the page, so that it joins no word that is parted in a column beside another. */
const OF_ONE_COLUMN: Readonly<Record<string, Reader>> = {
  ...READERS,
  Ghostscript: (file) =>
    tool('gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=txtwrite', '-sOutputFile=-', file),
};

/**
 * The words that a reader cannot find, whoever writes the PDF. MuPDF before 1.25 and Ghostscript take letters from left to
 * right. Ghostscript swaps the bytes of a code's text that has several letters, as a ligature's has. pdftotext reads a mark
 * that is raised or lowered as a line of its own.
 */
const UNFOUND: Readonly<Record<string, RegExp>> = {
  pdftotext: /(?=.*\p{Script=Hebrew})\p{M}/u,
  mupdf: /\p{Script=Arabic}|\p{Script=Hebrew}/u,
  Ghostscript: /\p{Script=Arabic}|\p{Script=Hebrew}|f[a-z]/u,
};
const known = (reader: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => !UNFOUND[reader]?.test(word));

/** The words that each reader misses. */
async function allMissing(
  { words, file }: { words: string[]; file: string },
  readers = READERS,
): Promise<object> {
  expect(words.length).toBeGreaterThan(5);
  const found = Object.entries(readers).map(
    async ([name, read]) => [name, missing(known(name, words), await read(file))] as const,
  );
  return Object.fromEntries((await Promise.all(found)).filter(([, words]) => words.length > 0));
}

testWith('mutool', 'readers find each word of this booklet', async () => {
  expect(await allMissing(await build(ROOT, 'science-des-donnees'))).toEqual({});
});

testWith('mutool', 'no letter of this booklet is smaller than 7 points', async () => {
  const { file } = await build(ROOT, 'science-des-donnees');
  const read = tool('mutool', 'draw', '-q', '-F', 'stext', '-o', '-', file);
  const sizes = [...read.matchAll(/<font name="[^"]*" size="([\d.]+)"/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(1000);
  expect(sizes.filter((size) => size < 6.99)).toEqual([]);
});

for (const [name, made] of Object.entries(PROJECTS))
  testWith('gs', `readers find each word of ${name}`, async () => {
    expect(await allMissing(await build(projectOf(made), 'essai'), OF_ONE_COLUMN)).toEqual({});
  });

testWith('pdftotext', 'readers find passages from right to left in the order of reading', async () => {
  for (const [name, passage] of [
    ['Arabic', 'كتاب جميل'],
    ['Hebrew', 'לכל הקוראים'],
  ] as const) {
    const { file } = await build(projectOf(PROJECTS[name]!), 'essai');
    for (const reader of ['pdftotext', 'structure by pdf.js']) {
      const found = (await READERS[reader]!(file)).split(passage).length - 1;
      expect([reader, passage, found > 6]).toEqual([reader, passage, true]);
    }
  }
});

test('a compound word at the end of a line is found with its hyphen', SLOW, async () => {
  const { file } = await build(projectOf(PROJECTS['hyphens of the author']!), 'essai');
  const read = tool('pdftotext', file, '-').replaceAll(/\u2010\s*\n?/g, '-');
  for (const word of ['sous-titre', 'porte-à-faux', 'savoir-faire'])
    expect(read.split(word).length - 1).toBe(30);
});
