import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributesOf, ELEMENTS } from '../../src/document/elements.ts';

const page = readFileSync(new URL('../../docs/markup.md', import.meta.url), 'utf8');

/** The paragraph that starts with a bold word. */
const paragraph = (word: string) => new RegExp(`\\*\\*${word}\\.\\*\\*([^]*?)\\n\\n`).exec(page)![1]!;
const namesIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1]!.split(/\s+/));

test('docs/markup.md lists the elements of the subset', () => {
  expect(namesIn(paragraph('Elements')).sort()).toEqual([...ELEMENTS].sort());
});

test('docs/markup.md lists the attributes of each element', () => {
  const [everywhere, ...rest] = paragraph('Attributes').split(';');
  const global = [...namesIn(everywhere!.split(' on all')[0]!), 'data-source', 'data-template'];
  const listed = new Map([...ELEMENTS].map((tag) => [tag, [...global]]));
  const cells = (text: string) => text.replace('cells', '`th td`');
  for (const clause of [...rest, everywhere!]) {
    const [names, tags] = cells(clause).split(' on ');
    if (tags === undefined || tags.startsWith('all') || names!.includes('data-source=')) continue;
    for (const tag of namesIn(tags)) listed.get(tag)?.push(...namesIn(names!));
  }
  for (const tag of ELEMENTS) expect([...attributesOf(tag)].sort()).toEqual(listed.get(tag)!.sort());
});
