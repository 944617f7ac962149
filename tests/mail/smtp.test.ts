import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectionOptions, isLoopback, smtpCourier } from '../../src/mail/smtp.ts';
import { SLOW } from '../tools.ts';
import { letterTo, send, settingsFor } from './letters.ts';
import { type Act, smtpServer } from './server.ts';

const inTurn =
  (...acts: Act[]) =>
  (_: string, attempt: number): Act =>
    acts[attempt - 1] ?? 'take';

test('messages arrive unchanged, with lines that begin with a dot', async () => {
  const server = await smtpServer();
  const text = `Subject: x\r\n\r\n.\r\n..dots\r\n${'x'.repeat(900)}\r\n${'line\r\n'.repeat(40_000)}`;
  await send([letterTo('a@example.org', text)], settingsFor(server.port));
  expect(server.mailboxes.get('a@example.org')!.map(String)).toEqual([text]);
});

describe('the fate of a message, by what the server does', () => {
  test.each<[string, Act[], string[], number]>([
    ['greylists twice', ['greylist', 'greylist'], ['deferred', 'deferred', 'sending', 'sent'], 1],
    ['defers the message', ['defer-message'], ['sending', 'deferred', 'sending', 'sent'], 1],
    ['ends the connection at the address', ['drop'], ['deferred', 'sending', 'sent'], 1],
    ['ends it within the message', ['drop-within'], ['sending', 'deferred', 'sending', 'sent'], 1],
    ['refuses the address', ['refuse'], ['refused'], 0],
    ['refuses the message', ['refuse-message'], ['sending', 'refused'], 0],
    ['says nothing after the message, which it lost', ['drop-lost'], ['sending', 'unknown'], 0],
    ['says nothing after the message, which it took', ['drop-taken'], ['sending', 'unknown'], 1],
    ['never takes it', Array(9).fill('greylist'), Array(6).fill('deferred'), 0],
  ])('%s', async (_, acts, states, taken) => {
    const server = await smtpServer(inTurn(...acts));
    // A connection that ends within a message is noticed only if the sockets do not hold the rest of it.
    const lines = acts.includes('drop-within') ? 2_000_000 : 20;
    const letter = letterTo('a@example.org', `Subject: x\r\n\r\n${'line\r\n'.repeat(lines)}`);
    const others = Array.from({ length: 20 }, (_, i) => letterTo(`other${i}@example.org`));
    const theirs = others.map(({ envelope }) => envelope.to);
    const script = inTurn(...acts);
    const mixed = await smtpServer((to, attempt) => (theirs.includes(to) ? 'take' : script(to, attempt)));

    await send([letter], settingsFor(server.port));
    expect(letter.states).toEqual(states);
    expect(server.mailboxes.get('a@example.org') ?? []).toHaveLength(taken);

    await send([letterTo('a@example.org'), ...others], settingsFor(mixed.port));
    for (const to of theirs) expect(mixed.mailboxes.get(to)).toHaveLength(1);
  });
});

test.each([
  'refuse',
  'refuse-message',
  'defer-message',
] as const)('sends the next message in the same session after: %s', async (act) => {
  const server = await smtpServer((to, attempt) => (to.startsWith('a') && attempt === 1 ? act : 'take'));
  const all = ['a@example.org', 'b@example.org'].map((to) => letterTo(to));
  await send(all, settingsFor(server.port), { connections: 1 });
  expect(all[1]!.states).toEqual(['sending', 'sent']);
  expect(server.sessions).toBe(act === 'defer-message' ? 2 : 1);
});

test('tries deferred messages again, after delays that double', async () => {
  const server = await smtpServer(() => 'greylist');
  const { waits } = await send([letterTo('a@example.org')], settingsFor(server.port));
  expect(waits).toEqual([120_000, 240_000, 480_000, 960_000, 1_920_000]);
  expect(server.tries.get('a@example.org')).toBe(6);
});

