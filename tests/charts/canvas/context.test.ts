import { describe, expect, test } from 'vitest';
import { RecordingCanvas } from '../../../src/charts/canvas/canvas.ts';
import type { PathMark, PathSegment, TextMark } from '../../../src/drawing/drawing.ts';
import { measure } from '../helpers.ts';

type Pen = NonNullable<ReturnType<RecordingCanvas['getContext']>>;

function record(draw: (pen: Pen) => void, ratio = 1) {
  const canvas = new RecordingCanvas(100, 50, measure, ratio);
  draw(canvas.getContext('2d')!);
  return canvas.drawing().marks;
}

const show = (path: readonly PathSegment[] | null) =>
  path?.map(([name, ...numbers]) => [name, ...numbers].join(' ')).join(' ') ?? null;
const path = (mark: unknown) => show((mark as PathMark).path);

test('records a path in final coordinates, through nested transformations', () => {
  const marks = record((pen) => {
    pen.translate(10, 20);
    pen.save();
    pen.rotate(Math.PI / 2);
    pen.scale(2, 2);
    pen.moveTo(1, 0);
    pen.lineTo(1, 3);
    pen.restore();
    pen.lineTo(1, 3);
    pen.closePath();
    pen.fill();
  });
  expect(path(marks[0])).toBe('M 10 22 L 4 22 L 11 23 Z');
});

test('a path that is added is the very one where nothing moves it, and ends before what follows', () => {
  const added: readonly PathSegment[] = [['M', 1, 2], ['C', 1, 3, 2, 4, 5, 2], ['Z']];
  const marks = record((pen) => {
    pen.addPath(added);
    pen.lineTo(8, 8);
    pen.lineTo(9, 9);
    pen.fill();
    pen.beginPath();
    pen.translate(10, 20.0004);
    pen.addPath(added);
    pen.fill();
  });
  expect(path(marks[0])).toBe('M 1 2 C 1 3 2 4 5 2 Z M 8 8 L 9 9');
  expect((marks[0] as PathMark).path[1]).toBe(added[1]);
  expect(path(marks[1])).toBe('M 11 22 C 11 23 12 24 15 22 Z');
});

test('a rectangle whose corners have no radius has four lines', () => {
  const [mark] = record((pen) => {
    pen.beginPath();
    pen.arc(2, 1, 0, -Math.PI / 2, Math.PI, true);
    pen.lineTo(2, 5);
    pen.arc(2, 5, 0, Math.PI, Math.PI / 2, true);
    pen.lineTo(8, 5);
    pen.arc(8, 5, 0, Math.PI / 2, 0, true);
    pen.lineTo(8, 1);
    pen.arc(8, 1, 0, 0, -Math.PI / 2, true);
    pen.lineTo(2, 1);
    pen.fill();
  });
  expect(path(mark)).toBe('M 2 1 L 2 5 L 8 5 L 8 1 L 2 1');
});

test('setTransform and resetTransform start from the canvas, whose pixels may be smaller than points', () => {
  const marks = record((pen) => {
    pen.setTransform(4, 0, 0, 4, 0, 0);
    pen.fillRect(1, 2, 3, 4);
    pen.resetTransform();
    pen.fillRect(4, 8, 12, 16);
  }, 4);
  expect(path(marks[0])).toBe('M 1 2 L 4 2 L 4 6 L 1 6 Z');
  expect(path(marks[1])).toBe(path(marks[0]));
});

