/** What a command sees of the world besides files. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder. */
  readonly folder: string;
  /** The system's language, as BCP 47. */
  locale(): string;
  /** Milliseconds from any start. */
  now(): number;
  /** Results. */
  readonly stdout: Output;
  /** Diagnostics. */
  readonly stderr: Output;
}

export interface Output {
  write(text: string): void;
  /** Whether a person watches, so that progress may be shown. */
  readonly terminal: boolean;
  readonly color: boolean;
}

/** The world of a process. */
export function processWorld(): World {
  return {
    env: process.env,
    folder: process.cwd(),
    // Of what knows the system's language, the quickest to make: a date's format takes 20 ms.
    locale: () => new Intl.PluralRules().resolvedOptions().locale,
    now: () => performance.now(),
    stdout: output(process.stdout),
    stderr: output(process.stderr),
  };
}

/** Colour on a terminal that has it, unless NO_COLOR is set (https://no-color.org). */
function output(stream: NodeJS.WriteStream): Output {
  // A reader that closes its end, such as `head`, has seen enough.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    terminal: stream.isTTY === true,
    color: stream.isTTY === true && !process.env.NO_COLOR && stream.hasColors(),
  };
}
