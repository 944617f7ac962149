import { expect, test } from 'vitest';
import { placeOfElement } from '../../src/project/literals.ts';
import { memory } from '../content/project.ts';

const TEXT = 'templates/blocks/text.hbs';
const placeOf = (files: Record<string, string>) => placeOfElement('p', memory(files));

test('the element within which a template prints is found where it is the only one of its name', () => {
  expect(placeOf({ [TEXT]: '<div>\n  <p class="a">\n{{text}}</p></div>' })).toEqual({
    file: TEXT,
    line: 2,
    column: 3,
  });
  expect(placeOf({ [TEXT]: '<p>x</p><pre>{{text}}</pre>' })).toBeNull();
  expect(placeOf({ [TEXT]: '<p>{{text}}</p>', 'templates/cover.hbs': '<p>{{title}}</p>' })).toBeNull();
});
