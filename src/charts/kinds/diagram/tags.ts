import type { DrawingFont, Size } from '../../../drawing/drawing.ts';
import { datum, type Meaning, name as nameMeaning, value as valueMeaning } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { keepsWords, widest, wrap } from '../../labels/fit.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { decimalsOf, numberIn, textIn } from '../../values/fields.ts';
import { formatQuantity, unknownValue } from '../../values/numbers.ts';
import type { DiagramSpec } from './keys.ts';

/** The space between a name and what stands beside it, points. */
const SPACE = 5;

/** The name of a row's part, with its value and its detail. */
export interface Tag {
  readonly row: number;
  readonly name: Passage;
  /** A passage that stands on the name's one line, after it; null for none. */
  readonly beside: Passage | null;
  /** The passages that stand below the name. */
  readonly notes: readonly Passage[];
  readonly size: Size;
}

/** A text in lines of one look. */
interface Passage {
  readonly text: string;
  readonly lines: readonly string[];
  readonly font: DrawingFont;
  readonly means: Meaning | null;
}

/** The tags of all rows. @param width the width at which their lines are broken. */
export function tagsOf(spec: DiagramSpec, width: number, theme: ChartTheme): Tag[] {
  const { label, bold, small } = fonts(theme);
  const [data] = spec.data;
  const { value, detail } = spec;
  const broken = (text: string, font: DrawingFont) => wrap(text, width, font, theme.measure);
  return data.rows.map((row, i): Tag => {
    const text = textIn(row, spec.label);
    const font = spec.highlight.includes(text) ? bold : label;
    const name = { text, lines: broken(text, font), font, means: nameMeaning(text) };
    const known = value && numberIn(row, value);
    const written =
      known === null
        ? unknownValue(theme.lang)
        : formatQuantity(known, value?.unit ?? '', decimalsOf(data, value!), theme.lang);
    const notes = [
      ...(value ? [{ text: written, means: valueMeaning(datum(row, value)) }] : []),
      ...(detail && textIn(row, detail) ? [{ text: textIn(row, detail), means: null }] : []),
    ].map(({ text, means }): Passage => ({ text, lines: broken(text, small), font: small, means }));
    return { row: i, name, beside: null, notes, size: sizeOf([name, ...notes], theme) };
  });
}

/** A tag whose first note stands beside its name, where both are one line. */
export function runIn(tag: Tag, theme: ChartTheme): Tag {
  const {
    name,
    notes: [beside, ...notes],
  } = tag;
  if (!beside || beside.lines.length > 1 || name.lines.length > 1) return tag;
  const below = sizeOf([name, ...notes], theme);
  const across = theme.measure(name.text, name.font) + SPACE + theme.measure(beside.text, beside.font);
  return { ...tag, beside, notes, size: { ...below, width: Math.max(across, below.width) } };
}

/** Whether no word of a tag is broken. */
export function isWhole({ name, notes }: Tag): boolean {
  return [name, ...notes].every(({ text, lines }) => keepsWords(lines, text));
}

function sizeOf(passages: readonly Passage[], { measure }: ChartTheme): Size {
  return {
    width: Math.max(...passages.map(({ lines, font }) => widest(lines, font, measure))),
    height: passages.reduce((sum, { lines, font }) => sum + lines.length * leading(font), 0),
  };
}

/** Writes a tag with its top at `y`; one with a passage beside its name from the left. @param colors of its name, and of what stands below it. */
export function writeTag(
  sketch: Sketch,
  { name, beside, notes }: Tag,
  [x, y]: readonly [number, number],
  align: 'left' | 'center' | 'right',
  colors: { readonly name: string; readonly notes: string },
): void {
  if (beside) {
    const left = x + sketch.theme.measure(name.text, name.font) + SPACE;
    const look = { font: beside.font, color: colors.notes, means: beside.means ?? undefined };
    sketch.write(beside.text, left, y + 0.86 * name.font.size, look);
  }
  let top = y;
  for (const { lines, font, means } of [name, ...notes]) {
    const color = font === name.font ? colors.name : colors.notes;
    sketch.writeFrom(lines, x, top + 0.86 * font.size, { font, color, align, means: means ?? undefined });
    top += lines.length * leading(font);
  }
}
