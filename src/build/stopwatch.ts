import { wordList } from '../word-list.ts';
/** The stages of a build, in order. Each stands in the file of its name in `stages/`. */
export const STAGES = wordList('content templates document style fonts charts layout pdf print html');
export type Stage = (typeof STAGES)[number];

export type StageSeconds = Partial<Record<Stage, number>>;

/** Measures how long each stage takes, and tells when one begins. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #onStage: (stage: Stage) => void;
  readonly #milliseconds = new Map<Stage, number>();
  #stage: Stage | null = null;
  #since = 0;

  /** @param now a clock in milliseconds; only differences count. Without one, no time passes. */
  constructor(now: () => number = () => 0, onStage: (stage: Stage) => void = () => {}) {
    this.#now = now;
    this.#onStage = onStage;
  }

  /** Begins a stage, and ends the one before. */
  start(stage: Stage): void {
    this.stop();
    this.#stage = stage;
    this.#onStage(stage);
  }

  stop(): void {
    const now = this.#now();
    if (this.#stage)
      this.#milliseconds.set(this.#stage, (this.#milliseconds.get(this.#stage) ?? 0) + now - this.#since);
    this.#stage = null;
    this.#since = now;
  }

  /** The seconds of each stage that ran, to the tenth of a millisecond, in the order of stages. */
  get seconds(): StageSeconds {
    const entries = STAGES.filter((stage) => this.#milliseconds.has(stage)).map(
      (stage) => [stage, Math.round(this.#milliseconds.get(stage)! * 10) / 1e4] as const,
    );
    return Object.fromEntries(entries);
  }
}
