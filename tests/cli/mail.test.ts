import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../src/raster/picture.ts';
import { type Act, type Script, smtpServer, type TestServer } from '../mail/server.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { expectFaults } from '../unread-faults.ts';
import { run } from './world.ts';

expectFaults('mail-no-address', 'mail-unknown-language');

const FILES = {
  'content/booklet.yaml': essay(`variables: { room: Amphi B }
mail:
  from: Claire Dupont <claire@example.org>
  message: |
    Rendez-vous en {{room}} : venez
    à l'heure.

    À bientôt.
`),
  'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Bonjour.\n',
  'content/cohorts/lyon.yaml': 'variables: { room: Salle 3 }\n',
  'content/cohorts/lyon.csv': `Prénom;Nom;Courriel;Groupe
Awa;Diallo;awa@example.org;A
Élodie;Lefèvre;elodie@example.org;
Jean;Sans;;B
Omar;Ben;omar@example.org;B
`,
};
const PEOPLE = ['awa@example.org', 'elodie@example.org', 'omar@example.org'];

const UN = 'content/chapters/un.yaml';

function project(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ ...FILES, ...changes });
}

const PASSWORD = 'Tr0ub4dor&3';

/** The settings of a test server, as variables. */
const env = ({ port }: TestServer, changes: Readonly<Record<string, string>> = {}) => ({
  env: {
    LIVRET_SMTP_HOST: '127.0.0.1',
    LIVRET_SMTP_PORT: String(port),
    LIVRET_SMTP_RATE: '100000',
    LIVRET_SMTP_TIMEOUT: '5',
    ...changes,
  },
});

