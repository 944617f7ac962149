import { describe, expect, test } from 'vitest';
import type { Fate } from '../../src/mail/courier.ts';
import { fateOfSending } from '../../src/mail/smtp.ts';

const failure = (responseCode: number | undefined, command: string, more = {}) =>
  Object.assign(new Error('no'), { responseCode, command, ...more });

function inShort(fate: Fate): string {
  if (fate.kind === 'barred') return `barred (${fate.cause})`;
  return 'of' in fate ? `${fate.kind} (${fate.of})` : fate.kind;
}

describe('the fate of a message that was not sent', () => {
  const fates = (command: string, whole: boolean) =>
    [undefined, 399, 400, 421, 450, 499, 500, 503, 550].map((code) =>
      inShort(fateOfSending(failure(code, command), whole)),
    );

  test('follows from the reply to a command before the message', () => {
    const deferred = Array(3).fill('deferred (server)');
    expect(fates('MAIL FROM', false)).toEqual([
      ...['deferred (message)', 'deferred (message)', 'deferred (server)', ...deferred],
      ...['barred (sender)', 'deferred (message)', 'barred (sender)'],
    ]);
    expect(fates('RCPT TO', false)).toEqual([
      ...['deferred (message)', 'deferred (message)', 'deferred (message)', 'deferred (server)'],
      ...['deferred (message)', 'deferred (message)'],
      ...['refused (address)', 'deferred (message)', 'refused (address)'],
    ]);
    expect(fates('DATA', false)).toEqual([
      ...['deferred (message)', 'deferred (message)', 'deferred (server)', ...deferred],
      ...['refused (message)', 'deferred (message)', 'refused (message)'],
    ]);
  });

  test('follows from the reply to the whole message, and is unknown where another one comes', () => {
    expect(fates('DATA', true)).toEqual([
      ...['unknown', 'unknown', 'deferred (message)', 'deferred (server)', 'deferred (message)'],
      ...['deferred (message)', 'refused (message)', 'deferred (message)', 'refused (message)'],
    ]);
    const unknown = Array(3).fill('unknown');
    expect(fates('CONN', true)).toEqual([...unknown, 'deferred (server)', ...unknown, 'unknown', 'unknown']);
  });

  test('is a refusal where nodemailer itself takes neither the address nor the size', () => {
    const own = (code: string) => inShort(fateOfSending(failure(undefined, '', { code }), false));
    expect([own('EENVELOPE'), own('EMESSAGE'), own('ESOCKET')]).toEqual([
      'refused (address)',
      'refused (message)',
      'deferred (message)',
    ]);
  });

  test('has the server’s reply on one line of at most 500 characters, else the error’s message', () => {
    const reply = (response?: string) => fateOfSending(failure(550, 'DATA', { response }), false).reply;
    expect(reply(' 550 not\r\n  here ')).toBe('550 not here');
    expect(reply('x'.repeat(600))).toBe('x'.repeat(500));
    expect(reply()).toBe('no');
  });
});
