import type { InterfaceLanguage } from '../faults/print.ts';

/**
 * The language of messages. It is the one of `--lang`, or else of the first of LC_ALL, LC_MESSAGES and LANG that
 * is set (POSIX.1-2017, 8.2), or else of the system. If that is not French, it is English.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: () => string,
): InterfaceLanguage {
  const locale = asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || system();
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}