const MAIL = 'mail --cohort lyon';
const counts = ({ mailboxes }: TestServer) => PEOPLE.map((to) => mailboxes.get(to)?.length ?? 0);
const ledger = (folder: string) =>
  readFileSync(join(folder, 'content/cohorts/lyon.sent.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('messages as files', () => {
  test('one for each person who has an address, with a table of who gets what', async () => {
    const folder = project();
    const { code, stdout, stderr } = await run(MAIL, folder);
    expect(code).toBe(0);
    expect(stderr).toContain('content/cohorts/lyon.csv:4:1 warning[mail-no-address]: Jean Sans');
    expect(stdout.split('\n')).toEqual([
      'from          Claire Dupont <claire@example.org>',
      'subject       Un essai, 1re édition · lyon, 24 novembre 2026',
      expect.stringMatching(/^booklet {7}essai-lyon.pdf, 4 pages, \d+ kB$/),
      'readers       3',
      'last sending  none',
      '',
      'address             name            booklet         message',
      'awa@example.org     Awa Diallo      essai-lyon.pdf  to send',
      'elodie@example.org  Élodie Lefèvre  essai-lyon.pdf  to send',
      'omar@example.org    Omar Ben        essai-lyon.pdf  to send',
      '',
      'output/lyon/mail  to send 3',
      '',
    ]);
    expect(readdirSync(join(folder, 'output/lyon/mail'))).toEqual(
      PEOPLE.map((to, i) => `00${i + 1}-${to}.eml`),
    );
    expect(existsSync(join(folder, 'content/cohorts/lyon.sent.jsonl'))).toBe(false);
  });

  test('each says what the cohort and the person are told, and has the PDF byte for byte', async () => {
    const folder = project();
    await run(MAIL, folder);
    const bytes = readFileSync(join(folder, 'output/lyon/mail/002-elodie@example.org.eml'));
    const read = await PostalMime.parse(bytes);
    expect(read).toMatchObject({
      subject: 'Un essai, 1re édition · lyon, 24 novembre 2026',
      from: { name: 'Claire Dupont', address: 'claire@example.org' },
      to: [{ name: 'Élodie Lefèvre', address: 'elodie@example.org' }],
      date: '2026-11-24T12:00:00.000Z',
    });
    expect(read.text).toContain(
      'Bonjour Élodie Lefèvre,\n\nRendez-vous en Salle\u00A03\u00A0: venez à l’heure.\n\nÀ bientôt.\n\nUn essai\n1re édition, 24\u00A0novembre 2026, 4 pages\n',
    );
    expect(read.html).toContain('<p>Rendez-vous en Salle\u00A03\u00A0: venez à l’heure.</p>');
    const [cover, pdf] = read.attachments;
    expect(read.html).toContain(`src="cid:${cover!.contentId!.slice(1, -1)}"`);
    expect(readPicture(new Uint8Array(cover!.content as ArrayBuffer))!.width).toBe(2 * 240);
    expect(pdf!.filename).toBe('essai-lyon.pdf');
    const built = readFileSync(join(folder, 'output/lyon/essai.pdf'));
    expect(Buffer.compare(Buffer.from(pdf!.content as ArrayBuffer), built)).toBe(0);
  });

  test(
    'the booklet is attached as a web page too, on wish: whole, and as it would be built now',
    SLOW,
    async () => {
      const folder = project({ 'content/cohorts/lyon.yaml': 'mail: { html: true }\n' });
      const { stdout } = await run(MAIL, folder);
      expect(stdout).toMatch(/^web page {6}essai-lyon.html, \d+ kB$/m);
      const built = join(folder, 'output/lyon/essai.html');
      const before = readFileSync(built);
      const attached = async () => {
        const message = readFileSync(join(folder, 'output/lyon/mail/001-awa@example.org.eml'));
        const { attachments, text, html } = await PostalMime.parse(message);
        const page = attachments.find(({ filename }) => filename === 'essai-lyon.html')!;
        return { type: page.mimeType, data: Buffer.from(page.content as ArrayBuffer), text, html };
      };
      const first = await attached();
      expect(first.type).toBe('text/html');
      expect(first.data.equals(before)).toBe(true);
      for (const said of [first.text, first.html]) expect(said).toContain('essai-lyon.html');
      writeFileSync(built, 'changed');
      expect(JSON.parse((await run(`${MAIL} --json`, folder)).stdout).messages[0].page).toEqual({
        name: 'essai-lyon.html',
        bytes: before.length,
        link: null,
      });
      expect((await attached()).data.equals(before)).toBe(true);
      rmSync(built);
      await run(MAIL, folder);
      expect((await attached()).data.equals(before)).toBe(true);
    },
  );

  test('a web page that has an address is linked and built, the same for all', SLOW, async () => {
    const folder = project({
      'content/cohorts/lyon.yaml': 'mail: { html-link: "https://example.org/e.html", copies: true }\n',
    });
    const { stdout } = await run(MAIL, folder);
    expect(stdout).toMatch(
      /^web page .*https:\/\/example.org\/e.html, where to put lyon\/essai.html, \d+ kB$/m,
    );
    expect(readdirSync(join(folder, 'output/lyon')).filter((name) => name.endsWith('.html'))).toEqual([
      'essai.html',
    ]);
    const message = readFileSync(join(folder, 'output/lyon/mail/001-awa@example.org.eml'));
    const { attachments, text, html } = await PostalMime.parse(message);
    expect(text).toMatch(/en page web\u00A0:\nhttps:\/\/example.org\/e.html \(\d+\u00A0ko\)\n/);
    expect(html).toContain('<a href="https://example.org/e.html"');
    expect(attachments.map(({ filename }) => filename)).toEqual(['essai-001-awa-diallo.pdf']);
  });

  test('the same bytes each time; those of before are replaced', SLOW, async () => {
    const folder = project();
    await run(MAIL, folder);
    const path = join(folder, 'output/lyon/mail/001-awa@example.org.eml');
    const before = readFileSync(path);
    writeFileSync(join(folder, 'output/lyon/mail/004-gone@example.org.eml'), 'x');
    writeFileSync(join(folder, 'output/lyon/mail/mine.txt'), 'x');
    await run(MAIL, folder);
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
    expect(readdirSync(join(folder, 'output/lyon/mail'))).toHaveLength(4);
  });

  test('with a link, the checksum is said and nothing attached', async () => {
    const folder = project({ 'content/cohorts/lyon.yaml': 'mail: { link: "https://example.org/e.pdf" }\n' });
    const { stdout } = await run(`${MAIL} --json`, folder);
    const [first] = JSON.parse(stdout).messages;
    const read = await PostalMime.parse(readFileSync(join(folder, 'output', first.file)));
    expect(read.text).toContain(`https://example.org/e.pdf`);
    expect(read.text).toContain(first.sha256);
    expect(read.attachments.map(({ filename }) => filename)).toEqual(['cover.png']);
  });

  test.each([
    ['the first figure', FILES['content/cohorts/lyon.yaml'], 'Deux parts'],
    ['the one that mail: names', 'mail: { figure: fig-deux }\n', 'Trois parts'],
  ])('shows a chart: %s', SLOW, async (_, cohort, title) => {
    const figure = (id: string, title: string) => `  - figure: doughnut
    id: ${id}
    data: parts
    label: name
    value: part
    title: ${title}
`;
    const folder = project({
      'content/chapters/un.yaml': `title: Un\nblocks:\n${figure('fig-un', 'Deux parts')}${figure('fig-deux', 'Trois parts')}`,
      'content/data/parts.yaml': `title: Parts
source: []
date: 2020
fields: { name: { label: Nom }, part: { label: Part, unit: "%" } }
rows: [ { name: Une, part: 40 }, { name: Autre, part: 60 } ]
`,
      'content/cohorts/lyon.yaml': cohort,
    });
    await run(MAIL, folder);
    const read = await PostalMime.parse(
      readFileSync(join(folder, 'output/lyon/mail/001-awa@example.org.eml')),
    );
    expect(read.attachments.map(({ filename }) => filename)).toEqual([
      'cover.png',
      'chart.png',
      'essai-lyon.pdf',
    ]);
    expect(read.html).toContain(`${title}</figcaption>`);
  });

  test('with copies, each gets their own', SLOW, async () => {
    const folder = project({
      'content/cohorts/lyon.yaml': 'mail: { copies: true, message: "Pour {{person.name}}" }\n',
    });
    const { code, stdout, stderr } = await run(`${MAIL} --json`, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { messages } = JSON.parse(stdout);
    expect(messages.map(({ pdf }: { pdf: string }) => pdf)).toEqual([
      'essai-001-awa-diallo.pdf',
      'essai-002-elodie-lefevre.pdf',
      'essai-004-omar-ben.pdf',
    ]);
    const copies = ['001-awa-diallo', '002-elodie-lefevre', '004-omar-ben'];
    for (const [i, { file }] of messages.entries()) {
      const read = await PostalMime.parse(readFileSync(join(folder, 'output', file)));
      const built = readFileSync(join(folder, `output/lyon/copies/${copies[i]}.pdf`));
      // The cover of the booklet without a name would not be theirs.
      const [pdf, ...others] = read.attachments;
      expect(others).toEqual([]);
      expect(read.html).not.toContain('<img');
      expect(Buffer.compare(Buffer.from(pdf!.content as ArrayBuffer), built)).toBe(0);
      expect(read.text).toContain(`Pour ${read.to![0]!.name}`);
    }
  });

  test('a booklet in English is written about in English', SLOW, async () => {
    const folder = project({ 'content/cohorts/lyon.yaml': 'language: en\n' });
    await run(MAIL, folder);
    const read = await PostalMime.parse(
      readFileSync(join(folder, 'output/lyon/mail/001-awa@example.org.eml')),
    );
    expect(read.subject).toBe('Un essai, 1st edition · lyon, 24 November 2026');
    expect(read.text).toContain('Hello Awa Diallo,');
    expect(read.headers).toContainEqual(expect.objectContaining({ key: 'content-language', value: 'en' }));
  });
});

describe('templates', () => {
  const TEMPLATES = {
    'templates/mail/subject.hbs': '{{title}} : {{person.name}}\n\n',
    'templates/mail/text.hbs':
      '{{#if person.groupe}}Groupe {{person.groupe}}{{else}}Sans groupe{{/if}} & <{{variables.room}}>\n',
    'templates/mail/html.hbs': '<p style="color: red">{{person.name}} {{variables.room}}</p>\n',
  };
  const files = (folder: string) => {
    const mail = join(folder, 'output/lyon/mail');
    return Promise.all(readdirSync(mail).map((name) => PostalMime.parse(readFileSync(join(mail, name)))));
  };

  test('one may call others of its kind', async () => {
    const folder = project({
      ...TEMPLATES,
      'templates/mail/html.hbs': '<div>{{> mail/html-foot}}</div>',
      'templates/mail/html-foot.hbs': '<p>{{person.name}}</p>',
      'content/cohorts/lyon.csv': 'Nom;Courriel;Groupe\nA <b>;a@example.org;x\n',
    });
    expect((await run(MAIL, folder)).code).toBe(0);
    expect((await files(folder))[0]!.html).toContain('<div><p>A &lt;b&gt;</p></div>');
  });

  test('a project replaces ours; text is not escaped, HTML is', async () => {
    const folder = project({ ...TEMPLATES, 'content/cohorts/lyon.yaml': 'variables: { room: "R&D <b>" }\n' });
    expect((await run(MAIL, folder)).code).toBe(0);
    const [awa, elodie] = await files(folder);
    expect(awa!.subject).toBe('Un essai : Awa Diallo');
    expect(awa!.text!.trim()).toBe('Groupe A & <R&D <b>>');
    expect(elodie!.text!.trim()).toBe('Sans groupe & <R&D <b>>');
    expect(elodie!.html).toContain('Élodie Lefèvre R&amp;D &lt;b&gt;</p>');
  });

  test.each([
    ['subject.hbs', '{{titel}}', 'mail/subject.hbs:1:3 error[template-unknown-variable]'],
    ['subject.hbs', ' \n', 'mail/subject.hbs:1:1 error[mail-no-subject]'],
    ['text.hbs', 'a\n{{person.group}}', 'mail/text.hbs:2:3 error[template-unknown-variable]'],
    ['text.hbs', '{{person}}', 'mail/text.hbs:1:3 error[template-not-text]'],
    ['text.hbs', '{{{title}}}', 'mail/text.hbs:1:1 error[template-unescaped]'],
    ['html.hbs', '<p>{{title}}', 'mail/html.hbs:1:1 error[markup-unclosed]'],
    ['html.hbs', '<p onclick="x">a</p>', 'mail/html.hbs:1:4 error[markup-unknown-attribute]'],
    ['html.hbs', '{{> mail/text}}', 'mail/html.hbs:1:1 error[template-unknown-partial]'],
    ['html.hbs', '<script>x</script>', 'mail/html.hbs:1:1 error[markup-unknown-element]'],
  ])('%s: %s', async (name, text, fault) => {
    const folder = project({ [`templates/mail/${name}`]: text });
    const { code, stderr } = await run(MAIL, folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`templates/${fault}`) });
    expect(existsSync(join(folder, 'output/lyon/mail'))).toBe(false);
  });
});

