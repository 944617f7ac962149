import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { layOut, plainText, textsOf } from './laid-out.ts';

const CSS =
  '@page { size: 80mm 150mm; margin: 10mm } body { text-align: justify; hyphenate-limit-chars: 5 2 2 }';
const visible = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

/** The ends of lines at which a hyphen was added, as `hy-phen`. */
function hyphensIn(body: string): string {
  const { pages } = layOut(body, CSS);
  const lines = pages.flatMap(textsOf).map(({ run }) => textOf(run));
  return (
    lines
      .join(' ')
      .match(/\S+\u00AD \S+/g)
      ?.join(' ')
      .replaceAll('\u00AD ', '-') ?? ''
  );
}

test('a passage is spaced and quoted by its own language, within another and around it', () => {
  const layout = layOut(
    `<p>Il dit : "oui" et <span lang="de">"so "ist" es" z.B. 45%: ja! <span lang="en">"that's"</span></span> !</p>
    <p lang="de">Er sagt: "ja", aber <span lang="fr">"oui !" : 45%</span>, <span lang="pt-BR">"sim" 45%</span>.</p>
    <p lang="de-CH">"So "ist" es", <q>Wort</q>, <q lang="es">palabra</q></p>`,
    CSS,
  );
  // Runs of text are joined by spaces.
  const text = visible(plainText(layout))
    .replace(/ +(?=[,._])/g, '')
    .replace(/ +/g, ' ');
  expect(text).toContain('Il dit~: «~oui~» et „so ‚ist‘ es“ z._B. 45~%: ja! “that’s”_!');
  expect(text).toContain('Er sagt: „ja“, aber «~oui_!~»~: 45~%, “sim” 45%.');
  expect(text).toContain('«So ‹ist› es», «Wort», «palabra»');
});

test('a passage is hyphenated by its own language, and one without patterns is not', () => {
  const words = 'Wissenschaftsgeschichte Wissenschaftsgeschichte Wissenschaftsgeschichte';
  expect(hyphensIn(`<p>Le mot <span lang="de">${words}</span></p>`)).toMatch(
    /^(?:Wis|Wissen|Wissenschafts|ge|schich)/,
  );
  expect(hyphensIn(`<p>Le mot <span lang="sv">${words}</span></p>`)).toBe('');
});
