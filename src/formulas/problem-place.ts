/** A parser of MathJax's where it stopped: at `i` of the string that it reads. */
export interface Parser {
  readonly string: string;
  readonly i: number;
}

/**
 * The place of a problem in TeX, UTF-16 units: the command or the beginning of an environment that it is about, or the
 * place where reading stopped.
 * @param parsers the innermost first: an argument has one of its own, which reads the argument alone.
 */
export function placeOfProblem(tex: string, parsers: readonly Parser[], message: string): number {
  const unclosed = /^Missing \\end\{(.+)\}/.exec(message);
  if (unclosed) return Math.max(0, tex.lastIndexOf(`\\begin{${unclosed[1]}}`));
  const stopped = placeIn(tex, [...parsers].reverse());
  const unit = /^Unknown unit (.+)/.exec(message);
  if (unit) return Math.max(0, tex.lastIndexOf(unit[1]!, stopped));
  const command = /\\(?:begin\s*\{[^{}]*\}|[a-zA-Z]+|.)\s*$/.exec(tex.slice(0, stopped));
  return command ? command.index : stopped;
}

function placeIn(tex: string, [outer, ...inner]: readonly Parser[]): number {
  if (!outer) return 0;
  // A command that stands for others was replaced by them: what follows is as typed.
  let place = Math.max(0, tex.length - (outer.string.length - outer.i));
  for (const { string, i } of inner) {
    const start = tex.lastIndexOf(string, place - string.length);
    if (start < 0) break;
    place = start + i;
  }
  return place;
}