test('tries a wrong password once, and shows it nowhere', async () => {
  const server = await smtpServer(undefined, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password, username }, _session, callback) => {
      const spoken = Buffer.from(`\0${username}\0${password}`).toString('base64');
      callback(new Error(`who says ${password}, or ${spoken}?`));
    },
  });
  const login = { user: 'claire', password: 'sésame-ouvre-toi' };
  const letters = ['a', 'b', 'c', 'd'].map((name) => letterTo(`${name}@example.org`));
  const { stopped, outcomes } = await send(letters, settingsFor(server.port, { login }), { connections: 1 });
  expect(stopped).toMatchObject({ kind: 'barred', cause: 'login' });
  expect(stopped).toMatchObject({ reply: expect.stringMatching(/^535 who says \*\*\*, or \*\*\*\?/) });
  expect(JSON.stringify([stopped, ...outcomes])).not.toMatch(/s.same|AGNsYWlyZ/);
  expect(server.sessions).toBe(1);
  expect(letters.flatMap(({ states }) => states)).toEqual([]);
});

test.each([
  [454, { kind: 'deferred', of: 'server' }],
  [499, { kind: 'deferred', of: 'server' }],
  [500, { kind: 'barred', cause: 'login' }],
  [535, { kind: 'barred', cause: 'login' }],
])('a login that is answered by %i', async (responseCode, fate) => {
  const server = await smtpServer(undefined, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(Object.assign(new Error('no'), { responseCode })),
  });
  const settings = settingsFor(server.port, { login: { user: 'claire', password: 'x' } });
  expect(await (await smtpCourier(settings)).open()).toMatchObject(fate);
});

test('logs in with the right password', async () => {
  const server = await smtpServer(undefined, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) =>
      password === 'a"b#c é' ? callback(null, { user: username }) : callback(new Error('no')),
  });
  const login = { user: 'claire', password: 'a"b#c é' };
  await send([letterTo('a@example.org')], settingsFor(server.port, { login }));
  expect(server.mailboxes.size).toBe(1);
});

test('does not try again when no server listens', async () => {
  const { stopped, waits } = await send([letterTo('a@example.org')], settingsFor(1));
  expect(stopped).toMatchObject({ kind: 'barred', cause: 'unreachable' });
  expect(waits).toEqual([]);
});

test('stops when the server refuses the sender', async () => {
  const server = await smtpServer(undefined, {
    onMailFrom: (_address, _session, callback) =>
      callback(Object.assign(new Error('5.7.1 not your address'), { responseCode: 553 })),
  });
  const letters = ['a', 'b', 'c'].map((name) => letterTo(`${name}@example.org`));
  const { stopped } = await send(letters, settingsFor(server.port), { connections: 1 });
  expect(stopped).toMatchObject({ cause: 'sender', reply: '553 5.7.1 not your address' });
  expect(letters.flatMap(({ states }) => states)).toEqual([]);
});

test('waits when the server is busy, and tries again', async () => {
  let busy = 2;
  const server = await smtpServer(undefined, {
    onMailFrom: (_address, _session, callback) =>
      busy-- > 0
        ? callback(Object.assign(new Error('4.7.0 too many messages'), { responseCode: 421 }))
        : callback(),
  });
  const letters = Array.from({ length: 10 }, (_, i) => letterTo(`n${i}@example.org`));
  const { waits } = await send(letters, settingsFor(server.port), { connections: 1 });
  expect(waits).toEqual([120_000, 240_000]);
  expect([...server.mailboxes.values()].map(({ length }) => length)).toEqual(Array(10).fill(1));
});

test('gives up a silent server after the timeout', async () => {
  const server = await smtpServer(async (_, attempt): Promise<Act> => {
    if (attempt === 1) await new Promise((resolve) => setTimeout(resolve, 1500));
    return 'take';
  });
  const letter = letterTo('a@example.org');
  await send([letter], settingsFor(server.port, { timeout: 1 }));
  expect(letter.states).toEqual(['deferred', 'sending', 'sent']);
});

