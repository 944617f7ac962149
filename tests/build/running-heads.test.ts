import { expect, test } from 'vitest';
import { ProjectSession } from '../../src/build/session.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pagesIn } from './made.ts';

const chapter = (title: string) =>
  `title: ${title}\nblocks:\n  - text: Un mot.\n  - break: page\n  - text: Un autre.\n`;

const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': `format: 1
slug: essai
title: Un essai
language: fr
date: 2026-11-24
page: A5
chapters: [un, deux]
parts: [{ title: La partie, chapters: [un, deux] }]
`,
  'content/chapters/un.yaml': chapter('Le premier'),
  'content/chapters/deux.yaml': chapter('Le second'),
};

test('a page that a chapter opens has no running head, on the left and on the right', async () => {
  const session = new ProjectSession(temporaryFolder(FILES));
  const made = await pagesIn(session);
  const pages = made.typeset!.layout.pages.filter(({ name }) => name === 'part');
  const heads = pages.map(({ side, marks }) => {
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? textOf(mark.run) : []));
    const opens = texts.some((text) => text.startsWith('Un mot'));
    return [side, opens, texts.filter((text) => /^La partie|^Le (?:premier|second)/.test(text)).length];
  });
  // The title of a chapter that opens a page is the only one of these texts on it.
  expect(heads).toEqual(heads.map(([side, opens]) => [side, opens, 1]));
  expect(new Set(heads.map(([side, opens]) => `${side} ${opens}`)).size).toBeGreaterThan(1);
  expect(heads).toContainEqual(['verso', true, 1]);
});