describe('faults are reported before anything is sent', () => {
  test.each([
    ['mail', 'usage-one-cohort', 2, {}],
    ['mail --cohort lyon --cohort paris', 'usage-one-cohort', 2, {}],
    ['mail --cohort lyno', 'usage-unknown-cohort', 2, {}],
    [`${MAIL} --only wa@example.org`, 'usage-unknown-person', 2, {}],
    [`${MAIL} --only awa`, 'usage-wrong-value', 2, {}],
    [`${MAIL} --deliver`, 'person-email', 1, { 'content/cohorts/lyon.csv': 'Nom;Courriel\nA;a@b\n' }],
    [`mail --cohort paris`, 'mail-no-people', 1, {}],
    [`${MAIL} --deliver`, 'mail-no-addresses', 1, { 'content/cohorts/lyon.csv': 'Nom;Adresse\nA;a@b.org\n' }],
    [
      'check --cohort paris',
      'mail-unknown-figure',
      1,
      { 'content/cohorts/lyon.yaml': 'mail: { figure: fig-x }\n' },
    ],
    [
      `${MAIL} --deliver`,
      'mail-unknown-figure',
      1,
      { 'content/cohorts/lyon.yaml': 'mail: { figure: fig-x }\n' },
    ],
    [
      MAIL,
      'mail-no-sender',
      1,
      { 'content/booklet.yaml': FILES['content/booklet.yaml'].replace(/ {2}from.*\n/, '') },
    ],
    [`${MAIL} --deliver`, 'ledger-unreadable', 1, { 'content/cohorts/lyon.sent.jsonl': '{}\n' }],
    [MAIL, 'content-type', 1, { 'content/cohorts/lyon.yaml': 'mail: { from: Claire }\n' }],
  ])('%s: %s', async (line, fault, code, changes) => {
    const server = await smtpServer();
    const folder = project({ 'content/cohorts/paris.yaml': 'date: 2027-01-02\n', ...changes });
    const outcome = await run(line, folder, env(server));
    expect(outcome).toMatchObject({ code, stderr: expect.stringContaining(`[${fault}]`) });
    expect(server.sessions).toBe(0);
  });

  test('settings that are missing or wrong, without what they are', async () => {
    const folder = project({
      '.env': `LIVRET_SMTP_PORT=${PASSWORD}\nLIVRET_SMTP_PASSWORD=${PASSWORD}\nLIVRET_SMTP_FROM=x\n`,
    });
    const { code, stderr } = await run(`${MAIL} --deliver`, folder);
    expect(code).toBe(3);
    expect(stderr.match(/\[smtp-setting-\w+\].*LIVRET_SMTP_\w+/g)).toEqual([
      '[smtp-setting-missing]: the setting LIVRET_SMTP_HOST',
      '[smtp-setting-missing]: the setting LIVRET_SMTP_USER',
      '[smtp-setting-wrong]: the setting LIVRET_SMTP_FROM',
      '[smtp-setting-wrong]: the setting LIVRET_SMTP_PORT',
    ]);
    expect(stderr).not.toContain(PASSWORD);
    const wrong = await run(MAIL, folder);
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).not.toContain('smtp-setting-missing');
  });
});

