/** Tells one state of the program from another. `scripts/compile.mjs` fills it in, in the bundle. */
export const programDigest: string = 'source';
