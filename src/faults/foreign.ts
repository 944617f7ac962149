/**
 * The work of a library that reads what the user wrote. A library may throw for an input that its authors did not
 * foresee; `failed` gets the message and reports it at the place that is being read. Every call that hands a project's
 * text, picture or option to a library goes through here.
 */
export function foreign<T>(work: () => T, failed: (message: string) => T): T {
  try {
    return work();
  } catch (error) {
    return failed(messageOf(error));
  }
}

/** The first line of an error's message. */
function messageOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, 200);
}
