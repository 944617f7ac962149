import { type Bilingual, says } from '../../faults/catalogue/entry.ts';

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

/** The help of an option, in the two lines of `says`. */
type Help = Parameters<typeof says>;

/** An option that takes no value: it is given or it is not. */
export function flag(...help: Help): Option {
  return { help: says(...help), value: null, repeatable: false };
}

/** An option that takes a value. */
export const option =
  (value: Value) =>
  (...help: Help): Option => ({ help: says(...help), value, repeatable: false });

/** An option that may be given several times, each time with a value. */
export const repeatable =
  (value: Value) =>
  (...help: Help): Option => ({ help: says(...help), value, repeatable: true });
