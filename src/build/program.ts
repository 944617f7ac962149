/** The digest of the program's sources and lock file. `scripts/compile.mjs` fills it in, in the bundle. */
export const programDigest: string = 'source';
