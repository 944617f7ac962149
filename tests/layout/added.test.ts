import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { addAgain, addRecorded } from '../../src/layout/galley/added.ts';
import { Galley } from '../../src/layout/galley/galley.ts';
import { recorded, tellAgain } from '../../src/layout/layout-memory.ts';
import type { PictureRequest } from '../../src/layout/picture.ts';

const line = { height: 10, marks: [] };
const textLine = { ...line, baseline: 8, notes: [], snap: null };

const FLOAT = {
  element: {} as never,
  height: 5,
  gap: 2,
  gapElastic: { stretch: 0, shrink: 0 },
  chartStretch: 0,
  marks: () => [],
  splits: [],
  notes: [],
  end: null,
};

/** Adds a title, a float and a text, as a section does. */
function addSection(galley: Galley): void {
  galley.margin(6, 'top');
  galley.floatBarrier();
  galley.beginTitle();
  galley.box(line);
  galley.keepWithNext();
  galley.float(FLOAT, 0);
  const start = galley.items.length;
  galley.line(textLine);
  galley.line(textLine);
  galley.paragraphs.push({ start, end: start + 3, lineHeight: 10, takes: () => false, set: () => [] });
  galley.margin(4, 'bottom');
}

const STYLE = {} as never;

/** States that a galley may be left in. */
const BEFORE: Readonly<Record<string, (galley: Galley) => void>> = {
  nothing: () => {},
  'a line': (galley) => galley.box(line),
  'a line and a margin': (galley) => {
    galley.box(line);
    galley.margin(9, 'bottom');
  },
  'a line and a higher margin': (galley) => {
    galley.box(line);
    galley.margin(10, 'bottom');
  },
  'a line and a margin above what follows': (galley) => {
    galley.box(line);
    galley.margin(9, 'top');
  },
  'a line and a margin that stretches': (galley) => {
    galley.box(line);
    galley.margin(9, 'bottom', { stretch: 1, shrink: 0 });
  },
  'a line and a margin that shrinks': (galley) => {
    galley.box(line);
    galley.margin(9, 'bottom', { stretch: 0, shrink: 1 });
  },
  'a title': (galley) => {
    galley.box(line);
    galley.keepWithNext();
  },
  'a line that is kept': (galley) => {
    galley.box(line);
    galley.avoidBreak();
  },
  'a line that lines follow': (galley) => {
    galley.box(line);
    galley.keepWithNext(0);
  },
  'a higher title': (galley) => {
    galley.box({ height: 14, marks: [] });
    galley.keepWithNext();
  },
  'another page': (galley) => galley.setPage('back', null),
  'a forced break': (galley) => galley.forceBreak({ to: 'recto', page: 'auto', style: null }),
  'a forced break to the other side': (galley) =>
    galley.forceBreak({ to: 'verso', page: 'auto', style: null }),
  'a forced break to another page': (galley) => galley.forceBreak({ to: 'recto', page: 'back', style: null }),
  'a forced break to a page with a style': (galley) =>
    galley.forceBreak({ to: 'recto', page: 'auto', style: STYLE }),
  'a string': (galley) => galley.setString('name', 'value'),
  'a marker': (galley) => galley.marker([{ kind: 'rect' } as never]),
};

const withoutFunctions = (value: unknown) => JSON.parse(JSON.stringify(value));

function contentOf({ items, floats, barriers, paragraphs, columns, state }: Galley) {
  return withoutFunctions([items, floats, barriers, paragraphs, columns, state]);
}

test('what was added is added again as it would be added anew, wherever the galley is in the same state', () => {
  for (const [name, before] of Object.entries(BEFORE)) {
    const first = new Galley('auto');
    if (name !== 'nothing') for (let i = 0; i < 2; i++) first.box(line);
    before(first);
    const added = addRecorded(first, () => addSection(first));
    const isPlain = name !== 'a string' && name !== 'a marker';
    for (const [otherName, beforeOther] of Object.entries(BEFORE)) {
      const [anew, again] = [new Galley('auto'), new Galley('auto')];
      for (const galley of [anew, again]) {
        // Further down than the first, so that places differ.
        if (otherName !== 'nothing') {
          addSection(galley);
          galley.box(line);
        }
        beforeOther(galley);
      }
      addSection(anew);
      const isAgain = added !== null && addAgain(again, added);
      expect([name, otherName, isAgain]).toEqual([name, otherName, isPlain && name === otherName]);
      if (!isAgain) addSection(again);
      expect(contentOf(again)).toEqual(contentOf(anew));
    }
  }
});

