import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Drawing } from '../../src/drawing/drawing.ts';
import { Report } from '../../src/faults/fault.ts';
import { drawingPicture } from '../../src/pictures/drawing-picture.ts';
import { readSvg, type Surroundings } from '../../src/svg/index.ts';
import { type FontLibrary, measureText, textSetter } from '../../src/text/index.ts';

const GENERIC = ['serif', 'sans-serif', 'monospace'];

export function surroundings(fonts: FontLibrary): Surroundings {
  const named = (name: string) => fonts.resolve([name], 400, 'normal').family;
  return {
    language: 'en',
    color: '#123456',
    measure: measureText(fonts, 'en'),
    family: (names) =>
      named(
        names.find((name) => GENERIC.includes(name) || named(name).toLowerCase() === name.toLowerCase()) ??
          'serif',
      ),
  };
}

export const corpusFile = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`corpus/${name}`, import.meta.url)));

/** A file drawn with these fonts; fails on a fault. */
export function drawFile(data: Uint8Array, fonts: FontLibrary): Drawing {
  const report = new Report();
  const drawing = readSvg(data, 'a.svg', surroundings(fonts), report);
  if (!drawing || report.count > 0) throw new Error(JSON.stringify(report.faults));
  return drawing;
}

export function pngOf(drawing: Drawing, fonts: FontLibrary, pixels: number): Promise<Uint8Array> {
  return drawingPicture(drawing, { pixels, paper: '#ffffff' }, textSetter(fonts, 'en'), 'en');
}
