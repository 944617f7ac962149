/** The details of a fault that has none. */
export type Nothing = Record<never, never>;

/** The advice to write the near name, if there is one, or else `otherwise`. */
export const frNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? `vouliez-vous dire ${write(near)} ?` : otherwise;
export const enNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? `did you mean ${write(near)}?` : otherwise;
