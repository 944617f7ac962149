/** The types of the module of bidi-js, which has some for its CommonJS file alone. */
declare module 'bidi-js/dist/bidi.mjs' {
  export interface Bidi {
    /** The embedding level of each UTF-16 unit. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  }
  export default function bidiFactory(): Bidi;
}
