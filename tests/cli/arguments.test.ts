import { expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../src/cli/arguments.ts';

test.each([
  ['build', { command: 'build', project: '.', values: {} }],
  ['build livret', { command: 'build', project: 'livret', values: {} }],
  ['check livret --json', { command: 'check', project: 'livret', values: { json: true } }],
  [
    'build --out a --date 2026-11-24',
    { command: 'build', project: '.', values: { out: 'a', date: '2026-11-24' } },
  ],
  [
    'build --date=2026-11-24 --lang=fr',
    { command: 'build', project: '.', values: { date: '2026-11-24', lang: 'fr' } },
  ],
  ['print --paper a4', { command: 'print', project: '.', values: { paper: 'A4' } }],
  ['print --paper LETTER', { command: 'print', project: '.', values: { paper: 'letter' } }],
  ['new a --paper a5', { command: 'new', project: 'a', values: { paper: 'A5' } }],
  ['print --marks Crop,FOLD', { command: 'print', project: '.', values: { marks: 'crop,fold' } }],
  ['print --creep 0,1', { command: 'print', project: '.', values: { creep: '0.1' } }],
  ['build --charts --force', { command: 'build', project: '.', values: { charts: true, force: true } }],
  ['--lang fr build', { command: 'build', project: '.', values: { lang: 'fr' } }],
  ['build -- --odd-folder', { command: 'build', project: '--odd-folder', values: {} }],
  ['--help', { command: null, project: '.', values: { help: true } }],
  ['check --help', { command: 'check', project: '.', values: { help: true } }],
  ['merge a b c', { command: 'merge', project: '.', folders: ['a', 'b', 'c'], values: {} }],
  ['--version', { command: null, project: '.', values: { version: true } }],
])('%s', (line, parsed) => {
  expect(parseArguments(line.split(' '))).toEqual({ lists: {}, ...parsed });
});

test.each([
  ['', 'usage-no-command', {}],
  ['--json', 'usage-no-command', {}],
  ['biuld', 'usage-unknown-command', { command: 'biuld', near: 'build' }],
  ['envoyer', 'usage-unknown-command', { command: 'envoyer', near: 'mail' }],
  ['frobnicate', 'usage-unknown-command', { command: 'frobnicate', near: null }],
  [
    'build --dat 2026-11-24',
    'usage-unknown-option',
    { option: '--dat', command: 'build', near: '--date', others: [] },
  ],
  [
    'check --charts',
    'usage-unknown-option',
    { option: '--charts', command: 'check', near: null, others: ['build'] },
  ],
  [
    'mail --send',
    'usage-unknown-option',
    { option: '--send', command: 'mail', near: '--deliver', others: [] },
  ],
  [
    'build -cohort lyon',
    'usage-unknown-option',
    { option: '-cohort', command: 'build', near: '--cohort', others: [] },
  ],
  ['build -f', 'usage-unknown-option', { option: '-f', command: 'build', near: null, others: [] }],
  [
    'build --no-json',
    'usage-unknown-option',
    { option: '--no-json', command: 'build', near: null, others: [] },
  ],
  ['build --date', 'usage-missing-value', { option: '--date', value: '2026-11-24' }],
  ['build --out=', 'usage-missing-value', { option: '--out', value: 'output' }],
  [
    'build --date 24/11/2026',
    'usage-wrong-value',
    { option: '--date', value: '24/11/2026', near: null, choices: [], example: '2026-11-24' },
  ],
  [
    'build --date 2026-02-30',
    'usage-wrong-value',
    { option: '--date', value: '2026-02-30', near: null, choices: [], example: '2026-11-24' },
  ],
  [
    'build --lang de',
    'usage-wrong-value',
    { option: '--lang', value: 'de', near: null, choices: ['fr', 'en'], example: 'fr' },
  ],
  [
    'print --scheme 4up',
    'usage-wrong-value',
    expect.objectContaining({ option: '--scheme', value: '4up', near: '4-up' }),
  ],
  ['build --json=yes', 'usage-value-not-taken', { option: '--json' }],
  ['build a b', 'usage-too-many-arguments', { argument: 'b' }],
])('%s is wrong usage', (line, code, details) => {
  const parse = () => parseArguments(line.split(' ').filter(Boolean));
  expect(parse).toThrow(UsageError);
  expect(parse).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code, details }) }));
});
