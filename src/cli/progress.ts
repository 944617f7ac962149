import type { Stage } from '../build/stopwatch.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Output } from './world.ts';

/** The progress on a terminal: a line for all, where there are several, and one for each worker. Nothing is written elsewhere. */
export class Progress {
  readonly #output: Output;
  readonly #language: InterfaceLanguage;
  readonly #now: () => number;
  #lines: string[] = [];
  /** The line for all; null where there is one. */
  #whole: string | null = null;
  /** How many of several were done, and when. The first one bears what all share. */
  #moments: Moment[] = [];
  /** The lines on the screen. */
  #shown = 0;

  /** @param now a clock in milliseconds; only differences count. */
  constructor(output: Output, language: InterfaceLanguage, now: () => number) {
    this.#output = output;
    this.#language = language;
    this.#now = now;
  }

  /** Shows how many of several are done, and about how long the others will take. It begins with 0. */
  count(done: number, total: number): void {
    if (done <= 1) this.#moments = [];
    this.#moments.push({ done, at: this.#now() });
    if (total < 2) return;
    const left = timeLeft(this.#moments, total);
    this.#whole =
      COUNTED[this.#language](done, total) + (left === null ? '' : `, ${LEFT[this.#language](left)}`);
    this.#write();
  }

  /**
   * Shows the stage of a worker.
   * @param name the version's name, if several are built.
   * @param worker the worker's number, from 0.
   */
  show(stage: Stage, name: string | null = null, worker = 0): void {
    const label = name === null ? '' : `${name}${COLON[this.#language]}`;
    this.#draw(worker, `${label}${STAGE_NAMES[this.#language][stage]} …`);
  }

  /** Shows work that is not a stage of a build. */
  say(text: string): void {
    this.#draw(0, text);
  }

  /** Empties the line of a worker that has ended. */
  end(worker: number): void {
    this.#draw(worker, '');
  }

  clear(): void {
    if (!this.#output.terminal) return;
    this.#output.write(`${up(this.#shown - 1)}${CLEAR_BELOW}`);
    this.#lines = [];
    this.#whole = null;
    this.#shown = 0;
  }

  #draw(worker: number, text: string): void {
    const count = Math.max(this.#lines.length, worker + 1);
    this.#lines = Array.from({ length: count }, (_, i) => (i === worker ? text : (this.#lines[i] ?? '')));
    this.#write();
  }

  #write(): void {
    if (!this.#output.terminal) return;
    const lines = this.#whole === null ? this.#lines : [this.#whole, ...this.#lines];
    this.#output.write(up(this.#shown - 1) + lines.map((line) => CLEAR + line).join('\n'));
    this.#shown = lines.length;
  }
}

/** Milliseconds before which it is not worth telling how long the rest will take. */
const SHORT = 3000;

interface Moment {
  readonly done: number;
  /** Milliseconds of a clock. */
  readonly at: number;
}

/** The share of all that has to be done before the time left is told: workers that begin are slow. */
const FIRST = 1 / 20;

/**
 * About how long the others will take, milliseconds, if they go as the later half of those that are done; null where
 * that is not known, or short.
 */
function timeLeft(moments: readonly Moment[], total: number): number | null {
  const now = moments.at(-1)!;
  const half = moments.findLast(({ done }) => done <= Math.max(1, now.done / 2));
  if (!half || half.done === now.done || now.done < total * FIRST) return null;
  const left = ((now.at - half.at) / (now.done - half.done)) * (total - now.done);
  return left >= SHORT ? left : null;
}

/** A duration, rounded up: to five seconds, then to minutes. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 5000) * 5;
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

const COLON = { fr: '\u00A0: ', en: ': ' } as const;

const COUNTED = {
  fr: (done: number, total: number) => `${done} sur ${total}`,
  en: (done: number, total: number) => `${done} of ${total}`,
} as const;

const LEFT = {
  fr: (left: number) => `encore ${duration(left)} environ`,
  en: (left: number) => `about ${duration(left)} left`,
} as const;

/** Goes to the start of the line, and erases to its end, or to the end of the screen (ECMA-48, EL and ED). */
const CLEAR = '\r\u001B[K';
const CLEAR_BELOW = '\r\u001B[J';

/** Moves the cursor up (ECMA-48, CUU). */
function up(lines: number): string {
  return lines > 0 ? `\u001B[${lines}A` : '';
}

const STAGE_NAMES: Readonly<Record<InterfaceLanguage, Readonly<Record<Stage, string>>>> = {
  fr: {
    content: 'lecture des textes',
    templates: 'modèles',
    document: 'document',
    style: 'styles',
    fonts: 'polices',
    charts: 'graphiques',
    layout: 'mise en page',
    pdf: 'PDF',
    print: 'PDF à imprimer',
    html: 'pages web',
  },
  en: {
    content: 'reading the texts',
    templates: 'templates',
    document: 'document',
    style: 'styles',
    fonts: 'fonts',
    charts: 'charts',
    layout: 'layout',
    pdf: 'PDF',
    print: 'PDF to print',
    html: 'web pages',
  },
};
