import type { InterfaceLanguage } from '../faults/print.ts';

/**
 * The language of messages: what `--lang` says, else the first of LC_ALL, LC_MESSAGES and LANG that is
 * set (POSIX.1-2017, 8.2), else the system's. French if that is French, English for all others.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: () => string,
): InterfaceLanguage {
  const locale = asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || system();
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}
