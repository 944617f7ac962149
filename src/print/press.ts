import { createHash } from 'node:crypto';
import { readAsset } from '../assets.ts';
import { foreign } from '../faults/foreign.ts';
import { getOrMake } from '../once.ts';
import type { Cmyk, Press } from './ink.ts';

/** The profile of coated paper on a sheet-fed offset press (ISO 12647-2), for those whose print shop names no other. */
export const coatedProfile = (): Uint8Array => readAsset('FOGRA39L_coated.icc');

const presses = new Map<string, Promise<Press | null>>();

/** The press that a profile describes; null when it cannot be opened. Each is opened once in a process, in 60 ms. */
export function openPress(profile: Uint8Array): Promise<Press | null> {
  const id = createHash('sha256').update(profile).digest('hex');
  return getOrMake(presses, id, () => open(id, profile));
}

/**
 * Colours are converted by LittleCMS, which is loaded here alone, relative to the paper's white, and with black brought to
 * the press's black: flat colours and pictures alike.
 */
async function open(id: string, profile: Uint8Array): Promise<Press | null> {
  const lcms = await import('lcms-wasm');
  // The memory serves this profile alone, so that a conversion that breaks off leaves nothing behind.
  const engine = await lcms.instantiate({ wasmBinary: readAsset('lcms.wasm') });
  return foreign<Press | null>(
    () => {
      // The function that the package has for it puts profiles on a stack that is too small for most.
      const at = engine._malloc(profile.length);
      engine.HEAPU8.set(profile, at);
      const press = engine._cmsOpenProfileFromMem(at, profile.length);
      engine._free(at);
      if (!press) return null;
      const transform = engine.cmsCreateTransform(
        engine.cmsCreate_sRGBProfile(),
        lcms.TYPE_RGB_8,
        press,
        lcms.TYPE_CMYK_8,
        lcms.INTENT_RELATIVE_COLORIMETRIC,
        lcms.cmsFLAGS_BLACKPOINTCOMPENSATION,
      );
      if (!transform) return null;
      const inks: Press['inks'] = (pixels) => engine.cmsDoTransform(transform, pixels, pixels.length / 3);
      return {
        id,
        name: engine.cmsGetProfileInfoASCII(press, lcms.cmsInfoDescription, 'en', 'US'),
        profile,
        ink: (color) => {
          const bytes = inks(color.map((channel) => Math.round(255 * channel)));
          return Array.from(bytes, (byte) => byte / 255) as unknown as Cmyk;
        },
        inks,
      };
    },
    () => null,
  );
}
