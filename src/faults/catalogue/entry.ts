/** The wordings of a fault, side by side: what is wrong, and what to write instead. */
export interface Wordings extends Bilingual {
  readonly frInstead?: string | undefined;
  readonly enInstead?: string | undefined;
}

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** Words a fault, given its details. */
export type Entry<D> = (details: D) => Wordings;

/** The details of a fault that has none. */
export type Nothing = Record<never, never>;

/** Gives an entry the type of its fault's details, where they are too many for a line of parameters. */
export const entry = <D>(word: Entry<D>): Entry<D> => word;

/**
 * Words a fault in four lines, French before English: what is wrong, and after an arrow what to write instead. Advice
 * that comes out empty is left out. Two lines are a text without advice.
 */
export function says(texts: TemplateStringsArray, ...values: readonly (string | number)[]): Wordings {
  const lines = inLines(texts, values);
  if (lines.length === 2) return { fr: lines[0]!, en: lines[1]! };
  if (lines.length !== 4) throw new Error(`Not a wording: ${lines.join(' / ')}`);
  const [fr, frInstead, en, enInstead] = lines as [string, string, string, string];
  return { fr, frInstead: advice(frInstead), en, enInstead: advice(enInstead) };
}

/** The lines below the opening quote, without indentation. A line ends where the template breaks it, and never in a value. */
function inLines(texts: TemplateStringsArray, values: readonly (string | number)[]): string[] {
  const lines = [''];
  texts.forEach((text, i) => {
    const [rest = '', ...further] = text.split(/\n */);
    lines.push(lines.pop()! + rest, ...further);
    if (i < values.length) lines.push(`${lines.pop()}${values[i]}`);
  });
  return lines.slice(1);
}

const advice = (line: string): string | undefined => line.replace(/^→ /, '') || undefined;