test('gives up a server that keeps talking without an answer', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 here\r\n');
    const drip = setInterval(() => socket.write('250-more\r\n'), 100);
    socket.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const opened = await (await smtpCourier(settingsFor(port, { timeout: 0.3 }))).open();
  expect(opened).toEqual({ kind: 'deferred', of: 'server', reply: 'Timeout' });
});

describe('encryption', () => {
  test('is required, and the certificate checked, unless the server is on this machine', () => {
    expect(connectionOptions(settingsFor(587, { host: 'smtp.example.org' }))).toMatchObject({
      secure: false,
      requireTLS: true,
      opportunisticTLS: false,
      tls: { rejectUnauthorized: true },
    });
    expect(connectionOptions(settingsFor(465, { host: 'smtp.example.org' }))).toMatchObject({
      secure: true,
      tls: { rejectUnauthorized: true },
      // A server that does not answer is left after half a minute, with one timeout or the other.
      ...{ connectionTimeout: 30_000, greetingTimeout: 30_000 },
    });
    expect(connectionOptions(settingsFor(1025))).toMatchObject({ requireTLS: false });
  });

  test.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['127.0.0.1.example.org', false],
    ['localhost.example.org', false],
    ['10.0.0.1', false],
    ['1127.0.0.1', false],
  ])('%s on this machine: %s', (host, local) => expect(isLoopback(host)).toBe(local));

  test.each([
    ['localhost', true],
    // The same machine, by a name that does not say so.
    ['0.0.0.0', false],
  ])('a certificate that nobody vouches for is enough at %s: %s', async (host, enough) => {
    const secured: boolean[] = [];
    const server = await smtpServer(undefined, {
      disabledCommands: [],
      onMailFrom: (_address, { secure }, callback) => {
        secured.push(secure);
        callback();
      },
    });
    const { stopped } = await send([letterTo('a@example.org')], settingsFor(server.port, { host }));
    expect(stopped).toEqual(enough ? null : expect.objectContaining({ cause: 'encryption' }));
    expect(secured).toEqual(enough ? [true] : []);
  });

  test('a server without it is told neither password nor message', async () => {
    let heard = 0;
    const server = await smtpServer(undefined, {
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => {
        heard++;
        callback(null, { user: 'x' });
      },
    });
    const settings = settingsFor(server.port, {
      host: '0.0.0.0',
      login: { user: 'claire', password: 'x' },
    });
    const { stopped } = await send([letterTo('a@example.org')], settings);
    expect(stopped).toMatchObject({ kind: 'barred', cause: 'encryption' });
    expect({ heard, taken: server.mailboxes.size }).toEqual({ heard: 0, taken: 0 });
  });
});

test('sends two thousand messages in few sessions, though some are refused', SLOW, async () => {
  const grey = (i: number) => i % 10 === 7;
  const refused = (i: number) => i % 100 === 99;
  const server = await smtpServer((to, attempt) => {
    const i = Number(/\d+/.exec(to)![0]);
    if (refused(i)) return 'refuse';
    return grey(i) && attempt === 1 ? 'greylist' : 'take';
  });
  const letters = Array.from({ length: 2000 }, (_, i) => letterTo(`n${i}@example.org`));
  const { waits } = await send(letters, settingsFor(server.port), { connections: 4 });
  letters.forEach(({ states, envelope: { to } }, i) => {
    expect(states.at(-1)).toBe(refused(i) ? 'refused' : 'sent');
    expect(server.mailboxes.get(to) ?? []).toHaveLength(refused(i) ? 0 : 1);
  });
  expect(waits).toEqual([60_000]);
  // Fifty messages each, and what is left over at the end of a round.
  expect(server.sessions).toBeLessThanOrEqual(2200 / 50 + 2 * 4);
});