test.each([
  ['a quarter clockwise', 0, Math.PI / 2, false, 1, [0, 10]],
  ['the same, the long way', 0, Math.PI / 2, true, 3, [0, 10]],
  ['beyond a full turn', 0, 7, false, 4, [10, 0]],
  ['from a negative angle', -Math.PI / 2, Math.PI, false, 3, [-10, 0]],
] as const)('an arc becomes cubic curves on its circle: %s', (_, from, to, counterclockwise, curves, end) => {
  const [mark] = record((pen) => {
    pen.arc(0, 0, 10, from, to, counterclockwise);
    pen.stroke();
  }) as PathMark[];
  const pieces = mark!.path.slice(1) as unknown as [string, ...number[]][];
  expect(pieces).toHaveLength(curves);
  expect(pieces.at(-1)!.slice(5)).toEqual(end.map((value) => expect.closeTo(value, 2)));
  let [x0, y0] = mark!.path[0]!.slice(1) as [number, number];
  for (const [, x1, y1, x2, y2, x3, y3] of pieces as [
    string,
    number,
    number,
    number,
    number,
    number,
    number,
  ][]) {
    const middle = [(x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8] as const;
    expect(Math.hypot(...middle)).toBeCloseTo(10, 1);
    expect(Math.hypot(x3, y3)).toBeCloseTo(10, 2);
    [x0, y0] = [x3, y3];
  }
});

test('an ellipse is turned, and joined to the path by a line', () => {
  const [mark] = record((pen) => {
    pen.moveTo(0, 0);
    pen.ellipse(10, 10, 4, 2, Math.PI / 2, 0, Math.PI);
    pen.stroke();
  });
  expect(path(mark)).toMatch(/^M 0 0 L 10 14 C .* 10 6$/);
});

test('quadratic curves, rounded corners and rounded rectangles', () => {
  const marks = record((pen) => {
    pen.moveTo(0, 0);
    pen.quadraticCurveTo(3, 0, 3, 3);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.arcTo(10, 0, 10, 10, 2);
    pen.stroke();
    pen.beginPath();
    pen.roundRect(0, 0, 20, 10, 3);
    pen.fill();
  });
  expect(path(marks[0])).toBe('M 0 0 C 2 0 3 1 3 3');
  expect(path(marks[1])).toMatch(/^M 0 0 L 8 0 C 9.105 0 10 0.895 10 2$/);
  const rounded = (marks[2] as PathMark).path;
  expect(rounded.map(([name]) => name).join('')).toBe('MLCLCLCLCZ');
  expect(rounded[2]!.slice(5)).toEqual([20, 3]);
});

test.each([
  [20, 10, 3, 3],
  [20, 10, 9, 5],
  [8, 10, 9, 4],
])('a rectangle of %d by %d with corners of %d has corners of %d', (width, height, given, radius) => {
  const [mark] = record((pen) => {
    pen.roundRect(1, 2, width, height, given);
    pen.fill();
  }) as PathMark[];
  const ends = mark!.path.filter(([name]) => name !== 'Z').map((segment) => segment.slice(-2));
  const [right, bottom] = [1 + width, 2 + height];
  const corners = [
    [1 + radius, 2],
    [right - radius, 2],
    [right, 2 + radius],
    [right, bottom - radius],
    [right - radius, bottom],
    [1 + radius, bottom],
    [1, bottom - radius],
    [1, 2 + radius],
    [1 + radius, 2],
  ];
  const isEnd = ([x, y]: number[]) => ends.some((end) => end[0] === x && end[1] === y);
  expect(corners.filter((corner) => !isEnd(corner))).toEqual([]);
  expect(ends.filter((end) => !corners.some(([x, y]) => end[0] === x && end[1] === y))).toEqual([]);
});

test.each([
  // From (0, 0) round (10, 0) with a radius of 2: the arc touches both lines 2 / tan(half the angle) from the corner.
  ['sharp', [0, 10], 'M 0 0 L 5.172 0', [6.586, 3.414]],
  ['blunt', [20, 10], 'M 0 0 L 9.172 0', [10.586, 0.586]],
  ['straight', [20, 0], 'M 0 0 L 10 0', [10, 0]],
] as const)('rounds a %s corner', (_, [x, y], start, end) => {
  const marks = record((pen) => {
    pen.moveTo(0, 0);
    pen.arcTo(10, 0, x, y, 2);
    pen.stroke();
  });
  expect(path(marks[0])).toMatch(new RegExp(`^${start}`));
  expect((marks[0] as PathMark).path.at(-1)!.slice(-2)).toEqual(end);
});

test('strokes carry width, dashes, caps and joins, enlarged with the drawing', () => {
  const [mark] = record((pen) => {
    pen.scale(2, 2);
    pen.strokeStyle = 'rgba(255, 0, 0, 0.5)';
    pen.globalAlpha = 0.5;
    pen.lineWidth = 1.5;
    pen.lineCap = 'round';
    pen.lineJoin = 'bevel';
    pen.setLineDash([1, 2, 3]);
    pen.strokeRect(0, 0, 5, 5);
  }) as PathMark[];
  expect(mark!.stroke).toEqual({
    color: '#ff0000',
    width: 3,
    dash: [2, 4, 6, 2, 4, 6],
    cap: 'round',
    join: 'bevel',
  });
  expect(mark!.opacity).toBe(0.25);
  expect(mark!.fill).toBeNull();
});

test('keeps a clip with the mark that it cuts, and leaves it out where it cuts nothing', () => {
  const marks = record((pen) => {
    pen.save();
    pen.rect(10, 10, 20, 20);
    pen.clip();
    pen.fillRect(0, 0, 15, 15);
    pen.fillRect(12, 12, 5, 5);
    pen.beginPath();
    pen.rect(20, 0, 50, 50);
    pen.clip();
    pen.fillRect(0, 0, 100, 50);
    pen.restore();
    pen.fillRect(0, 0, 15, 15);
  }) as PathMark[];
  expect(marks.map(({ clip }) => show(clip))).toEqual([
    'M 10 10 L 30 10 L 30 30 L 10 30 Z',
    null,
    'M 20 10 L 30 10 L 30 30 L 20 30 Z',
    null,
  ]);
});

test.each([
  ['left', 'alphabetic', 0, 20],
  ['center', 'middle', 0.5, 23.12],
  ['right', 'top', 1, 30.24],
  ['end', 'bottom', 1, 16],
])('text %s and %s starts at the left end of its baseline', (align, baseline, share, y) => {
  const [mark] = record((pen) => {
    pen.font = 'italic 600 10px "Toy Sans", serif';
    pen.textAlign = align;
    pen.textBaseline = baseline;
    pen.fillText('word', 50, 20);
  }) as TextMark[];
  const width = 4 * 10 * 0.53;
  expect(mark).toMatchObject({ text: 'word', x: expect.closeTo(50 - share * width, 3), y, rotation: 0 });
  expect(mark!.font).toEqual({ family: 'Toy Sans, serif', size: 10, weight: 600, style: 'italic' });
});

test('turned text keeps its angle, and its size grows with the drawing', () => {
  const [mark] = record((pen) => {
    pen.translate(30, 30);
    pen.rotate(-Math.PI / 2);
    pen.scale(2, 2);
    pen.textAlign = 'center';
    pen.font = '5px Toy';
    pen.fillText('ab', 0, 0);
  }) as TextMark[];
  expect(mark).toMatchObject({ x: 30, y: 35, rotation: -1.571 });
  expect(mark!.font.size).toBe(10);
});

test('measureText gives the width in the current font', () => {
  record((pen) => {
    pen.font = 'bold 10px Toy';
    expect(pen.measureText('abcd').width).toBeCloseTo(21.2);
  });
});

test('clearing the whole canvas removes all marks', () => {
  const marks = record((pen) => {
    pen.fillRect(0, 0, 10, 10);
    pen.clearRect(0, 0, 100, 50);
  });
  expect(marks).toEqual([]);
});

test('leaves out marks that would not show', () => {
  const marks = record((pen) => {
    pen.fillStyle = 'transparent';
    pen.fillRect(0, 0, 10, 10);
    pen.fillText('ghost', 0, 0);
    pen.fillStyle = 'black';
    pen.fillText(' ', 0, 0);
    pen.beginPath();
    pen.stroke();
  });
  expect(marks).toEqual([]);
});

test.each<[string, (pen: never) => unknown]>([
  ['a gradient', (pen: { createLinearGradient(): void }) => pen.createLinearGradient()],
  ['a picture', (pen: { drawImage(): void }) => pen.drawImage()],
  ['outlined text', (pen: { strokeText(): void }) => pen.strokeText()],
  ['an unknown property', (pen: { filter: string }) => Object.assign(pen, { filter: 'blur(1px)' })],
])('throws for %s, by name', (_, draw) => {
  expect(() => record(draw as never)).toThrow(/"\w+" of its 2D context/);
});

test('throws for values that a drawing cannot hold', () => {
  expect(() => record((pen) => pen.clip('evenodd'))).toThrow(/evenodd/);
  expect(() => record((pen) => pen.clearRect(0, 0, 10, 10))).toThrow(/part of its canvas/);
  expect(() =>
    record((pen) => {
      pen.shadowBlur = 3;
      pen.shadowColor = 'black';
      pen.fillRect(0, 0, 9, 9);
    }),
  ).toThrow(/shadow/);
  expect(() =>
    record((pen) => {
      pen.scale(1, 2);
      pen.fillText('tall', 0, 0);
    }),
  ).toThrow(/stretches/);
  expect(() =>
    record((pen) => {
      pen.fillStyle = 'rebeccapourpre';
      pen.fillRect(0, 0, 9, 9);
    }),
  ).toThrow(/rebeccapourpre/);
});

test('a colour may be given by its name', () => {
  const [mark] = record((pen) => {
    pen.fillStyle = 'White';
    pen.fillRect(0, 0, 10, 10);
  });
  expect(mark).toMatchObject({ fill: '#ffffff' });
  expect(() =>
    record((pen) => {
      pen.fillStyle = 'tomatoe';
      pen.fillRect(0, 0, 10, 10);
    }),
  ).toThrow('tomatoe');
});

test('throws for a clip to the intersection of two shapes, unless both are upright rectangles', () => {
  const clipped = (...shapes: readonly ((pen: Parameters<Parameters<typeof record>[0]>[0]) => void)[]) =>
    record((pen) => {
      for (const shape of shapes) {
        pen.beginPath();
        shape(pen);
        pen.clip();
      }
      pen.fillRect(0, 0, 100, 50);
    });
  const [mark] = clipped(
    (pen) => pen.rect(0, 0, 20, 20),
    (pen) => pen.rect(10, 10, 20, 20),
  ) as PathMark[];
  expect(show(mark!.clip)).toBe('M 10 10 L 20 10 L 20 20 L 10 20 Z');
  expect(() =>
    clipped(
      (pen) => pen.rect(0, 0, 20, 20),
      (pen) => pen.arc(20, 20, 5, 0, 2 * Math.PI),
    ),
  ).toThrow('intersection');
});

// HTML, the 2D context: "if any of the arguments are infinite or NaN, then return".
describe.each<[keyof Pen & string, readonly number[]]>([
  ['moveTo', [1, 2]],
  ['lineTo', [1, 2]],
  ['bezierCurveTo', [1, 2, 3, 4, 5, 6]],
  ['quadraticCurveTo', [1, 2, 3, 4]],
  ['arc', [20, 20, 5, 0, 3]],
  ['ellipse', [20, 20, 5, 4, 0, 0, 3]],
  ['arcTo', [1, 2, 30, 4, 2]],
  ['rect', [1, 2, 3, 4]],
  ['fillRect', [1, 2, 3, 4]],
  ['strokeRect', [1, 2, 3, 4]],
])('%s with the arguments %j', (name, args) => {
  const after = (numbers: readonly unknown[]) =>
    record((pen) => {
      (pen[name] as (...args: unknown[]) => void)(...numbers);
      pen.lineTo(50, 40);
      pen.lineTo(60, 40);
      pen.stroke();
    });

  test('records something', () => {
    expect(after(args)).not.toEqual(after(args.map(() => Number.NaN)));
  });

  test.each(args.map((_, i) => i))('records nothing where number %i is none', (at) => {
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const marks = after(args.map((each, i) => (i === at ? none : each)));
      expect(marks.map(path)).toEqual(['M 50 40 L 60 40']);
    }
  });
});

