import { readAsset } from '../assets.ts';
import type { Pen } from './pen.ts';

/** Says which colours the file's RGB and grey values are: sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pen: Pen): void {
  const profile = pen.ref({ N: 3 });
  profile.end(readAsset('sRGB.icc'));
  const name = 'sRGB IEC61966-2.1';
  const intent = pen.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String(name),
    Info: new String(name),
    DestOutputProfile: profile,
  });
  intent.end();
  pen._root.data.OutputIntents = [intent];
}
