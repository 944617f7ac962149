import { describe, expect, test } from 'vitest';
import { dataSet, figure, told } from '../helpers.ts';
import { draw, testDrawing } from './drawing.ts';

const steps = dataSet('marches', { nom: null, effet: null }, [
  ['Statistiques', 'décrire'],
  ['Apprentissage', 'suggérer ; recommander'],
  ['Injonction', 'contraindre'],
]);
const scale = figure('scale', steps);
const layers = figure('layers', steps);

describe('layers', () => testDrawing(layers));
describe('a scale', () => testDrawing(scale));

test('steps rise from left to right, or lie one upon another where columns would be too narrow', () => {
  const bands = (width: number) =>
    draw(scale, width)
      .marks.filter((mark) => mark.kind === 'path')
      .map(({ path }) => path[0]!.slice(1) as [number, number]);
  const upright = bands(300);
  expect(upright.map(([left]) => left)).toEqual([0, 100.5, 201]);
  expect(upright[0]![1]).toBeGreaterThan(upright[1]![1]);
  expect(upright[1]![1]).toBeGreaterThan(upright[2]![1]);
  const ladder = bands(130);
  expect(ladder.map(([left]) => left)).toEqual([0, 0, 0]);
  expect(ladder[0]![1]).toBeGreaterThan(ladder[2]![1]);
});

test('a description gives the words of the bands, in order', () => {
  const words = 'Statistiques : décrire. Apprentissage : suggérer ; recommander. Injonction : contraindre.';
  expect(told(layers)).toBe(`Couches empilées, de haut en bas. ${words}`);
  expect(told(scale)).toBe(`Échelle, du plus bas au plus haut degré. ${words}`);
});
