import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailSettings, parseEnvFile, senderOf, smtpSettings } from '../../src/mail/settings.ts';

const password = (file: string) => parseEnvFile(file).LIVRET_SMTP_PASSWORD;

describe('the file .env', () => {
  test.each([
    ['LIVRET_SMTP_PASSWORD=a#b=c d', 'a#b=c d'],
    ['  export LIVRET_SMTP_PASSWORD = x \r\nOTHER=y', 'x'],
    [`LIVRET_SMTP_PASSWORD="a'b"`, "a'b"],
    [`LIVRET_SMTP_PASSWORD='a"b'`, 'a"b'],
    [`LIVRET_SMTP_PASSWORD="a`, '"a'],
    ['# LIVRET_SMTP_PASSWORD=x', undefined],
    ['LIVRET_SMTP_PASSWORDS=x\n__proto__=y', undefined],
  ])('%j', (file, value) => expect(password(file)).toBe(value));

  test('keeps any password between quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!/[\r\n]/.test(value));
        expect(password(`LIVRET_SMTP_PASSWORD="${value}"\n`)).toBe(value);
      }),
    );
  });
});

test('the environment takes precedence over the file', () => {
  const settings = mailSettings(
    { LIVRET_SMTP_HOST: 'a.example', LIVRET_SMTP_USER: '', HOME: '/' },
    { LIVRET_SMTP_HOST: 'b.example', LIVRET_SMTP_USER: 'claire' },
  );
  expect(settings).toEqual({ LIVRET_SMTP_HOST: 'a.example', LIVRET_SMTP_USER: 'claire' });
});

test('a host is enough; the port is then 465', () => {
  expect(smtpSettings({ LIVRET_SMTP_HOST: 'smtp.example.org' })).toEqual({
    host: 'smtp.example.org',
    port: 465,
    login: null,
    rate: 30,
    connections: 2,
    timeout: 300,
    retry: 60,
  });
});

test.each([
  [{}, 'LIVRET_SMTP_HOST missing'],
  [{ LIVRET_SMTP_HOST: 'a b' }, 'LIVRET_SMTP_HOST wrong'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_USER: 'x' }, 'LIVRET_SMTP_PASSWORD missing'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_PASSWORD: 'x' }, 'LIVRET_SMTP_USER missing'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_PORT: '0' }, 'LIVRET_SMTP_PORT wrong'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_PORT: '70000' }, 'LIVRET_SMTP_PORT wrong'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_RATE: 'fast' }, 'LIVRET_SMTP_RATE wrong'],
  [{ LIVRET_SMTP_HOST: 'a', LIVRET_SMTP_FROM: 'Claire' }, 'LIVRET_SMTP_FROM wrong'],
])('%j: %s', (settings, fault) => {
  const read = smtpSettings(settings);
  expect(
    'host' in read ? [] : read.map(({ name, missing }) => `${name} ${missing ? 'missing' : 'wrong'}`),
  ).toEqual([fault]);
});

test.each([
  ['LIVRET_SMTP_PORT', 65_535],
  ['LIVRET_SMTP_RATE', 100_000],
  ['LIVRET_SMTP_CONNECTIONS', 20],
  ['LIVRET_SMTP_TIMEOUT', 3600],
  ['LIVRET_SMTP_RETRY', 3600],
] as const)('%s is a number from 1 to %i', (name, most) => {
  const isRight = (value: string | number) =>
    'host' in smtpSettings({ LIVRET_SMTP_HOST: 'a', [name]: String(value) });
  expect([0, 1, most, most + 1, '1.5', '-1', '0000001'].map(isRight)).toEqual([
    ...[false, true, true, false],
    ...[false, false, false],
  ]);
});

test('each setting has its place', () => {
  expect(
    smtpSettings({
      LIVRET_SMTP_HOST: 'a',
      LIVRET_SMTP_PORT: '587',
      LIVRET_SMTP_USER: 'u',
      LIVRET_SMTP_PASSWORD: 'p',
      LIVRET_SMTP_RATE: '7',
      LIVRET_SMTP_CONNECTIONS: '3',
      LIVRET_SMTP_TIMEOUT: '9',
      LIVRET_SMTP_RETRY: '11',
    }),
  ).toEqual({
    ...{ host: 'a', port: 587, login: { user: 'u', password: 'p' } },
    ...{ rate: 7, connections: 3, timeout: 9, retry: 11 },
  });
});

test.each([
  ['claire@example.org', { name: null, address: 'claire@example.org' }],
  ['Claire Dupont <claire@example.org>', { name: 'Claire Dupont', address: 'claire@example.org' }],
  ['"Dupont, Claire" <claire@example.org>', { name: 'Dupont, Claire', address: 'claire@example.org' }],
  ['<claire@example.org>', { name: null, address: 'claire@example.org' }],
  ['claire@example', null],
  ['a <b@example.org>, c <d@example.org>', null],
  ['a\r\nBcc: x <b@example.org>', null],
])('a sender: %j', (from, mailbox) => expect(senderOf({ LIVRET_SMTP_FROM: from })).toEqual(mailbox));

test('a file of settings keeps none of other programs', () => {
  expect(parseEnvFile('PATH=/bin\nLIVRET_SMTP_HOST=smtp.example.org\nconstructor=x')).toEqual({
    LIVRET_SMTP_HOST: 'smtp.example.org',
  });
});
