/** The result of work; `otherwise` where it throws, since a file may be missing or damaged and is done without then. */
export function attempt<T, U>(work: () => T, otherwise: U): T | U {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
