import type { Files } from '../../content/project.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The changes between two projects, as lines with - and +, and the line at which the fault is told. */
export function shown(before: Files, after: Files, told: Place | null): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const moved = paths.filter((path) => before[path] !== undefined && after[path] === undefined);
  if (moved.length > 0) {
    const come = paths.filter((path) => before[path] === undefined);
    return [...moved.map((path) => `- ${path}`), ...come.map((path) => `+ ${path}`)];
  }
  return paths.flatMap((path) => {
    // A fault at the first line is mostly one of the whole file, which the line does not show.
    const line = told?.file === path && told.line > 1 ? told.line : null;
    const lines = changesOf(linesOf(before[path]), linesOf(after[path]), line);
    return lines.length > 0 ? [`  # ${path}`, ...lines] : [];
  });
}

const MOST_LINES = 9;
const MOST_CHARACTERS = 100;

/** Lines as a terminal has room for them; null where they are too many, or differ beyond their ends. */
export function fitted(lines: readonly string[]): string[] | null {
  const cut = lines.map((line) =>
    line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 2)} …` : line,
  );
  const texts = cut.filter((line) => /^[-+]/.test(line)).map((line) => line.slice(1));
  return lines.length <= MOST_LINES && new Set(texts).size === texts.length ? cut : null;
}

// The advice to delete a line leaves a comment in its place, which no author would write.
const linesOf = (content: string | Uint8Array | undefined): string[] =>
  typeof content === 'string' && content.trim()
    ? content
        .trimEnd()
        .split('\n')
        .filter((line) => line.trim() !== '# rien')
    : [];

/** The lines that go and that come, and the one that is told, counted from 1; others between them are left out. */
function changesOf(was: readonly string[], is: readonly string[], told: number | null): string[] {
  const lines: string[] = [];
  let hidden = false;
  const show = (mark: string, line: string) => {
    if (hidden && lines.length > 0) lines.push('  …');
    hidden = false;
    lines.push(`${mark} ${line}`);
  };
  let [i, j] = [0, 0];
  for (const same of [...sharedLines(was, is), { was: was.length, is: is.length }]) {
    while (i < same.was) show('-', was[i++]!);
    while (j < same.is) show('+', is[j++]!);
    i += 1;
    j += 1;
    if (same.was < was.length && same.was + 1 === told) show(' ', was[same.was]!);
    else hidden = true;
  }
  return lines;
}

interface Shared {
  readonly was: number;
  readonly is: number;
}

/** The longest row of lines that two texts share, in order. */
function sharedLines(was: readonly string[], is: readonly string[]): Shared[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  const lengthAt = (i: number, j: number) => lengths[i]![j]!;
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--)
      lengths[i]![j] =
        was[i] === is[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const shared: Shared[] = [];
  let [i, j] = [0, 0];
  while (i < was.length && j < is.length) {
    if (was[i] === is[j]) shared.push({ was: i++, is: j++ });
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
