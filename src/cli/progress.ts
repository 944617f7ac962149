import type { Language } from '../faults/print.ts';
import type { Stage } from '../project/stages.ts';
import type { Output } from './world.ts';

/** One line on the terminal that names the stage; nothing anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #language: Language;

  constructor(output: Output, language: Language) {
    this.#output = output;
    this.#language = language;
  }

  show(stage: Stage): void {
    if (this.#output.terminal) this.#output.write(`${CLEAR}${STAGE_NAMES[this.#language][stage]} …`);
  }

  clear(): void {
    if (this.#output.terminal) this.#output.write(CLEAR);
  }
}

/** To the line's start, and erase to its end (ECMA-48, EL). */
const CLEAR = '\r\u001B[K';

const STAGE_NAMES: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  fr: {
    content: 'lecture des textes',
    templates: 'modèles',
    document: 'document',
    style: 'styles',
    fonts: 'polices',
    charts: 'graphiques',
    layout: 'mise en page',
    pdf: 'PDF',
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
  },
};
