/** The details of a fault that has none. */
export type Nothing = Record<never, never>;

/** What to write instead: the near name, if there is one, or else `otherwise`. */
export const frNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? { instead: `vouliez-vous dire ${write(near)} ?` } : otherwise ? { instead: otherwise } : {};
export const enNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? { instead: `did you mean ${write(near)}?` } : otherwise ? { instead: otherwise } : {};
