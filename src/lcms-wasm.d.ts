/** The part of lcms-wasm 1.0, LittleCMS in WebAssembly, that is used here. Handles are numbers; 0 says that it failed. */
declare module 'lcms-wasm' {
  export const TYPE_RGB_8: number;
  export const TYPE_CMYK_8: number;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const cmsInfoDescription: number;

  export interface Lcms {
    /** The memory. It is another array once it has grown. */
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(at: number): void;
    /** LittleCMS copies the profile. */
    _cmsOpenProfileFromMem(at: number, bytes: number): number;
    cmsCreate_sRGBProfile(): number;
    cmsCreateTransform(
      from: number,
      fromFormat: number,
      to: number,
      toFormat: number,
      intent: number,
      flags: number,
    ): number;
    cmsDoTransform(transform: number, pixels: ArrayLike<number>, count: number): Uint8Array;
    cmsGetProfileInfoASCII(profile: number, info: number, language: string, country: string): string;
  }

  export function instantiate(options: { readonly wasmBinary: Uint8Array }): Promise<Lcms>;
}
