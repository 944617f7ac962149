import type { Courier, Envelope, Fate, Session } from './courier.ts';
import type { State } from './ledger.ts';

/** A message to be sent once. */
export interface Letter {
  readonly envelope: Envelope;
  /** @param date the time of sending. */
  compose(date: Date): Promise<Uint8Array>;
  /** Records the letter's state on disk. @throws EnvironmentError */
  record(state: State, reply?: string): void;
}

/** Wall-clock time and random numbers. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; the signal ends the wait early. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A number from 0 to 1. */
  random(): number;
}

export interface Pace {
  /** The number of sessions at a time. */
  readonly connections: number;
  /** The number of messages a minute. */
  readonly rate: number;
  /** Milliseconds before deferred letters are tried again. The delay doubles with each fruitless round. */
  readonly retry: number;
}

export type Outcome = Exclude<Fate, { readonly kind: 'barred' }>;

export interface Delivered<L> {
  /** The outcome of each letter's last try. */
  readonly outcomes: ReadonlyMap<L, Outcome>;
  /** The reason why letters were left untried; null when all were tried. */
  readonly stopped: Extract<Fate, { readonly kind: 'barred' | 'deferred' }> | 'interrupted' | null;
}

/** Progress: a letter was tried, or all letters wait for a number of milliseconds. */
export type DeliveryEvent<L> =
  | { readonly letter: L; readonly fate: Outcome }
  | { readonly wait: number; readonly reply: string };

/** The most tries of a letter, and the most rounds in a row in which the server takes nothing. */
const TRIES = 6;

/** The messages sent in one session: some servers end it after more. */
const MESSAGES_IN_SESSION = 50;

/**
 * Sends each letter once. Letters are tried in rounds: those that the server deferred are tried again after a
 * delay, which doubles with each round in which none is taken. A round ends early when the server would take
 * no message at all.
 * @throws EnvironmentError when a state cannot be recorded. Nothing more is sent then.
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

/** One round: each letter is tried at most once, over several sessions. */
class Round<L extends Letter> {
  /** The letters to try in the next round. */
  readonly left: L[] = [];
  /** The number of letters that the server took. */
  taken = 0;
  /** The fate that ended the round early. */
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
      // No other session may take a letter when states can no longer be recorded.
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

/** A function that waits for the next message's turn. Turns are spread evenly over each minute. */
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
