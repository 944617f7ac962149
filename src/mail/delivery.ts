import type { Courier, Envelope, Fate, Session } from './courier.ts';
import type { State } from './ledger.ts';

/** A message to be sent once. */
export interface Letter {
  readonly envelope: Envelope;
  /** @param date when it is sent. */
  compose(date: Date): Promise<Uint8Array>;
  /** Writes down what became of it, to disk. @throws EnvironmentError */
  record(state: State, reply?: string): void;
}

/** Time and chance, as the world has them. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early when the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export interface Pace {
  /** Sessions at one time. */
  readonly connections: number;
  /** Messages a minute. */
  readonly rate: number;
  /** Before what was deferred is tried again, milliseconds; each time twice as long. */
  readonly retry: number;
}

export type Outcome = Exclude<Fate, { readonly kind: 'barred' }>;

export interface Delivered<L> {
  /** What became of each letter that was tried, the last time. */
  readonly outcomes: ReadonlyMap<L, Outcome>;
  /** Why it ended before all was tried; null when it did not. */
  readonly stopped: Extract<Fate, { readonly kind: 'barred' | 'deferred' }> | 'interrupted' | null;
}

/** What is being done: a letter is settled for now, or all wait so many milliseconds. */
export type DeliveryEvent<L> =
  | { readonly letter: L; readonly fate: Outcome }
  | { readonly wait: number; readonly reply: string };

/** So many times a letter is tried, and the server without any success. */
export const TRIES = 6;

/** Some servers end a session after so many messages. */
const MESSAGES_IN_SESSION = 50;

/**
 * Sends each letter once, in rounds: all are tried; what the server has deferred is tried again after a
 * delay, which doubles with each round that brings nothing. A round ends early when the server takes
 * nothing at all.
 * @throws EnvironmentError when what happens cannot be written down; nothing more is sent then.
 */
export async function deliver<L extends Letter>(
  letters: readonly L[],
  courier: Courier,
  pace: Pace,
  clock: Clock,
  signal: AbortSignal,
  watch: (event: DeliveryEvent<L>) => void,
): Promise<Delivered<L>> {
  const outcomes = new Map<L, Outcome>();
  const tries = new Map<L, number>();
  const slots = rateSlots(pace.rate, clock, signal);
  let waiting: readonly L[] = letters;
  for (let fruitless = 0; ; ) {
    const round = new Round(waiting, courier, slots, clock, signal, (letter, fate) => {
      outcomes.set(letter, fate);
      tries.set(letter, (tries.get(letter) ?? 0) + 1);
      watch({ letter, fate });
    });
    await round.run(pace.connections);
    if (signal.aborted) return { outcomes, stopped: 'interrupted' };
    if (round.halt?.kind === 'barred') return { outcomes, stopped: round.halt };
    waiting = round.left.filter((letter) => (tries.get(letter) ?? 0) < TRIES);
    if (waiting.length === 0) return { outcomes, stopped: null };
    fruitless = round.taken > 0 ? 0 : fruitless + 1;
    if (fruitless === TRIES) return { outcomes, stopped: round.halt };
    const wait = pace.retry * 2 ** fruitless * (0.75 + clock.random() / 2);
    watch({ wait, reply: round.lastReply });
    await clock.sleep(wait, signal);
  }
}

/** Tries each of its letters at most once, over several sessions. */
class Round<L extends Letter> {
  /** Letters to be tried in another round. */
  readonly left: L[] = [];
  /** Letters that the server took. */
  taken = 0;
  /** What ended it early. */
  halt: Extract<Fate, { readonly kind: 'barred' | 'deferred' }> | null = null;
  lastReply = '';
  #next = 0;
  readonly #letters: readonly L[];
  readonly #courier: Courier;
  readonly #slot: () => Promise<void>;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #settled: (letter: L, fate: Outcome) => void;

  constructor(
    letters: readonly L[],
    courier: Courier,
    slot: () => Promise<void>,
    clock: Clock,
    signal: AbortSignal,
    settled: (letter: L, fate: Outcome) => void,
  ) {
    this.#letters = letters;
    this.#courier = courier;
    this.#slot = slot;
    this.#clock = clock;
    this.#signal = signal;
    this.#settled = settled;
  }

  async run(connections: number): Promise<void> {
    const count = Math.min(connections, this.#letters.length);
    const works = await Promise.allSettled(Array.from({ length: count }, () => this.#work()));
    this.left.push(...this.#letters.slice(this.#next));
    for (const work of works) if (work.status === 'rejected') throw work.reason;
  }

  get #over(): boolean {
    return this.halt !== null || this.#signal.aborted || this.#next >= this.#letters.length;
  }

  async #work(): Promise<void> {
    let session: Session | null = null;
    let sent = 0;
    try {
      while (!this.#over) {
        await this.#slot();
        if (this.#over) break;
        const letter = this.#letters[this.#next++]!;
        if (session && (!session.usable || sent === MESSAGES_IN_SESSION)) {
          session.close();
          session = null;
        }
        if (!session) {
          const opened: Session | Fate = await this.#courier.open();
          if ('kind' in opened) {
            this.left.push(letter);
            this.#halt(opened);
            break;
          }
          session = opened;
          sent = 0;
        }
        sent++;
        this.#settle(letter, await this.#send(letter, session));
      }
    } catch (error) {
      // What cannot be written down must not go on.
      this.#next = this.#letters.length;
      throw error;
    } finally {
      session?.close();
    }
  }

  async #send(letter: L, session: Session): Promise<Fate> {
    const message = await letter.compose(new Date(this.#clock.now()));
    return session.send(letter.envelope, message, () => letter.record('sending'));
  }

  #settle(letter: L, fate: Fate): void {
    this.lastReply = fate.reply;
    if (fate.kind === 'barred') {
      this.left.push(letter);
      this.#halt(fate);
      return;
    }
    letter.record(fate.kind, fate.reply);
    if (fate.kind === 'sent') this.taken++;
    if (fate.kind === 'deferred') {
      this.left.push(letter);
      if (fate.of === 'server') this.#halt(fate);
    }
    this.#settled(letter, fate);
  }

  #halt(fate: Fate): void {
    this.lastReply = fate.reply;
    if (fate.kind === 'barred' || fate.kind === 'deferred') this.halt ??= fate;
  }
}

/** Waits for a message's turn: so many a minute, evenly. */
function rateSlots(rate: number, clock: Clock, signal: AbortSignal): () => Promise<void> {
  const interval = 60_000 / rate;
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now();
    const turn = Math.max(now, next);
    next = turn + interval;
    if (turn > now) await clock.sleep(turn - now, signal);
  };
}
