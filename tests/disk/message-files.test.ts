import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageFile, writeMessages } from '../../src/disk/message-files.ts';
import type { Addressee, Mailing } from '../../src/mail/mailing.ts';
import { temporaryFolder } from '../project/temporary.ts';

const people = (...addresses: readonly string[]) =>
  addresses.map((email) => ({ name: email, email })) as unknown as Addressee[];

const mailing = (list: readonly Addressee[]) =>
  ({
    cohort: 'lyon',
    people: list,
    date: new Date(0),
    write: async ({ email }: Addressee) => Buffer.from(`To: ${email}`),
  }) as unknown as Mailing;

test('a message has the number of its reader in the list, in three digits or as many as the list needs', () => {
  const few = people('a@example.org', 'b@example.org');
  expect(messageFile(mailing(few), few[0]!)).toBe('lyon/mail/001-a@example.org.eml');
  expect(messageFile(mailing(few), few[1]!)).toBe('lyon/mail/002-b@example.org.eml');
  const many = people(...Array.from({ length: 1000 }, (_, i) => `r${i + 1}@example.org`));
  expect(messageFile(mailing(many), many[41]!)).toBe('lyon/mail/0042-r42@example.org.eml');
});

test('a message is named by an address that any disk can hold', () => {
  const [person] = people("o'neil/x@münchen.example");
  expect(messageFile(mailing([person!]), person!)).toBe('lyon/mail/001-o_neil_x@xn--mnchen-3ya.example.eml');
});

test('the first messages make their folder', async () => {
  const out = temporaryFolder({});
  const list = people('a@example.org');
  await writeMessages(mailing(list), list, out);
  expect(readdirSync(join(out, 'lyon/mail'))).toEqual(['001-a@example.org.eml']);
});

test('messages of an earlier run are removed, and what others put there stays', async () => {
  const out = temporaryFolder({ 'lyon/mail/001-gone@example.org.eml': 'old', 'lyon/mail/notes.eml': 'mine' });
  const list = people('a@example.org', 'b@example.org');
  await writeMessages(mailing(list), [list[1]!], out);
  expect(readdirSync(join(out, 'lyon/mail')).sort()).toEqual(['002-b@example.org.eml', 'notes.eml']);
  expect(readFileSync(join(out, 'lyon/mail/002-b@example.org.eml'), 'utf8')).toBe('To: b@example.org');
});