const SNAP = { pitch: 12, offset: 0 };
const gridLine = { ...textLine, height: 12, snap: SNAP };

/** States of a galley of pages with a grid, or without one. */
const ON_GRID: Readonly<Record<string, () => Galley>> = {
  'at its head': () => new Galley('auto', { pitch: 12 }),
  'on a line': () => below(new Galley('auto', { pitch: 12 }), (galley) => galley.line(gridLine)),
  'below as much': () =>
    below(new Galley('auto', { pitch: 12 }), (galley) => galley.box({ ...line, height: 12 })),
  'between lines': () =>
    below(new Galley('auto', { pitch: 12 }), (galley) => galley.box({ ...line, height: 17 })),
  'on another grid': () =>
    below(new Galley('auto', { pitch: 10 }), (galley) => galley.box({ ...line, height: 12 })),
  'on no grid': () => below(new Galley('auto'), (galley) => galley.box({ ...line, height: 12 })),
  'on no page': () =>
    below(new Galley('auto', { pitch: 12, unpaged: true }), (galley) => galley.box({ ...line, height: 12 })),
};

function below(galley: Galley, add: (galley: Galley) => void): Galley {
  add(galley);
  return galley;
}

test('on a grid, what was added is added again at the same place of the grid alone', () => {
  const addLine = (galley: Galley) => galley.line({ ...gridLine, snap: galley.pitch > 0 ? SNAP : null });
  const add = (galley: Galley) => {
    addLine(galley);
    galley.box(line);
  };
  for (const [name, make] of Object.entries(ON_GRID)) {
    const first = make();
    const added = addRecorded(first, () => add(first))!;
    for (const [otherName, makeOther] of Object.entries(ON_GRID)) {
      const [anew, again] = [makeOther(), makeOther()];
      add(anew);
      expect([name, otherName, addAgain(again, added)]).toEqual([name, otherName, name === otherName]);
      if (name !== otherName) continue;
      for (const galley of [anew, again]) addLine(galley);
      expect(contentOf(again)).toEqual(contentOf(anew));
    }
  }
});

test('what holds its context is not added again', () => {
  const galley = new Galley('auto');
  expect(addRecorded(galley, () => galley.bound++)).toBeNull();
});

test('a setting that is taken again tells its faults, and asks for its pictures again', () => {
  const asked: PictureRequest[] = [];
  const context = () => ({
    before: null,
    report: new Report(),
    pictures: (request: PictureRequest) => {
      asked.push(request);
      return null;
    },
  });
  const request = { width: 100 } as PictureRequest;
  const first = context();
  const setting = recorded('key', first, ({ report, pictures }) => {
    report.warning('layout-overfull-page', null, { page: 1, points: 1 });
    return pictures(request);
  });
  const second = context();
  tellAgain(setting, second);
  expect(asked).toEqual([request, request]);
  expect(second.report.faults).toEqual(first.report.faults);
  expect(first.report.faults).toHaveLength(1);
});

test('a float that is added again belongs to the title before it, wherever that stands', () => {
  const onlyFloat = (galley: Galley) => {
    galley.box(line);
    galley.float(FLOAT, 0);
  };
  const under = (lines: number, title: number) => {
    const galley = new Galley('auto');
    for (let i = 0; i < lines; i++) {
      if (i === title) galley.beginTitle();
      galley.box(line);
    }
    return galley;
  };
  const first = under(6, 2);
  const added = addRecorded(first, () => onlyFloat(first))!;
  const [anew, again] = [under(9, 3), under(9, 3)];
  onlyFloat(anew);
  expect(addAgain(again, added)).toBe(true);
  expect(contentOf(again)).toEqual(contentOf(anew));
});
