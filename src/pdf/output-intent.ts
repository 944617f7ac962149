import { readAsset } from '../assets.ts';
import type { Press } from '../print/ink.ts';
import type { Pen } from './pen.ts';

/** Says which colours the file's RGB and grey values are: sRGB (ISO 19005-2, 6.2.3). */
export function writeScreenIntent(pen: Pen): void {
  const name = 'sRGB IEC61966-2.1';
  writeIntent(
    pen,
    { S: 'GTS_PDFA1', OutputConditionIdentifier: new String(name), Info: new String(name) },
    {
      components: 3,
      profile: readAsset('sRGB.icc'),
    },
  );
}

/** The names of conditions of FOGRA, which the ICC keeps a registry of. */
const REGISTERED = /FOGRA\d{2}/i;

/** Says for which press and paper the file's inks are (ISO 15930-7, 6.2.2). */
export function writePressIntent(pen: Pen, { name, profile }: Press): void {
  const registered = REGISTERED.exec(name)?.[0].toUpperCase();
  const condition = {
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String(registered ?? name),
    ...(registered && { RegistryName: new String('http://www.color.org') }),
    Info: new String(name),
  };
  writeIntent(pen, condition, { components: 4, profile });
}

function writeIntent(
  pen: Pen,
  condition: Record<string, unknown>,
  { components, profile: icc }: { readonly components: number; readonly profile: Uint8Array },
): void {
  const profile = pen.ref({ N: components });
  profile.end(icc);
  const intent = pen.ref({ Type: 'OutputIntent', ...condition, DestOutputProfile: profile });
  intent.end();
  pen._root.data.OutputIntents = [intent];
}
