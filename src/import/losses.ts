import type { LossKind } from '../faults/catalogue/import.ts';
import { type Element, type Node, wordsOf } from './tree.ts';

export interface Loss {
  readonly kind: LossKind;
  /** The name of the thing: an element, an address, a file. */
  readonly name: string;
  /** The line in a Markdown file, from 1; null in a Word file, which has none. */
  readonly line: number | null;
  /** The words around it. */
  readonly near: string;
}

const MOST_NEAR_CHARACTERS = 60;

const shortened = (words: string): string =>
  words.length > MOST_NEAR_CHARACTERS ? `${words.slice(0, MOST_NEAR_CHARACTERS - 1)}…` : words;

/** The losses found so far, in the order of the source. */
export class Losses {
  readonly all: Loss[] = [];

  /** Adds one that no element holds. */
  addAt(kind: LossKind, name: string, line: number): void {
    this.all.push({ kind, name: shortened(name), line, near: '' });
  }

  add(kind: LossKind, name: string, node: Node, within: Element | null = null): void {
    const place = typeof node === 'string' ? within : node;
    const near = wordsAround(place);
    this.all.push({ kind, name: shortened(name), line: lineOf(place), near: near === name ? '' : near });
  }
}

/** The line of an element: `data-line` of it or of the nearest one around it. */
export function lineOf(element: Element | null): number | null {
  if (!element) return null;
  const line = element.attributes['data-line'];
  return line === undefined ? lineOf(element.parent) : Number(line);
}

/** The first words of the paragraph, heading or cell around a place, or of what is around that. */
function wordsAround(element: Element | null): string {
  if (!element?.parent) return '';
  const words = /^(?:p|li|t[dh]|h[1-6]|table)$/.test(element.tag) ? wordsOf(element) : '';
  if (words === '') return wordsAround(element.parent);
  return shortened(words);
}