test('a text without a place is left out', () => {
  expect(record((pen) => pen.fillText('mot', Number.NaN, 3))).toEqual([]);
  expect(record((pen) => pen.fillText('mot', 3, Number.NaN))).toEqual([]);
});

test.each<[string, RegExp, (pen: Pen) => void]>([
  ['a line of no width', /no width/, (pen) => Object.assign(pen, { lineWidth: 0 }).strokeRect(0, 0, 9, 9)],
  ['another miter limit', /miter/, (pen) => Object.assign(pen, { miterLimit: 4 }).strokeRect(0, 0, 9, 9)],
  [
    'shifted dashes',
    /dashes/,
    (pen) => {
      pen.setLineDash([2]);
      Object.assign(pen, { lineDashOffset: 1 }).strokeRect(0, 0, 9, 9);
    },
  ],
  [
    'a translucent text',
    /translucent/,
    (pen) => Object.assign(pen, { globalAlpha: 0.5 }).fillText('mot', 0, 0),
  ],
  ['a text that is too wide', /squeezed/, (pen) => pen.fillText('mot', 0, 0, 1)],
  [
    'a shadow to the right',
    /shadow/,
    (pen) => Object.assign(pen, { shadowOffsetX: 1, shadowColor: 'black' }).fillRect(0, 0, 9, 9),
  ],
  [
    'a shadow below',
    /shadow/,
    (pen) => Object.assign(pen, { shadowOffsetY: 1, shadowColor: 'black' }).fillRect(0, 0, 9, 9),
  ],
  ['a clear to the right', /part/, (pen) => pen.clearRect(1, 0, 100, 50)],
  ['a clear of less width', /part/, (pen) => pen.clearRect(0, 0, 99, 50)],
  ['a clear of less height', /part/, (pen) => pen.clearRect(0, 0, 100, 49)],
  ['a clear from below', /part/, (pen) => pen.clearRect(0, 1, 100, 50)],
])('throws for %s', (_, said, draw) => {
  expect(() => record(draw)).toThrow(said);
});

