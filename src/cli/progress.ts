import type { Stage } from '../build/stopwatch.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Output } from './world.ts';

/** The progress on a terminal: a line for each worker. Nothing is written elsewhere. */
export class Progress {
  readonly #output: Output;
  readonly #language: InterfaceLanguage;
  #lines: string[] = [];

  constructor(output: Output, language: InterfaceLanguage) {
    this.#output = output;
    this.#language = language;
  }

  /**
   * Shows the stage of a worker.
   * @param name the version's name, if several are built.
   * @param worker the worker's number, from 0.
   */
  show(stage: Stage, name: string | null = null, worker = 0): void {
    const label = name === null ? '' : `${name}: `;
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
    this.#output.write(`${up(this.#lines.length - 1)}${CLEAR_BELOW}`);
    this.#lines = [];
  }

  #draw(worker: number, text: string): void {
    if (!this.#output.terminal) return;
    const back = up(this.#lines.length - 1);
    const count = Math.max(this.#lines.length, worker + 1);
    this.#lines = Array.from({ length: count }, (_, i) => (i === worker ? text : (this.#lines[i] ?? '')));
    this.#output.write(back + this.#lines.map((line) => CLEAR + line).join('\n'));
  }
}

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
  },
};
