import { expect, test } from 'vitest';
import type { Courier, Fate } from '../../src/mail/courier.ts';
import { deliver } from '../../src/mail/delivery.ts';
import { hastyClock, letterTo, PACE, type TestLetter } from './letters.ts';

/** A courier whose server does what it is told. */
function courierOf(send: (to: string) => Fate, open: () => Fate | null = () => null) {
  let sessions = 0;
  let most = 0;
  const courier: Courier = {
    open: async () => {
      const refused = open();
      if (refused) return refused;
      most = Math.max(most, ++sessions);
      return {
        usable: true,
        send: async ({ to }, _message, begin) => {
          begin();
          await new Promise(setImmediate);
          return send(to);
        },
        close: () => void sessions--,
      };
    },
  };
  return { courier, open: () => sessions, most: () => most };
}

const letters = (count: number) => Array.from({ length: count }, (_, i) => letterTo(`n${i}@example.org`));
const SENT: Fate = { kind: 'sent', reply: '250 ok' };
const BUSY: Fate = { kind: 'deferred', reply: '421 busy', of: 'server' };

function run(all: readonly TestLetter[], courier: Courier, changes: Partial<typeof PACE> = {}) {
  const clock = hastyClock();
  const abort = new AbortController();
  const delivered = deliver(all, courier, { ...PACE, ...changes }, clock, abort.signal, () => {});
  return { delivered, clock, abort };
}

test('sends two thousand letters once each, in few sessions, and closes these', async () => {
  const all = letters(2000);
  const { courier, open, most } = courierOf(() => SENT);
  await run(all, courier, { connections: 4 }).delivered;
  for (const { states } of all) expect(states).toEqual(['sending', 'sent']);
  expect(most()).toBe(4);
  expect(open()).toBe(0);
});

test('sends no more letters a minute than the rate allows', async () => {
  const { courier } = courierOf(() => SENT);
  const { delivered, clock } = run(letters(91), courier, { rate: 30, connections: 1 });
  const start = clock.now();
  await delivered;
  expect(clock.now() - start).toBe(3 * 60_000);
});

test('waits for letters on their way when it is told to stop, and sends no others', async () => {
  const all = letters(50);
  let sent = 0;
  const { courier } = courierOf(() => {
    if (++sent === 10) abort.abort();
    return SENT;
  });
  const { delivered, abort } = run(all, courier, { connections: 2 });
  expect((await delivered).stopped).toBe('interrupted');
  for (const { states } of all) expect(states.length === 0 || states.at(-1) === 'sent').toBe(true);
  expect(sent).toBeLessThan(13);
});

test('gives up a server that takes nothing in any round', async () => {
  const all = letters(3);
  const { courier } = courierOf(
    () => SENT,
    () => BUSY,
  );
  const { delivered, clock } = run(all, courier);
  expect(await delivered).toMatchObject({ stopped: BUSY, outcomes: new Map() });
  expect(clock.waits).toHaveLength(5);
});

test('does not give up a server that takes some letters in each round', async () => {
  let turn = 0;
  const { courier } = courierOf(() => (++turn % 20 === 0 ? BUSY : SENT));
  const all = letters(300);
  const { delivered, clock } = run(all, courier, { connections: 1 });
  expect((await delivered).stopped).toBeNull();
  expect(new Set(all.map(({ states }) => states.at(-1)))).toEqual(new Set(['sent']));
  expect(new Set(clock.waits)).toEqual(new Set([60_000]));
});

test('sends nothing more when a state cannot be recorded', async () => {
  const all = letters(40);
  let sent = 0;
  const { courier } = courierOf(() => {
    sent++;
    return SENT;
  });
  const full = {
    ...all[5]!,
    record: () => {
      throw new Error('disk full');
    },
  };
  const { delivered } = run([...all.slice(0, 5), full, ...all.slice(6)], courier, { connections: 2 });
  await expect(delivered).rejects.toThrow('disk full');
  expect(sent).toBeLessThan(8);
});

test('opens another session after fifty messages, or where one is not usable any more', async () => {
  const sessions = async (usable: boolean) => {
    let opened = 0;
    let closed = 0;
    const courier: Courier = {
      open: async () => {
        opened++;
        const send = async (_: unknown, __: unknown, begin: () => void) => {
          begin();
          return SENT;
        };
        return { usable, send, close: () => void closed++ };
      },
    };
    await run(letters(101), courier, { connections: 1 }).delivered;
    expect(closed).toBe(opened);
    return opened;
  };
  expect(await sessions(true)).toBe(3);
  expect(await sessions(false)).toBe(101);
});

test('tells each try, and each wait with what the server said', async () => {
  const events: string[] = [];
  let turn = 0;
  const GREY: Fate = { kind: 'deferred', reply: '450 later', of: 'message' };
  const { courier } = courierOf(() => (++turn % 2 === 1 ? GREY : SENT));
  const [pace, { signal }] = [{ ...PACE, connections: 1 }, new AbortController()];
  const { outcomes, stopped } = await deliver(letters(3), courier, pace, hastyClock(), signal, (event) =>
    events.push(
      'wait' in event
        ? `wait ${event.wait} ${event.reply}`
        : `${event.letter.envelope.to[1]} ${event.fate.kind}`,
    ),
  );
  expect(events).toEqual([
    ...['0 deferred', '1 sent', '2 deferred', 'wait 60000 450 later'],
    ...['0 sent', '2 deferred', 'wait 60000 450 later', '2 sent'],
  ]);
  expect([...outcomes.values()]).toEqual([SENT, SENT, SENT]);
  expect(stopped).toBeNull();
});

test('waits between three and five quarters of its delay, so that programs do not knock together', async () => {
  const waits = async (random: number) => {
    const clock = { ...hastyClock(), random: () => random };
    const { courier } = courierOf(
      () => SENT,
      () => BUSY,
    );
    await deliver(letters(1), courier, PACE, clock, new AbortController().signal, () => {});
    return clock.waits;
  };
  expect((await waits(0))[0]).toBe(90_000);
  expect((await waits(1))[0]).toBe(150_000);
});
