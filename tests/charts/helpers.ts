import { expect } from 'vitest';
import { RecordingCanvas } from '../../src/charts/canvas/canvas.ts';
import { Sketch } from '../../src/charts/canvas/sketch.ts';
import { checkChart } from '../../src/charts/checks/check.ts';
import { type Axis, FREE_AXIS, type Key } from '../../src/charts/keys.ts';
import { type ChartKind, kinds } from '../../src/charts/kinds/index.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { type ChartTheme, plainTheme } from '../../src/charts/theme.ts';
import { alternativeText } from '../../src/content/chapters/alternative.ts';
import { withDates } from '../../src/content/data/dates.ts';
import type { DataSet, DataValue } from '../../src/data/data-set.ts';
import type { Drawing, MeasureText, PathMark, PathSegment, TextMark } from '../../src/drawing/drawing.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import type { Entry } from '../../src/faults/catalogue/entry.ts';
import { catalogue } from '../../src/faults/catalogue/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';

/** Every character half an em wide, a little more when bold. */
export const measure: MeasureText = (text, { size, weight }) =>
  [...text].length * size * (weight > 400 ? 0.53 : 0.5);

export const theme: ChartTheme = { ...plainTheme, family: 'Toy Sans', measure };

/** Fields as `name: unit`, a unit of null for text. */
export function dataSet(
  key: string,
  fields: Readonly<Record<string, string | null>>,
  rows: readonly (readonly DataValue[])[],
  decimals: number | null = null,
): DataSet {
  const names = Object.keys(fields);
  const file = `content/data/${key}.yaml`;
  return {
    key,
    title: `Titre ${key}`,
    sources: [],
    date: null,
    note: null,
    fields: new Map(
      names.map((name) => [name, { name, label: `Champ ${name}`, unit: fields[name]!, decimals }]),
    ),
    rows: rows.map((row, i) => ({
      values: Object.fromEntries(names.map((name, j) => [name, row[j]!])),
      source: { file, line: 10 + i, column: 5 },
    })),
    total: null,
    source: { file, line: 1, column: 1 },
  };
}

/** A figure as `content/` gives it: fields by their names, other keys by their values. */
export function figure(
  kind: ChartKind,
  data: DataSet | readonly DataSet[],
  given: Readonly<Record<string, unknown>> = {},
): ChartSpec {
  const sets = 'key' in data ? [data] : data;
  const fieldNamed = (name: unknown) => sets[0]!.fields.get(name as string)!;
  const values = Object.entries<Key<unknown>>(kinds[kind].keys).map(([name, { form, absent }]) => {
    const value = given[name];
    if (value === undefined) return [name, absent?.value];
    if (form.form === 'field') {
      const field = fieldNamed(value);
      return [name, form.type === 'any' ? withDates(field, sets[0]!, 'fr') : field];
    }
    if (form.form === 'fields') return [name, (value as readonly string[]).map(fieldNamed)];
    return [name, form.form === 'axis' ? { ...FREE_AXIS, ...(value as Partial<Axis>) } : value];
  });
  return {
    ...Object.fromEntries(values),
    kind,
    data: sets,
    chartJs: [],
    height: null,
    source: { file: 'content/chapters/un.yaml', line: 7, column: 5 },
  };
}

/** The drawing of what a function draws on an empty sketch of 300 by 200 points. */
export function sketched(draw: (sketch: Sketch) => void): Drawing {
  const canvas = new RecordingCanvas(300, 200, measure);
  draw(new Sketch(canvas.getContext('2d')!, theme));
  return canvas.drawing();
}

export function texts({ marks }: Drawing): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

export function words(drawing: Drawing): string[] {
  return texts(drawing).map(({ text }) => text);
}

/**
 * The marks of a drawing, a line each, in points: a text as `x y text`, with the weight when it is bold; a path by the
 * box of its points, `x y width×height`, the number of its steps, and its paint.
 */
export function dump({ width, height, marks }: Drawing): string {
  const lines = [...simpleMarks({ marks })].map((mark) => {
    if (mark.kind === 'image') throw new Error('no chart has pictures');
    return mark.kind === 'text' ? dumpText(mark) : dumpPath(mark);
  });
  return [`${numbers(width)}×${numbers(height)}`, ...lines].join('\n');
}

function dumpText({ text, x, y, rotation, font, color }: TextMark): string {
  const bold = font.weight > 400 ? 'bold ' : '';
  const turned = rotation === 0 ? '' : ` turned ${rotation.toFixed(2)}`;
  return `${numbers(x, y)} ${bold}${text}  ${font.size.toFixed(1)} ${color}${turned}`;
}

function dumpPath({ path, fill, stroke, opacity, clip }: PathMark): string {
  const paint = [
    fill,
    stroke && `${stroke.color} ${[stroke.width, ...stroke.dash].map((each) => each.toFixed(2)).join(' ')}`,
    opacity === 1 ? null : `opacity ${opacity.toFixed(2)}`,
    clip && `within ${dumpBox(bounds(clip))}`,
  ];
  return [`  ${dumpBox(bounds(path))} ${path.length}`, ...paint.filter(Boolean)].join(', ');
}

const numbers = (...values: number[]) => values.map((value) => value.toFixed(1)).join(' ');

const dumpBox = ({ left, top, right, bottom }: Bounds) =>
  `${numbers(left, top)} ${numbers(right - left)}×${numbers(bottom - top)}`;

/** The box of the points of a path, those that draw its curves included. */
function bounds(path: readonly PathSegment[]): Bounds {
  const xy = path.flatMap(([, ...each]) => each as number[]);
  const [xs, ys] = [xy.filter((_, i) => i % 2 === 0), xy.filter((_, i) => i % 2 === 1)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Box extends Bounds {
  readonly text: string;
}

/** The box of a text that is level, or on end and read from below. */
function box({ text, x, y, rotation, font }: TextMark): Box {
  const width = measure(text, font);
  if (rotation !== 0) {
    return { text, left: x - 0.7 * font.size, top: y - width, right: x + 0.2 * font.size, bottom: y };
  }
  return {
    text,
    left: x,
    top: y - 0.7 * font.size,
    right: x + width,
    bottom: y + 0.2 * font.size,
  };
}

/** Pairs of texts that touch, and texts that leave the frame. */
export function misplaced(drawing: Drawing): string[] {
  const boxes = texts(drawing).map(box);
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.text}" touches "${b.text}"`),
  );
  const outside = boxes
    .filter(
      ({ left, top, right, bottom }) =>
        left < -0.01 || top < -0.01 || right > drawing.width + 0.01 || bottom > drawing.height + 0.01,
    )
    .map(({ text }) => `"${text}" is outside`);
  return [...touching, ...outside];
}

/** The places of `figure` and of a data set's rows, as `faults` tells them. */
export const FIGURE = 'content/chapters/un.yaml:7:5';
export const row = (key: string, index: number) => `content/data/${key}.yaml:${10 + index}:5`;

/** The faults of a chart, each as `place code details`. Their wordings are complete in both languages. */
export function faults(spec: ChartSpec): string[] {
  const report = new Report();
  checkChart(spec, report);
  for (const { code, details } of report.faults) {
    const wordings = (catalogue[code] as Entry<unknown>)(details);
    expect(Object.values(wordings).join(' ')).not.toMatch(/undefined|\[object/);
  }
  return report.faults.map(({ code, source, details }) =>
    [source && formatSource(source), code, JSON.stringify(details)].join(' '),
  );
}

/** The text alternative of a chart. */
export function told(spec: ChartSpec): string {
  return alternativeText(spec, 'fr');
}
