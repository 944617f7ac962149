/** The stages of a build, in order. */
export const STAGES = [
  'content',
  'templates',
  'document',
  'style',
  'fonts',
  'charts',
  'layout',
  'pdf',
  'print',
] as const;
export type Stage = (typeof STAGES)[number];

export type StageSeconds = Partial<Record<Stage, number>>;

/** Tells the stages from one another: how long each took, and which one has begun. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #onStage: (stage: Stage) => void;
  readonly #milliseconds = new Map<Stage, number>();
  #stage: Stage | null = null;
  #since = 0;

  /** @param now milliseconds from any start. */
  constructor(now: () => number, onStage: (stage: Stage) => void) {
    this.#now = now;
    this.#onStage = onStage;
  }

  /** Ends the stage before. */
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

  /** To the tenth of a millisecond, in the order of the stages. */
  get seconds(): StageSeconds {
    const entries = STAGES.filter((stage) => this.#milliseconds.has(stage)).map(
      (stage) => [stage, Math.round(this.#milliseconds.get(stage)! * 10) / 1e4] as const,
    );
    return Object.fromEntries(entries);
  }
}
