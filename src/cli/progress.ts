import type { Stage } from '../build/stopwatch.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Output } from './world.ts';

/** Lines on the terminal that say what is being done, one for each worker; nothing anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #language: InterfaceLanguage;
  #lines: string[] = [];

  constructor(output: Output, language: InterfaceLanguage) {
    this.#output = output;
    this.#language = language;
  }

  /** @param name what is worked on, if there is more than one thing; @param worker counted from 0. */
  show(stage: Stage, name: string | null = null, worker = 0): void {
    const label = name === null ? '' : `${name}: `;
    this.#draw(worker, `${label}${STAGE_NAMES[this.#language][stage]} …`);
  }

  /** What is being done that is no stage of a build. */
  say(text: string): void {
    this.#draw(0, text);
  }

  /** The worker has no more to do. */
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

/** To the line's start, and erase to its end, or to the screen's (ECMA-48, EL and ED). */
const CLEAR = '\r\u001B[K';
const CLEAR_BELOW = '\r\u001B[J';

/** So many lines up (ECMA-48, CUU). */
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
