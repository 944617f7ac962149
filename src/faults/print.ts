import type { Entry } from './catalogue/entry.ts';
import { catalogue } from './catalogue/index.ts';
import type { Fault } from './fault.ts';
import { codeFrame, type ReadLine } from './frame.ts';
import { formatSource } from './source.ts';

/** The language of messages and of `--help`. A booklet's own language is independent of it. */
export type InterfaceLanguage = 'fr' | 'en';

/**
 * A fault as it is shown:
 *
 *     content/chapters/x.yaml:12:5 error[code]: what is wrong
 *       11 | the line before
 *       12 | the line
 *          | ^
 *     → what to write instead
 */
export function formatFault(
  fault: Fault,
  language: InterfaceLanguage,
  readLine: ReadLine,
  color: boolean,
): string {
  const { wrong, instead } = wordFault(fault, language);
  const paint = color ? PAINT : NO_PAINT;
  // A file's name may hold anything.
  const place = fault.source ? `${printable(formatSource(fault.source)).replaceAll('\n', '\uFFFD')} ` : '';
  const mark = fault.severity === 'error' ? paint.error : paint.warning;
  const parts = [
    `${paint.bold(place)}${mark(`${LABEL[language][fault.severity]}[${fault.code}]`)}${COLON[language]}${wrong}`,
  ];
  const frame = fault.source && codeFrame(fault.source, readLine);
  if (frame) parts.push(paint.faint(frame));
  if (instead) parts.push(`${paint.hint('→')} ${instead}`);
  return parts.join('\n');
}

/** The catalogue's wording of a fault, safe to print on a terminal. */
export function wordFault(fault: Fault, language: InterfaceLanguage): { wrong: string; instead?: string } {
  const wordings = (catalogue[fault.code] as Entry<unknown>)(fault.details);
  const instead = wordings[`${language}Instead`];
  return { wrong: printable(wordings[language]), ...(instead && { instead: printable(instead) }) };
}

/** Details quote what the user wrote; control characters in them must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
}

const LABEL = {
  fr: { error: 'erreur', warning: 'avertissement' },
  en: { error: 'error', warning: 'warning' },
} as const;

const COLON = { fr: ' : ', en: ': ' } as const;

/** ECMA-48 select graphic rendition. */
const graphic = (code: number) => (text: string) => (text ? `\u001B[${code}m${text}\u001B[0m` : '');
const plain = (text: string) => text;

const PAINT = {
  bold: graphic(1),
  error: graphic(31),
  warning: graphic(33),
  faint: graphic(2),
  hint: graphic(36),
};
const NO_PAINT: typeof PAINT = { bold: plain, error: plain, warning: plain, faint: plain, hint: plain };
