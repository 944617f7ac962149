import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { messageId } from '../../src/mail/identity.ts';
import { contentId, type Message, writeMessage } from '../../src/mail/message.ts';
import { anyString, RANDOM, runs } from '../tools.ts';

const DATE = new Date('2026-11-24T12:00:00Z');
const PNG = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256);
const PDF = Uint8Array.from({ length: 70_001 }, (_, i) => (i * i) % 251);
const COVER = contentId('cover', PNG, 'claire@example.org');

const message = (changes: Partial<Message> = {}): Message => ({
  id: 'livret-0123456789abcdef@example.org',
  from: { name: 'Claire Dupont', address: 'claire@example.org' },
  to: { name: 'Élodie Lefèvre-Ñandú', address: 'elodie@example.org' },
  replyTo: null,
  subject: 'La science des données : 1re édition',
  text: 'Bonjour Élodie,\n\n.\nFrom ici, tout va bien.\n',
  page: null,
  html: `<p>Bonjour</p><img src="cid:${COVER}" alt="">`,
  language: 'fr',
  list: { label: 'iut.livret', unsubscribe: 'claire@example.org' },
  attachment: { name: 'livret-iut.pdf', data: PDF },
  pictures: [{ id: COVER, name: 'cover.png', data: PNG }],
  ...changes,
});

const HEADERS = [
  ...['content-language', 'list-id', 'list-unsubscribe', 'from', 'to', 'subject', 'message-id', 'date'],
  ...['mime-version', 'content-type'],
];

test('another parser finds the accents, bodies and attachments that were given', async () => {
  const read = await PostalMime.parse(await writeMessage(message(), DATE));
  expect(read.headers.map(({ key }) => key)).toEqual(HEADERS);
  expect(read).toMatchObject({
    from: { name: 'Claire Dupont', address: 'claire@example.org' },
    to: [{ name: 'Élodie Lefèvre-Ñandú', address: 'elodie@example.org' }],
    subject: 'La science des données : 1re édition',
    messageId: '<livret-0123456789abcdef@example.org>',
    date: '2026-11-24T12:00:00.000Z',
  });
  // The parser ends each body with a line of its own.
  expect(read.html).toBe(`${message().html}\n`);
  expect(read.text).toBe(`${message().text}\n`);
  const [picture, pdf] = read.attachments;
  expect(picture).toMatchObject({ contentId: `<${COVER}>`, mimeType: 'image/png', disposition: 'inline' });
  expect(new Uint8Array(picture!.content as ArrayBuffer)).toEqual(PNG);
  expect(pdf).toMatchObject({
    filename: 'livret-iut.pdf',
    mimeType: 'application/pdf',
    disposition: 'attachment',
  });
  expect(new Uint8Array(pdf!.content as ArrayBuffer)).toEqual(PDF);
});

test('lines of the plain text have at most 72 columns, unless they have no space', async () => {
  const link = `https://example.org/${'x'.repeat(80)}`;
  const text = `${'Un mot. '.repeat(30)}fin\n\n${link} (240 ko)\n${'y'.repeat(72)}\n`;
  const { text: read } = await PostalMime.parse(await writeMessage(message({ text }), DATE));
  expect(read!.replace(/\n(?=[^\n])/g, ' ')).toBe(`${text}\n`.replace(/\n(?=[^\n])/g, ' '));
  const lengths = read!.split('\n').map((line) => line.length);
  expect(lengths.filter((length) => length > 72)).toEqual([link.length]);
  expect(lengths).toContain(71);
});

test('a line of 72 columns stays whole, and one of 73 does not', async () => {
  const lines = [72, 73].map((columns) => `${'mot '.repeat(17)}${'x'.repeat(columns - 68)}`);
  const { text } = await PostalMime.parse(await writeMessage(message({ text: lines.join('\n\n') }), DATE));
  expect(text!.split('\n').map(({ length }) => length)).toEqual([72, 0, 67, 5, 0]);
});

test('attaches no PDF when it is linked; answers go to the Reply-To address', async () => {
  const replyTo = { name: 'Secrétariat', address: 'secretariat@example.org' };
  const read = await PostalMime.parse(await writeMessage(message({ attachment: null, replyTo }), DATE));
  expect(read.attachments.map(({ filename }) => filename)).toEqual(['cover.png']);
  expect(read.replyTo).toEqual([replyTo]);
});

test('the same message gives the same bytes', async () => {
  const [one, two] = [await writeMessage(message(), DATE), await writeMessage(message(), DATE)];
  expect(Buffer.compare(one, two)).toBe(0);
});

