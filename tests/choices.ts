import { describe, expect, test } from 'vitest';

/** A choice that one weight of a table decides: its result, and the result with the weight at 0 or ten times as high. */
export interface Choice {
  /** The choice in words. */
  readonly what: string;
  readonly choose: () => unknown;
  readonly chosen: unknown;
  readonly free?: unknown;
  readonly tenfold?: unknown;
}

/** The result of a choice with one weight of the table multiplied by a factor. */
export function withFactor(table: object, name: string, factor: number, choose: () => unknown): unknown {
  const weights = table as Record<string, number>;
  const value = weights[name]!;
  weights[name] = factor * value;
  try {
    return choose();
  } finally {
    weights[name] = value;
  }
}

/** Tests that each weight of a table decides the choices that are listed for it. */
export function testChoices(table: object, choices: Readonly<Record<string, readonly Choice[]>>): void {
  describe.each(Object.entries(choices))('%s decides for', (name, listed) => {
    test.each(listed.map((choice) => [choice.what, choice] as const))('%s', (_, choice) => {
      const { choose, chosen, free, tenfold } = choice;
      expect(choose()).toEqual(chosen);
      if (free !== undefined) expect(withFactor(table, name, 0, choose)).toEqual(free);
      if (tenfold !== undefined) expect(withFactor(table, name, 10, choose)).toEqual(tenfold);
    });
  });
}
