import { ElementWriter } from '../../src/web/elements.ts';
import type { WebInputs } from '../../src/web/inputs.ts';
import { FONTS, PICTURES } from '../layout/laid-out.ts';
import { styleBody } from '../style/styled.ts';

type Given = Partial<Pick<WebInputs, 'chartOf' | 'read' | 'pictures' | 'fontFile'>>;

/** The inputs of the twin of a body. */
export function inputsOf(body: string, css = '', more: Given = {}): WebInputs {
  return {
    meta: { title: 'T & U', authors: [], description: '', language: 'en' },
    styled: styleBody(body, css).document,
    fonts: FONTS,
    noteCalls: new Map(),
    noteSections: new Map(),
    pictures: PICTURES,
    read: () => null,
    fontFile: () => null,
    chartOf: () => null,
    ...more,
  };
}

/** A body as the twin writes it, then its notes; links lead to `to-` and the id. */
export function written(body: string, css = '', more: Given = {}): string {
  const inputs = inputsOf(body, css, more);
  const writer = new ElementWriter(inputs, (id) => `#to-${id}`, 0);
  const { children } = inputs.styled.tree.elements.find(({ tag }) => tag === 'body')!;
  const blocks = children.filter((child) => child.kind === 'element');
  return [writer.blocks(blocks), writer.notesLeft()].join('\n').trim();
}