test('reads as it was written before', async () => {
  const short = { attachment: { name: 'livret.pdf', data: PDF.subarray(0, 9) }, pictures: [] };
  const replyTo = { name: null, address: 'a+b@example.org' };
  const list = { label: 'iut.livret', unsubscribe: 'a+b@example.org' };
  const bytes = await writeMessage(message({ ...short, replyTo, list }), DATE);
  expect(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')).toMatchSnapshot();
});

test('words of a header longer than 200 characters are cut', async () => {
  const subjectOf = async (length: number) =>
    (await PostalMime.parse(await writeMessage(message({ subject: `un ${'x'.repeat(length)} ` }), DATE)))
      .subject;
  expect(await subjectOf(200)).toBe(`un ${'x'.repeat(200)}`);
  expect(await subjectOf(201)).toBe(`un ${'x'.repeat(200)}…`);
});

test('control characters are taken from texts, tabs and ends of lines are kept', async () => {
  const read = await PostalMime.parse(
    await writeMessage(message({ text: 'a\0b\tc\r\nd\re', html: '<p>\u0007x</p>' }), DATE),
  );
  expect(read).toMatchObject({ text: 'ab\tc\nd\ne\n', html: '<p>x</p>\n' });
});

/** RFC 5321, 4.5.3.1.6; RFC 6376, 5.3: servers need not change it on the way. */
function expectSignable(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]|[^\t\r\n -~]/);
  expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  expect(text.endsWith('\r\n')).toBe(true);
}

test.each([
  ['a word', 'a'.repeat(3000)],
  ['a word with accents', 'é'.repeat(3000)],
  ['many words', 'mot '.repeat(900)],
])('lines of the header stay short with a name and subject of %s', async (_, text) => {
  const person = { name: text, address: 'x@example.org' };
  const attachment = { name: `${text}.pdf`, data: PDF.subarray(0, 9) };
  const long = { from: person, to: person, replyTo: person, subject: text, attachment };
  expectSignable(await writeMessage(message(long), DATE));
});

test('domains with accents are written in ASCII', async () => {
  const person = { name: null, address: 'claire@école.example' };
  const list = { label: 'iut.livret', unsubscribe: person.address };
  const bytes = await writeMessage(message({ from: person, to: person, replyTo: person, list }), DATE);
  const written = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/claire(?:@|%40)([\w.-]+)/g),
  ];
  expect(written.map(([, domain]) => domain)).toEqual(Array(4).fill('xn--cole-9oa.example'));
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  anyString(),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\r\n',
          '\n',
          '\r',
          'Bcc: x@evil.org',
          ' ',
          '<x@evil.org>',
          ',',
          '"',
          '\\',
          '=?utf-8?q?=0D=0ABcc:?=',
        ],
        ...['\u2028', '\u0085', '\0', 'é', 'a'.repeat(80), ';', '--=_', ':', '()', '\t'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

test('no name, subject or file name adds a header or a recipient', RANDOM, async () => {
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, nasty, nasty, async (name, sender, subject, file, text) => {
      const bytes = await writeMessage(
        message({
          to: { name, address: 'elodie@example.org' },
          from: { name: sender, address: 'claire@example.org' },
          subject: `x${subject}`,
          text: `x${text}`,
          attachment: { name: `x${file}.pdf`, data: PDF.subarray(0, 100) },
        }),
        DATE,
      );
      expectSignable(bytes);
      const read = await PostalMime.parse(bytes);
      expect(read.headers.map(({ key }) => key)).toEqual(HEADERS);
      expect([read.from, read.to].flat().map((mailbox) => mailbox?.address)).toEqual([
        'claire@example.org',
        'elodie@example.org',
      ]);
      expect({ cc: read.cc, bcc: read.bcc, replyTo: read.replyTo }).toEqual({});
      expect(read.attachments).toHaveLength(2);
    }),
    { numRuns: runs(8, 200) },
  );
});

describe('the Message-ID', () => {
  const identity = {
    cohort: 'iut',
    edition: '1',
    address: 'Elodie@Example.org',
    person: 'Élodie',
    pdf: 'abc',
  };

  test('stays what it was, since servers compare it', () => {
    expect(messageId(identity, 'claire@Example.org')).toBe(
      'livret-bc63dd18ed73aac301c79586058c5592@example.org',
    );
    expect(COVER).toBe('cover-7291514d2492fd7f@example.org');
  });

  test('is the same for the same message, and tells nobody whom it is for', () => {
    const id = messageId(identity, 'claire@example.org');
    expect(id).toMatch(/^livret-[0-9a-f]{32}@example\.org$/);
    expect(messageId({ ...identity, address: 'elodie@example.org' }, 'claire@example.org')).toBe(id);
  });

  test.each(['cohort', 'edition', 'address', 'person', 'pdf'] as const)('another %s gives another', (key) => {
    const other = { ...identity, [key]: 'other@example.org' };
    expect(messageId(other, 'x@example.org')).not.toBe(messageId(identity, 'x@example.org'));
  });

  test('a domain with accents is written in ASCII', () => {
    expect(messageId(identity, 'claire@école.example')).toMatch(/@xn--cole-9oa\.example$/);
  });
});