test.each<[string, (pen: Pen) => void]>([
  ['dashes that are not shifted', (pen) => pen.setLineDash([2])],
  ['a shift without dashes', (pen) => Object.assign(pen, { lineDashOffset: 1 })],
  ['a shadow that nobody sees', (pen) => Object.assign(pen, { shadowBlur: 3 })],
  ['a shadow that is not cast', (pen) => Object.assign(pen, { shadowColor: 'black' })],
])('records %s', (_, set) => {
  const marks = record((pen) => {
    set(pen);
    pen.strokeRect(0, 0, 9, 9);
    pen.fillText(
      'mot',
      0,
      20,
      measure('mot', { family: 'sans-serif', size: 10, weight: 400, style: 'normal' }),
    );
  });
  expect(marks).toHaveLength(2);
});

// The corner of 60 degrees keeps a circle of 5 at 5 / tan(30°) from its point, one of 120 degrees at 5 / tan(60°).
test.each([
  [20, Math.sqrt(1200), 8.66],
  [20, -Math.sqrt(1200), 8.66],
  [60, Math.sqrt(1200), 2.887],
  [60, -Math.sqrt(1200), 2.887],
])('a corner on the way to (%d, %d) is rounded from %d before it to as far behind', (x, y, reach) => {
  const [mark] = record((pen) => {
    pen.moveTo(0, 0);
    pen.arcTo(40, 0, x, y, 5);
    pen.stroke();
  }) as PathMark[];
  const [, line, ...curves] = mark!.path;
  expect(line).toEqual(['L', expect.closeTo(40 - reach, 2), 0]);
  const end = curves.at(-1)!.slice(-2) as [number, number];
  expect(end[0]).toBeCloseTo(40 + (reach * (x - 40)) / 40, 2);
  expect(end[1]).toBeCloseTo((reach * y) / 40, 2);
  // The curve leaves the corner on its inner side.
  const [control] = curves as (readonly [string, ...number[]])[];
  expect(Math.sign(control![4]!)).toBe(Math.sign(y));
  expect(curves.map(([name]) => name).join('')).toMatch(/^C+$/);
});

test('a path is closed once, and not before it begins', () => {
  const [mark] = record((pen) => {
    pen.closePath();
    pen.moveTo(1, 1);
    pen.lineTo(9, 1);
    pen.closePath();
    pen.closePath();
    pen.fill();
  });
  expect(path(mark)).toBe('M 1 1 L 9 1 Z');
});
