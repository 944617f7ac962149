import type { Bilingual } from '../../faults/catalogue/entry.ts';
export interface Option {
  readonly help: Bilingual;
  /** null for a switch. */
  readonly value: Value | null;
  /** Whether it may be given several times. */
  readonly repeatable: boolean;
}

/** The value that an option takes. */
export interface Value {
  /** The name in help. */
  readonly name: Bilingual;
  /** A valid value, for messages. */
  readonly example: string;
  /** Writes a value as it is accepted: names in their own letters, a decimal comma as a point. */
  readonly normalize?: (value: string) => string;
  readonly accepts: (value: string) => boolean;
  /** All values, where they can be listed. */
  readonly choices?: readonly string[];
  /** Whether the option may stand alone. Its value, if any, follows an equals sign. */
  readonly optional?: true;
}

/** An option that takes no value: it is given or it is not. */
export function flag(fr: string, en: string): Option {
  return { help: { fr, en }, value: null, repeatable: false };
}

/** An option that takes a value. */
export function option(value: Value, fr: string, en: string): Option {
  return { ...flag(fr, en), value };
}

/** An option that may be given several times, each time with a value. */
export function repeatable(value: Value, fr: string, en: string): Option {
  return { ...option(value, fr, en), repeatable: true };
}
