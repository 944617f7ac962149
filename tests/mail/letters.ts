import { type Clock, deliver, type Letter, type Pace } from '../../src/mail/delivery.ts';
import type { State } from '../../src/mail/ledger.ts';
import type { SmtpSettings } from '../../src/mail/settings.ts';
import { smtpCourier } from '../../src/mail/smtp.ts';

/** A letter that keeps what is written down of it. */
export interface TestLetter extends Letter {
  readonly states: State[];
}

export function letterTo(address: string, text = `Subject: à ${address}\r\n\r\nBonjour.\r\n`): TestLetter {
  const states: State[] = [];
  return {
    states,
    envelope: { from: 'claire@example.org', to: address },
    compose: async () => Buffer.from(text),
    record: (state) => void states.push(state),
  };
}

/** A clock that does not wait; what would have been waited, milliseconds. */
export function hastyClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 10, 24, 10);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

export const PACE: Pace = { connections: 3, rate: 1e9, retry: 60_000 };

export function settingsFor(port: number, changes: Partial<SmtpSettings> = {}): SmtpSettings {
  return {
    host: '127.0.0.1',
    port,
    login: null,
    rate: 1000,
    connections: 3,
    timeout: 5,
    retry: 60,
    ...changes,
  };
}

/** Sends to a real server, without waiting. */
export async function send(letters: readonly TestLetter[], settings: SmtpSettings, pace: Partial<Pace> = {}) {
  const clock = hastyClock();
  const courier = await smtpCourier(settings);
  const signal = new AbortController().signal;
  const delivered = await deliver(letters, courier, { ...PACE, ...pace }, clock, signal, () => {});
  return { ...delivered, waits: clock.waits };
}
