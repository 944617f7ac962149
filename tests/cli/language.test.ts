import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';

test.each([
  ['fr', { LANG: 'en_GB.UTF-8' }, 'en-GB', 'fr'],
  ['en', { LANG: 'fr_FR.UTF-8' }, 'fr-FR', 'en'],
  [undefined, { LC_ALL: 'fr_CA', LC_MESSAGES: 'en', LANG: 'en' }, 'en', 'fr'],
  [undefined, { LC_MESSAGES: 'fr', LANG: 'en_GB' }, 'en', 'fr'],
  [undefined, { LC_ALL: 'fr' }, 'en', 'fr'],
  [undefined, { LC_ALL: 'en', LC_MESSAGES: 'fr', LANG: 'fr' }, 'fr', 'en'],
  [undefined, { LC_MESSAGES: 'fr' }, 'en', 'fr'],
  [undefined, { LC_MESSAGES: 'en', LANG: 'fr' }, 'fr', 'en'],
  [undefined, { LANG: 'fr' }, 'en', 'fr'],
  ['', { LANG: 'en' }, 'fr', 'en'],
  [undefined, { LC_ALL: '', LANG: 'fr_FR.UTF-8' }, 'en', 'fr'],
  [undefined, { LANG: 'C' }, 'fr-FR', 'en'],
  [undefined, { LANG: 'fry_NL' }, 'en', 'en'],
  [undefined, {}, 'fr-FR', 'fr'],
  [undefined, {}, 'de-DE', 'en'],
])('--lang %s with %o on a system in %s: %s', (asked, env, system, language) => {
  expect(chooseLanguage(asked, env, () => system)).toBe(language);
});
