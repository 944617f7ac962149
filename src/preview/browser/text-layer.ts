import type { PageDrawing } from '../protocol.ts';
import { element } from './elements.ts';
import { linesOf, lineText, type Pictured, type TextItem } from './text-lines.ts';

const ruler = document.createElement('canvas').getContext('2d')!;
const FONT = 'serif';

/**
 * The text of a page over its picture, transparent: to be selected, copied, and read aloud in order. Lengths are
 * points; the layer is scaled as a whole.
 */
export function textLayer({ items }: PageDrawing): HTMLElement {
  const layer = element('div', { className: 'text-layer' });
  for (const line of linesOf(items)) {
    if (Array.isArray(line)) layer.append(lineElement(line));
    else layer.append(pictureElement(line));
  }
  return layer;
}

function lineElement(line: readonly TextItem[]): HTMLElement {
  const [first] = line;
  const { x, y, size, heading, owner } = first!;
  // Lines that repeat on pages are not read aloud.
  const made = element('div', { className: 'line', ariaHidden: owner === null ? 'true' : null });
  if (heading > 0) {
    made.role = 'heading';
    made.ariaLevel = String(heading);
  }
  place(made, x, y - 0.8 * size);
  let pen = x;
  for (const item of line) {
    const text = lineText(item.text);
    ruler.font = `${item.size}px ${FONT}`;
    const width = ruler.measureText(text).width || 1;
    const span = element('span', { textContent: text });
    span.style.fontSize = `${item.size}px`;
    span.style.width = `${item.width}px`;
    span.style.marginLeft = `${item.x - pen}px`;
    if (text !== ' ') span.style.transform = `scaleX(${item.width / width})`;
    made.append(span);
    pen = item.x + item.width;
  }
  return made;
}

function pictureElement(item: Pictured): HTMLElement {
  const made = element('div', { role: 'img', ariaLabel: item.alt });
  place(made, item.x, item.y);
  const { width, height } = item.kind === 'image' ? item : item.drawing;
  made.style.width = `${width}px`;
  made.style.height = `${height}px`;
  return made;
}

function place(made: HTMLElement, x: number, y: number): void {
  made.style.left = `${x}px`;
  made.style.top = `${y}px`;
}
