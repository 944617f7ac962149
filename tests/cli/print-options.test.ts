import { expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../src/cli/arguments.ts';
import { readInks, readRequest, readTestPaper } from '../../src/cli/print-options.ts';
import { putBack } from '../../src/cli/put-back.ts';
import { SCHEMES } from '../../src/print/options.ts';
import { MM } from '../../src/units.ts';

const parsed = (options: string) => parseArguments(`print ${options}`.trim().split(' '));

test('without options the request is that of build', () => {
  expect(readRequest(parsed(''))).toMatchObject({
    ...{
      scheme: 'booklet',
      paper: null,
      signature: null,
      thickness: 0,
      marks: null,
      bleed: null,
      pdfx: false,
    },
    ...{ flip: null, sides: null, offset: { x: 0, y: 0 } },
  });
});

test.each([
  ['--scheme single', { scheme: 'single' }],
  ['--pdfx', { scheme: 'single', pdfx: true }],
  ['--pdfx --scheme booklet', { scheme: 'booklet', pdfx: true }],
  ['--paper A3', { paper: 'A3' }],
  ['--signature 4', { signature: { least: 4, most: 4 } }],
  ['--signature 3-6', { signature: { least: 3, most: 6 } }],
  ['--creep 0.1', { thickness: 0.1 * MM }],
  ['--marks crop,fold', { marks: ['crop', 'fold'] }],
  ['--bleed 3', { bleed: 3 * MM }],
  ['--scheme 2-up --margin 12', { margin: 12 * MM }],
  ['--scheme 2-up --notes side', { notes: 'side' }],
  ['--flip long', { flip: 'long' }],
  ['--sides fronts', { sides: 'fronts' }],
  ['--offset 2,-3', { offset: { x: 2 * MM, y: -3 * MM } }],
])('print %s', (options, request) => {
  expect(readRequest(parsed(options))).toMatchObject(request);
});

/** Options with a value that they take, and the schemes in which they have a meaning. */
const OPTIONS: readonly (readonly [option: string, schemes: readonly string[]])[] = [
  ['--signature 2', ['booklet']],
  ['--creep 0.1', ['booklet']],
  ['--marks crop', ['booklet', 'single']],
  ['--bleed 3', ['booklet', 'single']],
  ['--pdfx', ['booklet', 'single']],
  ['--margin 12', ['2-up', '4-up', '6-up']],
  ['--notes side', ['2-up', '4-up', '6-up']],
  ['--flip long', SCHEMES],
];

test.each(
  OPTIONS.flatMap(([option, schemes]) => SCHEMES.map((scheme) => [option, scheme, schemes] as const)),
)('%s with the scheme %s is taken, or names those that take it', (option, scheme, schemes) => {
  const read = () => readRequest(parsed(`--scheme ${scheme} ${option}`));
  if (schemes.includes(scheme)) {
    expect(read().scheme).toBe(scheme);
    return;
  }
  const [name] = option.split(' ');
  expect(refused(read)).toMatchObject({
    code: 'usage-not-together',
    details: { option: name, beside: `--scheme ${scheme}`, takes: schemes.map((each) => `--scheme ${each}`) },
  });
});

/** The fault by which something is refused. */
function refused(read: () => unknown): unknown {
  try {
    read();
  } catch (cause) {
    if (cause instanceof UsageError) return cause.fault;
    throw cause;
  }
  return null;
}

test('colours and ink are those of the options, else of the booklet; PDF/X takes no colours', () => {
  expect(refused(() => readRequest(parsed('--pdfx --colors grey')))).toMatchObject({
    details: { option: '--colors', beside: '--pdfx' },
  });
  const booklet = { colors: 'grey', amount: 'less' } as never;
  expect(readInks(parsed(''), booklet)).toEqual(booklet);
  expect(readInks(parsed('--colors color --ink full'), booklet)).toEqual({ colors: 'color', amount: 'full' });
});

test('a test sheet takes a paper and a printer, and nothing else', () => {
  expect(readTestPaper(parsed('--test-sheet'))).toBe('A4');
  expect(readTestPaper(parsed('--test-sheet --paper A3 --flip long --offset 1,1 --sides backs'))).toBe('A3');
  expect(refused(() => readTestPaper(parsed('--test-sheet --marks crop')))).toMatchObject({
    details: { option: '--marks', beside: '--test-sheet' },
  });
});

test.each([
  [
    false,
    'en',
    /^\nThen: turn the pile over like the leaf of a book .*\n.*--sides backs\.\nIf the sheet [\s\S]*\n$/,
  ],
  [true, 'en', /^\nThen: turn the pile over like the leaf of a wall calendar /],
  [false, 'fr', /^\nEnsuite : retournez la pile comme la page d’un livre /],
  [true, 'fr', /^\nEnsuite : retournez la pile comme la page d’un calendrier mural /],
] as const)('fronts are put back as their backs need it, on their heads: %s, in %s', (upsideDown, language, way) => {
  expect(putBack(upsideDown, language)).toMatch(way);
});
