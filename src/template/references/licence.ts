import type { Reference } from '../../content/index.ts';

/** Licences that say how a work may be used; others are a publisher's reservation. */
const OPEN_LICENCE =
  /^(?:cc0?\b|creative commons|licen[cs]e ouverte|etalab|odbl|odc\b|open d(?:ata|atabase)\b|ogl\b|open government|dl-de\b|public domain|domaine public)/i;
/** The addresses of Creative Commons, by which exports name its licences. */
const ADDRESS =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/(?<terms>[a-z-]+)|publicdomain\/(?<domain>zero|mark))\/(?<version>[\d.]+)/i;

/** How a work may be used, in a few words, `CC BY 4.0`; null where its record does not say so. */
export function openLicence({ texts: { license } }: Reference): string | null {
  if (license === undefined) return null;
  const { terms, domain, version } = ADDRESS.exec(license)?.groups ?? {};
  if (terms) return `CC ${terms.toUpperCase()} ${version}`;
  if (domain) return domain === 'zero' ? `CC0 ${version}` : `Public Domain Mark ${version}`;
  return OPEN_LICENCE.test(license) ? license : null;
}
