/** The end of a command's name: a space where a letter follows, nothing elsewhere. */
export const END = '\uE004';

/** TeX with spaces where the ends of commands need them. */
export const tidy = (tex: string) =>
  tex
    .replace(/\uE004(?=[A-Za-z])/g, ' ')
    .replaceAll(END, '')
    .trim();

/** Braces around what takes a script, unless it is one sign, stands in brackets, or has braces of its own. */
export function base(tex: string): string {
  const whole = tex.replaceAll(END, '').trim();
  return /^(?:[^\\{}]|\\[A-Za-z]+|\\[A-Za-z]+\{[^{}]*\}|\([^()]*\)|)$/u.test(whole) ? whole : `{${whole}}`;
}

const script = (sign: '_' | '^', tex: string) =>
  tex === '' ? '' : sign + (/^[A-Za-z0-9]$/.test(tex) ? tex : `{${tex}}`);
/** Scripts; none for none, and a prime as such. */
export const sub = (tex: string) => script('_', tex);
export const sup = (tex: string) => (/^'+$/.test(tex) ? tex : script('^', tex));
