import * as z from 'zod/mini';
import type { OverlayForm } from '../../charts/keys.ts';
import { example, fieldOfData, number, text } from './common.ts';

// Marks that a figure draws over its data: lines, grounds, notes, uncertainty.

/** A place along the foot of a plot: a number, a date or a name. */
const spot = example(z.union([number, text]), '2008');
const label = z.optional(text);
const figure = z.enum(['mean', 'median']);

const level = example(
  z.strictObject({ at: example(z.union([number, figure]), '50'), label }),
  '{ at: 50, label: Objectif }',
);
const upright = example(z.strictObject({ x: spot, label }), '{ x: 2008, label: Crise }');

const numbers = z.strictObject({ from: z.optional(number), to: z.optional(number) });
const spots = z.strictObject({ from: z.optional(spot), to: z.optional(spot) });
const bandAcross = example(
  z.strictObject({ x: spots, label }),
  '{ x: { from: 2008, to: 2009 }, label: Récession }',
);
const bandLevel = example(
  z.strictObject({ at: numbers, label }),
  '{ at: { from: 10, to: 20 }, label: Normale }',
);

const note = example(
  z.strictObject({ at: spot, series: z.optional(fieldOfData), text }),
  '{ at: 2020, text: "…" }',
);

export const overlaySchemas = {
  references: z.union([number, figure, level, upright, z.array(z.union([number, figure, level, upright]))]),
  bands: z.union([bandAcross, bandLevel, z.array(z.union([bandAcross, bandLevel]))]),
  notes: z.union([note, z.array(note)]),
  uncertainty: example(
    z.union([fieldOfData, z.strictObject({ low: fieldOfData, high: fieldOfData }), z.array(fieldOfData)]),
    'incertitude',
  ),
} satisfies Readonly<Record<OverlayForm, z.ZodMiniType>>;
