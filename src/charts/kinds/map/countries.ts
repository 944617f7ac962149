import { nearest } from '../../../faults/nearest.ts';
import { LANGUAGE_IDS } from '../../../languages/index.ts';

/** Names in use that CLDR does not have, folded, by code. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  BY: ['bielorussie', 'byelorussia'],
  CD: ['rdcongo', 'rdc', 'drc', 'republiquedemocratiqueducongo', 'democraticrepublicofthecongo', 'congordc'],
  CG: ['congo', 'republiqueducongo'],
  CI: ['cotedivoire', 'ivorycoast'],
  CZ: ['republiquetcheque', 'czechrepublic'],
  GB: ['uk', 'greatbritain', 'grandebretagne'],
  KP: ['coreedunord'],
  KR: ['coree', 'republiquedecoree', 'korea', 'republicofkorea'],
  MK: ['macedoine', 'macedonia', 'macedoinedunord'],
  MM: ['birmanie', 'burma', 'myanmar'],
  NL: ['hollande', 'holland'],
  PS: ['palestine', 'palestina'],
  RU: ['federationderussie', 'russianfederation'],
  SZ: ['swaziland'],
  TR: ['turkiye', 'turkey'],
  US: ['usa', 'etatsunisdamerique', 'unitedstatesofamerica'],
};

let known: { byName: ReadonlyMap<string, string>; codes: ReadonlySet<string> } | null = null;

/** The code (ISO 3166-1 alpha-2) of a country by its name in one of our languages, or by its code. */
export function countryCode(name: string, codes: ReadonlySet<string>): string | null {
  return namesOf(codes).get(fold(name)) ?? null;
}

/** The name of a country that is near a text, in any of our languages. */
export function nearestCountry(name: string, codes: ReadonlySet<string>): string | null {
  const names = LANGUAGE_IDS.map((lang) => new Intl.DisplayNames(lang, { type: 'region' }));
  return nearest(
    name,
    names.flatMap((each) => [...codes].map((code) => each.of(code)!)),
  );
}

function namesOf(codes: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (known?.codes === codes) return known.byName;
  const byName = new Map<string, string>();
  for (const lang of LANGUAGE_IDS) {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    for (const code of codes) {
      const name = names.of(code)!;
      byName.set(fold(name), code).set(fold(name.replace(/\(.*/, '')), code);
    }
  }
  for (const [code, names] of Object.entries(ALSO)) for (const name of names) byName.set(name, code);
  for (const code of codes) byName.set(fold(code), code);
  known = { byName, codes };
  return byName;
}

/** A name without case, accents, spaces and signs. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\P{Letter}/gu, '');
}
