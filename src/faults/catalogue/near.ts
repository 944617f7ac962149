import type { Bilingual, Wordings } from './entry.ts';

/** The question whether a near name is meant, with a space after it; '' where there is none. */
export function meant(near: string | null): Bilingual {
  return near ? { fr: `vouliez-vous dire ${near} ? `, en: `did you mean ${near}? ` } : { fr: '', en: '' };
}

/** The advice to write the near name, if there is one, or else `otherwise`, if there is any. */
export function orNear(
  near: string | null,
  otherwise?: Bilingual,
): Pick<Wordings, 'frInstead' | 'enInstead'> {
  const advice = near ? meant(near) : otherwise;
  return { frInstead: advice?.fr.trimEnd(), enInstead: advice?.en.trimEnd() };
}
