import { describe, expect, it } from 'vitest';
import type { ElementNode } from '../../src/document/tree.ts';
import { FORBIDDEN } from '../../src/layout/costs.ts';
import { Galley } from '../../src/layout/galley/galley.ts';
import type { Frame } from '../../src/layout/galley/galley-items.ts';
import { keepTogether } from '../../src/layout/galley/item-changes.ts';
import { segments } from '../../src/layout/galley/segments.ts';
import { stack } from '../../src/layout/galley/stack.ts';
import type { Border, ComputedStyle } from '../../src/style/computed.ts';

const none: Border = { width: 0, style: 'none', color: '#000000' };
const rule: Border = { width: 2, style: 'solid', color: '#112233' };
const frame: Frame = {
  element: {} as ElementNode,
  style: {
    backgroundColor: '#eeeeee',
    backgroundImage: 'none',
    livretBleed: [],
    border: { top: rule, right: none, bottom: rule, left: none },
  } as unknown as ComputedStyle,
  x: 5,
  width: 80,
  edges: null,
};

/** Items in a word each: b12 a box, s5 a space, | a break, |! a forbidden one, || a forced one. */
function dump(galley: Galley): string {
  return galley.items
    .map((item) => {
      if (item.kind === 'box') return `b${item.height}`;
      if (item.kind === 'space') return `s${item.height}`;
      return item.forced ? '||' : item.cost === FORBIDDEN ? '|!' : '|';
    })
    .join(' ');
}

const box = (height: number) => ({ height, marks: [] });

const RIGID = { stretch: 0, shrink: 0 };

describe('Galley', () => {
  it('collapses adjoining margins into the widest, less the most negative', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    galley.margin(6, 'bottom');
    galley.margin(9, 'top');
    galley.margin(-2, 'top');
    galley.box(box(10));
    expect(dump(galley)).toBe('b10 | s7 b10');
  });

  it('drops the margins below what stands before a forced break, and keeps those above what follows', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    galley.margin(9, 'bottom');
    galley.margin(4, 'top');
    galley.forceBreak({ to: 'page', page: 'auto', style: null });
    galley.margin(3, 'top');
    galley.box(box(10));
    galley.forceBreak({ to: 'page', page: 'auto', style: null });
    galley.margin(9, 'bottom');
    galley.box(box(10));
    expect(dump(galley)).toBe('b10 || s4 b10 || b10');
  });

  it('neither stretches nor shrinks the space above what opens a page', () => {
    const galley = new Galley('auto');
    const elastic = { stretch: 5, shrink: 2 };
    galley.margin(6, 'top', elastic);
    galley.box(box(10));
    galley.margin(6, 'top', elastic);
    galley.box(box(10));
    galley.forceBreak({ to: 'page', page: 'auto', style: null });
    galley.margin(6, 'top', elastic);
    galley.box(box(10));
    const spaces = galley.items.flatMap((item) => (item.kind === 'space' ? [item.stretch] : []));
    expect(spaces).toEqual([0, 5, 0]);
  });

  it('keeps a heading with what follows, and a block whole, whatever stands before it', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    const start = galley.items.length;
    galley.box(box(20));
    galley.avoidBreak();
    galley.box(box(30));
    galley.box(box(40));
    expect(dump(galley)).toBe('b10 | b20 |! b30 | b40');
    keepTogether(galley.items, start);
    expect(dump(galley)).toBe('b10 | b20 |! b30 |! b40');
  });

  it('wants two lines below a heading, be they of two paragraphs', () => {
    const galley = new Galley('auto');
    const line = { height: 10, snap: null, baseline: 8, marks: [], notes: [] };
    galley.line(line);
    galley.keepWithNext();
    for (let i = 0; i < 3; i++) galley.line(line);
    const costs = galley.items.flatMap((item) => (item.kind === 'break' ? [item.cost] : []));
    expect(costs).toEqual([FORBIDDEN, expect.any(Number), 0]);
    expect(costs[1]).toBeGreaterThan(0);
  });

  it('shows the markers of items that begin on one line, or have no line', () => {
    const galley = new Galley('auto');
    const mark = { kind: 'rect', owner: 1, x: 0, y: 0, width: 1, height: 1, fill: '#000000' } as const;
    galley.marker([mark]);
    galley.marker([mark]);
    expect(galley.awaitsLine).toBe(true);
    galley.line({ height: 10, snap: null, baseline: 8, marks: [], notes: [] });
    expect(galley.awaitsLine).toBe(false);
    expect(stack(galley.items).marks).toHaveLength(2);
  });

  it('forces a break where the page changes its name, once, and lets a recto be asked for', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    galley.forceBreak({ to: 'recto', page: 'chapter', style: null });
    galley.setPage('chapter', null);
    galley.box(box(10));
    expect(dump(galley)).toBe('b10 || b10');
    expect(galley.items.find((item) => item.kind === 'break')?.forced).toMatchObject({
      to: 'recto',
      page: 'chapter',
    });
  });

  it('places a float that begins a page after the break', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    galley.forceBreak({ to: 'page', page: 'auto', style: null });
    galley.float(
      {
        element: frame.element,
        height: 50,
        end: null,
        gap: 5,
        gapElastic: RIGID,
        chartStretch: 0,
        marks: () => [],
        splits: [],
        notes: [],
      },
      0,
    );
    galley.box(box(20));
    const parts = segments(galley, 'auto');
    expect(parts.map(({ floats }) => floats.length)).toEqual([0, 1]);
  });
});

describe('stack', () => {
  it('draws a frame around its items, and slices it where the page ends', () => {
    const galley = new Galley('auto');
    galley.box(box(10));
    const start = galley.items.length;
    galley.box(box(20));
    galley.box(box(30));
    galley.frame(start, frame);
    galley.margin(4, 'top');
    galley.box(box(10));
    const whole = stack(galley.items);
    expect(whole.height).toBe(74);
    expect(whole.marks).toEqual([
      { kind: 'rect', owner: 'layout', x: 5, y: 10, width: 80, height: 50, fill: '#eeeeee' },
      { kind: 'rect', owner: 'layout', x: 5, y: 10, width: 80, height: 2, fill: '#112233' },
      { kind: 'rect', owner: 'layout', x: 5, y: 58, width: 80, height: 2, fill: '#112233' },
    ]);
    // Items: b10 | b20 | b30 | s4 b10. A page that ends after b20, and the one that goes on.
    const first = stack(galley.items, 0, 3).marks;
    expect(first.filter((m) => m.kind === 'rect' && m.fill === '#112233')).toHaveLength(1);
    const rest = stack(galley.items, 4).marks;
    expect(rest.find((m) => m.kind === 'rect' && m.fill === '#112233')).toMatchObject({ y: 28 });
    expect(rest.filter((m) => m.kind === 'rect' && m.fill === '#112233')).toHaveLength(1);
  });

  it('repeats what is resumed where it starts in the middle of a galley', () => {
    const galley = new Galley('auto');
    const head = {
      height: 8,
      marks: [
        {
          kind: 'rect' as const,
          owner: 'pagination' as const,
          x: 0,
          y: 0,
          width: 1,
          height: 1,
          fill: '#000000',
        },
      ],
    };
    galley.box({ ...box(10), resumption: head });
    galley.box({ ...box(10), resumption: head });
    expect(stack(galley.items).height).toBe(20);
    const second = stack(galley.items, 2);
    expect(second.height).toBe(18);
    expect(second.marks).toHaveLength(1);
  });
});