describe('sending', () => {
  test('each gets it once, however often it is asked for, also without output/', async () => {
    const server = await smtpServer();
    const folder = project();
    const first = await run(`${MAIL} --deliver`, folder, env(server));
    expect(first).toMatchObject({ code: 0, stdout: 'sent 3\n' });
    rmSync(join(folder, 'output'), { recursive: true });
    expect(await run(`${MAIL} --deliver`, folder, env(server))).toMatchObject({
      code: 0,
      stdout: 'sent 3\n',
    });
    expect(counts(server)).toEqual([1, 1, 1]);
    const states = (to: string) =>
      ledger(folder).flatMap(({ address, state }) => (address === to ? state : []));
    for (const to of PEOPLE) expect(states(to)).toEqual(['sending', 'sent']);
    expect((await run(MAIL, folder)).stdout).toMatch(/Awa Diallo +essai-lyon\.pdf +sent 1970-01-01\n/);
    expect(existsSync(join(folder, 'content/cohorts/lyon.sent.lock'))).toBe(false);
  });

  test('what arrives is what was looked at, but for the date', SLOW, async () => {
    const server = await smtpServer();
    const folder = project();
    await run(MAIL, folder);
    await run(`${MAIL} --deliver`, folder, env(server));
    const file = readFileSync(join(folder, 'output/lyon/mail/001-awa@example.org.eml'), 'latin1');
    const [arrived] = server.mailboxes.get('awa@example.org')!;
    const undated = (text: string) => text.replace(/^Date: .*$/m, '');
    expect(undated(arrived!.toString('latin1'))).toBe(undated(file));
    expect(arrived!.toString('latin1')).toContain('Date: Thu, 01 Jan 1970 00:00:00 +0000');
  });

  test('a refused address is told with its line, and the others get theirs', async () => {
    const script: Script = (to) => (to === 'elodie@example.org' ? 'refuse' : 'take');
    const server = await smtpServer(script);
    const folder = project();
    const { code, stdout, stderr } = await run(`${MAIL} --deliver`, folder, env(server));
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'sent 2, refused 1\n' });
    expect(stderr).toContain('content/cohorts/lyon.csv:3:1 error[mail-refused-address]');
    expect(stderr).toContain('550 5.1.1 no such user');
    expect(counts(server)).toEqual([1, 0, 1]);
  });

  const answerSender = (text: string, responseCode: number): SMTPServerOptions => ({
    onMailFrom: (_address, _session, callback) => callback(Object.assign(new Error(text), { responseCode })),
  });
  test.each<[string, string, number, string, SMTPServerOptions?]>([
    ['the user', 'sent 1, to send 2', 2, 'you have stopped the sending'],
    [
      'a server that is busy',
      'put off 1, to send 2',
      3,
      '421 4.3.2 too busy',
      answerSender('4.3.2 too busy', 421),
    ],
    [
      'a server that refuses the sender',
      'to send 3',
      3,
      '550 5.7.1 not you',
      answerSender('5.7.1 not you', 550),
    ],
  ])('%s ends it: %s', async (_, told, left, why, options) => {
    let stop = () => {};
    const server = await smtpServer(() => {
      stop();
      return 'take';
    }, options);
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    const { code, stdout, stderr } = await run(`${MAIL} --deliver`, project(), {
      ...env(server, { LIVRET_SMTP_CONNECTIONS: '1', LIVRET_SMTP_RETRY: '10' }),
      clock: { now: () => 0, random: () => 0.5, sleep },
      onInterrupt: (end) => {
        stop = end;
      },
    });
    expect({ code, stdout }).toEqual({ code: 3, stdout: `${told}\n` });
    expect(stderr).toContain(why);
    expect(stderr).toContain(`(messages not sent: ${left})`);
    // A server that is busy has twice as long each time, from the seconds of the settings on.
    const isBusy = why.includes('busy');
    expect(waits.filter((wait) => wait >= 1000)).toEqual(
      isBusy ? [20_000, 40_000, 80_000, 160_000, 320_000] : [],
    );
  });

  test('a message whose fate nobody knows is listed, and sent again only when asked', SLOW, async () => {
    let act: Act = 'drop-taken';
    const server = await smtpServer((to) => (to === 'omar@example.org' ? act : 'take'));
    const folder = project();
    const { code, stdout, stderr } = await run(`${MAIL} --deliver`, folder, env(server));
    expect({ code, stdout }).toEqual({ code: 3, stdout: 'sent 2, fate unknown 1\n' });
    expect(stderr).toContain('content/cohorts/lyon.csv:5:1 error[mail-unknown-fate]');
    act = 'take';
    const again = await run(`${MAIL} --deliver`, folder, env(server));
    expect(again).toMatchObject({ code: 3, stdout: 'sent 2, fate unknown 1\n' });
    expect(again.stderr).toContain('--deliver --resend --only omar@example.org');
    expect(again.stderr).toContain('1970-01-01T00:00');
    expect(counts(server)).toEqual([1, 1, 1]);
    const told = await run(`${MAIL} --deliver --resend --only omar@example.org`, folder, env(server));
    expect(told).toMatchObject({ code: 0, stdout: 'sent 1\n' });
    expect(counts(server)).toEqual([1, 1, 2]);
    const [one, two] = await Promise.all(
      server.mailboxes.get('omar@example.org')!.map((bytes) => PostalMime.parse(bytes)),
    );
    expect(one!.messageId).toBe(two!.messageId);
  });

  test('greylisting and dropped connections are waited out', SLOW, async () => {
    const acts: readonly Act[] = ['greylist', 'drop', 'defer-message'];
    const server = await smtpServer((_, attempt) => acts[attempt - 1] ?? 'take');
    const { code, stdout, stderr } = await run(`${MAIL} --deliver`, project(), {
      ...env(server, { LIVRET_SMTP_RETRY: '3600' }),
      terminal: true,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'sent 3\n' });
    expect(stderr).toContain('next try in 7200 s');
    expect(counts(server)).toEqual([1, 1, 1]);
  });

  test('another PDF under the same edition is not sent, unless told; another edition is', SLOW, async () => {
    const server = await smtpServer();
    const folder = project();
    await run(`${MAIL} --deliver --only awa@example.org`, folder, env(server));
    expect(counts(server)).toEqual([1, 0, 0]);
    writeFileSync(join(folder, 'content/chapters/un.yaml'), 'title: Un\nblocks:\n  - text: Changé.\n');
    expect((await run(MAIL, folder)).stderr).toContain('warning[mail-pdf-changed]');
    const refused = await run(`${MAIL} --deliver`, folder, env(server));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('error[mail-pdf-changed]') });
    expect(counts(server)).toEqual([1, 0, 0]);
    // Who lacks it is advised by address; the advice works.
    const advice = /--deliver (--only .*)$/m.exec(refused.stderr)![1]!;
    expect(advice).toBe('--only elodie@example.org --only omar@example.org');
    expect((await run(`${MAIL} --deliver ${advice}`, folder, env(server))).code).toBe(0);
    expect(counts(server)).toEqual([1, 1, 1]);
    await run(`${MAIL} --deliver --resend`, folder, env(server));
    expect(counts(server)).toEqual([2, 2, 2]);
    appendFileSync(join(folder, 'content/booklet.yaml'), 'edition: "2"\n');
    await run(`${MAIL} --deliver`, folder, env(server));
    expect(counts(server)).toEqual([3, 3, 3]);
  });

  test('the summary says what was sent before, and what has changed since', SLOW, async () => {
    const server = await smtpServer();
    const folder = project();
    const clock = { now: () => Date.UTC(2026, 10, 25), random: () => 0.5, sleep: async () => {} };
    await run(`${MAIL} --deliver --only awa@example.org`, folder, { ...env(server), clock });
    const before = async () => /^last sending +(.*)$/m.exec((await run(MAIL, folder)).stdout)![1];
    expect(await before()).toBe(
      '2026-11-25, edition 1, to 1 reader; the same PDF, not yet to elodie@example.org, omar@example.org',
    );
    appendFileSync(join(folder, 'content/booklet.yaml'), 'edition: "2"\n');
    expect(await before()).toBe('2026-11-25, edition 1, to 1 reader; this is edition 2');
  });

  test(
    'the summary tells the passages that have changed since the last sending, where it is known',
    SLOW,
    async () => {
      const server = await smtpServer();
      const chapter = (words: string) => `title: Un\nblocks:\n  - text: ${words}\n`;
      const folder = project({ [UN]: chapter('Venez à deux heures.') });
      let now = Date.UTC(2026, 10, 25);
      const clock = { now: () => now++, random: () => 0.5, sleep: async () => {} };
      const send = (to: string) => run(`${MAIL} --deliver ${to}`, folder, { ...env(server), clock });
      const told = async () => {
        const { stdout, stderr } = await run(MAIL, folder);
        const [, lines] = /^last sending .*\n((?: {2}.*\n)*)/m.exec(stdout)!;
        return { lines, changed: stderr.includes('warning[mail-pdf-changed]') };
      };
      expect((await send('--only awa@example.org')).code).toBe(0);
      expect(await told()).toEqual({ lines: '', changed: false });
      writeFileSync(join(folder, UN), chapter('Venez à trois heures.'));
      const lines = '  page 3, Un, paragraph 1: changed “Venez à deux heures.” → “Venez à trois heures.”\n';
      expect(await told()).toEqual({ lines, changed: true });
      // A message was sent since, and the booklet that went with it is not known.
      const later = { ...ledger(folder).at(-1), at: '2026-11-26T00:00:00.000Z' };
      appendFileSync(join(folder, 'content/cohorts/lyon.sent.jsonl'), `${JSON.stringify(later)}\n`);
      expect(await told()).toEqual({ lines: '', changed: true });
      now = Date.UTC(2026, 10, 27);
      expect((await send('--resend')).code).toBe(0);
      expect(await told()).toEqual({ lines: '', changed: false });
    },
  );

  test('on a terminal it asks for the number of readers, and sends only for that answer', async () => {
    const server = await smtpServer();
    const folder = project();
    const answering = (answer: string) => ({ ...env(server), ask: async () => answer });
    const refused = await run(`${MAIL} --deliver`, folder, answering('4'));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('error[mail-not-confirmed]') });
    expect(refused.stdout).toContain('readers       3');
    expect(counts(server)).toEqual([0, 0, 0]);
    expect(existsSync(join(folder, 'content/cohorts/lyon.sent.jsonl'))).toBe(false);
    expect((await run(`${MAIL} --deliver`, folder, answering(' 3 '))).stdout).toContain('sent 3\n');
    // Nothing is left to send, nor to ask.
    expect((await run(`${MAIL} --deliver`, folder, answering('x'))).code).toBe(0);
  });

  test('a booklet with the answers goes to a list only with a word more', async () => {
    const server = await smtpServer();
    const folder = project({ 'content/cohorts/lyon.yaml': 'variants: [ teacher ]\n' });
    expect((await run(MAIL, folder)).stdout).toMatch(/^booklet .*, with the answers$/m);
    const refused = await run(`${MAIL} --deliver`, folder, env(server));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('error[mail-answers]') });
    expect(refused.stderr).toContain('would go to 3 readers');
    expect(counts(server)).toEqual([0, 0, 0]);
    expect((await run(`${MAIL} --deliver --with-answers`, folder, env(server))).code).toBe(0);
    expect(counts(server)).toEqual([1, 1, 1]);
  });

  test(
    'the language of a reader is that of their message, and of the booklet where a cohort extends theirs in it',
    SLOW,
    async () => {
      const folder = project({
        'content/cohorts/lyon-en.yaml': 'extends: lyon\nlanguage: en\ntitle: A trial\n',
        'content/cohorts/lyon.csv':
          'Nom;Courriel;Langue\nAwa;awa@example.org;\nJane;jane@example.org;anglais\nJens;jens@example.org;DE\nKor;kor@example.org;klingon\n',
      });
      const { code, stdout, stderr } = await run(MAIL, folder);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^booklet .*essai-lyon\.pdf.* \| essai-lyon-en\.pdf/m);
      expect(stderr).toContain('lyon.csv:5:1 warning[mail-unknown-language]: "klingon"');
      const read = async (name: string) =>
        PostalMime.parse(readFileSync(join(folder, `output/lyon/mail/${name}@example.org.eml`)));
      const [awa, jane, jens] = await Promise.all([read('001-awa'), read('002-jane'), read('003-jens')]);
      expect(awa.text).toMatch(/^Bonjour Awa,/);
      expect(jane).toMatchObject({ subject: 'A trial, 1st edition · lyon, 24 November 2026' });
      expect(jane.attachments.at(-1)!.filename).toBe('essai-lyon-en.pdf');
      expect(jens.text).toMatch(/^Guten Tag Jens,/);
      expect(jens.subject).toBe('Un essai, 1. Auflage · lyon, 24. November 2026');
      expect(jens.attachments.at(-1)!.filename).toBe('essai-lyon.pdf');
    },
  );

  test('copies too are in the language of their reader', SLOW, async () => {
    const folder = project({
      'content/cohorts/lyon.yaml': 'mail: { copies: true }\n',
      'content/cohorts/lyon-en.yaml': 'extends: lyon\nlanguage: en\n',
      'content/cohorts/lyon.csv': 'Nom;Courriel;Langue\nAwa;awa@example.org;\nJane;jane@example.org;en\n',
    });
    expect((await run(MAIL, folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'output/lyon/copies'))).toContain('001-awa.pdf');
    expect(readdirSync(join(folder, 'output/lyon-en/copies'))).toContain('002-jane.pdf');
  });

  test('names of files are ASCII, whatever names and addresses are', async () => {
    const list = 'Nom;Courriel\nŁucja Groß;lucja@example.org\nИван Петров;ivan@müller.example\n';
    const folder = project({
      'content/cohorts/lyon.yaml': 'mail: { copies: true }\n',
      'content/cohorts/lyon.csv': list,
    });
    expect((await run(MAIL, folder)).code).toBe(0);
    const files = readdirSync(join(folder, 'output'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /[^\0-\x7f]/.test(file))).toEqual([]);
    expect(files).toContain('lyon/copies/001-lucja-gross.pdf');
    expect(files).toContain('lyon/copies/002.pdf');
    expect(files).toContain('lyon/mail/002-ivan@xn--mller-kva.example.eml');
  });

  test('--resend that was stopped goes on without it, and nobody gets a third', SLOW, async () => {
    const server = await smtpServer();
    const folder = project();
    await run(`${MAIL} --deliver`, folder, env(server));
    let stop = () => {};
    const other = await smtpServer(() => {
      stop();
      return 'take';
    });
    const stopped = await run(`${MAIL} --deliver --resend`, folder, {
      ...env(other, { LIVRET_SMTP_CONNECTIONS: '1' }),
      onInterrupt: (end) => {
        stop = end;
      },
    });
    expect(stopped).toMatchObject({ code: 3, stdout: 'sent 1, to send 2\n' });
    expect(stopped.stderr).toContain('you have stopped the sending (messages not sent: 2)');
    await run(`${MAIL} --deliver`, folder, env(other));
    expect(counts(server)).toEqual([1, 1, 1]);
    expect(counts(other)).toEqual([1, 1, 1]);
  });

  test('--test-to sends one message to one address, and writes nothing down', async () => {
    const server = await smtpServer();
    const folder = project();
    const line = `${MAIL} --test-to claire@example.org`;
    expect(await run(line, folder, env(server))).toMatchObject({
      code: 0,
      stdout: 'sent to claire@example.org: the message of awa@example.org\n',
    });
    await run(`${line} --only omar@example.org`, folder, env(server));
    const texts = server.mailboxes.get('claire@example.org')!.map((bytes) => PostalMime.parse(bytes));
    expect((await Promise.all(texts)).map(({ text }) => text!.split('\n')[0])).toEqual([
      'Bonjour Awa Diallo,',
      'Bonjour Omar Ben,',
    ]);
    expect([...server.mailboxes.keys()]).toEqual(['claire@example.org']);
    expect(existsSync(join(folder, 'content/cohorts/lyon.sent.jsonl'))).toBe(false);
  });

  test('two senders are kept apart', SLOW, async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await smtpServer(async (): Promise<Act> => {
      await held;
      return 'take';
    });
    const folder = project();
    const one = run(`${MAIL} --deliver`, folder, env(server));
    const lock = join(folder, 'content/cohorts/lyon.sent.lock');
    while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 10));
    const two = await run(`${MAIL} --deliver`, folder, env(server));
    expect(two).toMatchObject({ code: 3, stderr: expect.stringContaining('[mail-locked]') });
    release();
    expect((await one).code).toBe(0);
    expect(counts(server)).toEqual([1, 1, 1]);
  });

  test('the password is in no output and no file that is written', SLOW, async () => {
    const server = await smtpServer((to) => (to === 'omar@example.org' ? 'refuse' : 'take'), {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, callback) =>
        password === PASSWORD ? callback(null, { user: 'x' }) : callback(new Error(`not ${password}`)),
    });
    const folder = project({ '.env': `LIVRET_SMTP_USER=claire\nLIVRET_SMTP_PASSWORD="${PASSWORD}"\n` });
    const said = [
      await run(`${MAIL} --deliver --json`, folder, env(server)),
      await run(`${MAIL} --deliver`, folder, { ...env(server), terminal: true }),
      await run(`${MAIL} --deliver`, folder, env(server, { LIVRET_SMTP_PASSWORD: `${PASSWORD}x` })),
      await run(MAIL, folder),
    ];
    expect(said[2]).toMatchObject({ code: 3, stderr: expect.stringContaining('refuses the account: 535') });
    expect(counts(server)).toEqual([1, 1, 0]);
    rmSync(join(folder, '.env'));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
    const everything = [JSON.stringify(said), ...files].join('\n');
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    for (const secret of [PASSWORD, base64(PASSWORD), base64(`\0claire\0${PASSWORD}`)]) {
      expect(everything.includes(secret)).toBe(false);
    }
  });
});
