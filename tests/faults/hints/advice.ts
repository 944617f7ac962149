import type { Fault } from '../../../src/faults/fault.ts';
import { wordFault } from '../../../src/faults/print.ts';
import type { Files } from '../../content/project.ts';

/** The parts of a fault's details by which it names what was typed. */
interface Typed {
  readonly key?: string;
  readonly name?: string;
  readonly value?: string;
  readonly found?: string;
  readonly id?: string;
  readonly label?: string;
  readonly option?: string;
  readonly tag?: string;
  readonly typed?: string;
}

/** The French advice of a fault, as authors read it. */
export function adviceOf(fault: Fault): string {
  return wordFault(fault, 'fr').instead ?? '';
}

/** The files with a fault's advice followed to the letter; null when the advice has no text to put in. */
export function follow(files: Files, fault: Fault): Files | null {
  const { file, line, column } = fault.source!;
  const advice = adviceOf(fault);
  const content = files[file];
  const rename = /^renommez-le (\S+)$/.exec(advice)?.[1];
  if (rename) {
    const { [file]: moved, ...others } = files;
    return { ...others, [rename]: moved! };
  }
  if (typeof content !== 'string') return null;
  const lines = content.split('\n');
  const edited = FORMS.map(([form, edit]) => {
    const match = form.exec(advice);
    return match && edit(match, lines[line - 1]!, column - 1, fault.details as Typed);
  }).find((found) => found);
  if (!edited) return null;
  const replaced = edited.lines ?? 1;
  return { ...files, [file]: lines.toSpliced(line - 1, replaced, ...edited.text.split('\n')).join('\n') };
}

/** The text in place of the fault's line and of those after it; `lines` counts them. */
interface Edit {
  readonly text: string;
  readonly lines?: number;
}
type Form = readonly [
  form: RegExp,
  edit: (match: RegExpExecArray, line: string, column: number, typed: Typed) => Edit | null,
];

const indentOf = (line: string) => /^\s*/.exec(line)![0];

/** The forms of advice that have the very text to write. */
const FORMS: readonly Form[] = [
  // A block of lines: all but the first, which ends in |, are those that were typed.
  [
    /écrivez :\n((?:\s+.*\n)*\s+.*\|\n[\s\S]*?)(?:\nou, .*)?$/,
    ([, block]) => ({ text: block!, lines: block!.split('\n').length - 1 }),
  ],
  [
    /^écrivez :\n(\S+:)\n([\s\S]*)$/,
    ([, , more], line) => {
      const indent = indentOf(line);
      const lines = more!.split('\n').map((one) => indent + one.trimEnd().slice(2));
      return { text: lines.join('\n'), lines: lines.length };
    },
  ],
  [/écrivez : (.*)/, ([, text], line) => ({ text: indentOf(line) + text })],
  [
    /mettez (\d+) espaces? au début de cette ligne : « (.*?) »/,
    ([, spaces, text]) => ({ text: ' '.repeat(Number(spaces)) + text }),
  ],
  [/ne mettez pas d’espace au début de cette ligne : « (.*?) »/, ([, text]) => ({ text: text! })],
  [
    /^ajoutez par exemple (.*?)(?: \(head: \[\] sans tête\))?$/,
    ([, text], line, column) => {
      const [before, after] = [line.slice(0, column), line.slice(column)];
      if (after.startsWith('{')) return { text: `${before}{ ${text},${after.slice(1)}` };
      return { text: `${before}${text}\n${' '.repeat(column)}${after}` };
    },
  ],
  [
    /^écrivez par exemple (.*?)(?:, ou supprimez la clé)?$/,
    ([, text], line, column) => ({ text: line.slice(0, column) + text }),
  ],
  [
    /^vouliez-vous dire (?:« )?[<{[#@:^-]*([\p{L}\p{N}._-]+)/u,
    ([, near], line, column, typed) => {
      const word = typed.key && line.includes(typed.key, column) && !typed.value ? typed.key : wordOf(typed);
      const at = line.indexOf(word, column);
      return at === -1 ? null : { text: line.slice(0, at) + near + line.slice(at + word.length) };
    },
  ],
  [
    /^(?:écrivez|par exemple) (?:([\w-]+): )?(.*)$/,
    ([, key, value], line, column, { found, typed }) => {
      const shown = found ?? typed ?? '';
      const at = line.indexOf(shown, column);
      const isLast = key && new RegExp(`^[-\\s]*${key}:`).test(line);
      if (isLast) return { text: `${line.slice(0, line.indexOf(`${key}:`))}${key}: ${value}` };
      return at === -1 || !shown ? null : { text: line.slice(0, at) + value + line.slice(at + shown.length) };
    },
  ],
  [/^(?:supprimez cette ligne|gardez l’un des deux)/, () => ({ text: '# rien' })],
  [
    /(?:valeurs possibles|clés possibles|écrivez l’un de) : ([^,\s]+)/,
    ([, first], line, column, typed) => {
      const word = wordOf(typed);
      const at = word ? line.indexOf(word, column) : -1;
      return at === -1 ? null : { text: line.slice(0, at) + first + line.slice(at + word.length) };
    },
  ],
];

function wordOf({ value, name, id, label, option, tag, found, key }: Typed): string {
  return value ?? name ?? id ?? label ?? option ?? tag ?? found ?? key ?? '';
}
