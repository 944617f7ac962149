/** The details of a fault that has none. */
export type Nothing = Record<never, never>;

/** `instead` when there is a near name, and what it is otherwise. */
export const frNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? { instead: `vouliez-vous dire ${write(near)} ?` } : otherwise ? { instead: otherwise } : {};
export const enNear = (near: string | null, write: (name: string) => string, otherwise?: string) =>
  near ? { instead: `did you mean ${write(near)}?` } : otherwise ? { instead: otherwise } : {};
