import { crc32 } from 'node:zlib';
import { COMMANDS, NASTY, VALUES } from './nasty.mjs';

/**
 * A project with a few small mistakes, and the command to run on it.
 * @typedef {{ files: Map<string, Buffer>, command: readonly string[], changes: string[] }} Mutant
 */

/**
 * Makes a mutant of a project. The same random numbers make the same.
 * @param {ReadonlyMap<string, Buffer>} seed the files of a sound project, by their paths
 * @param {() => number} random numbers from 0 to 1
 * @returns {Mutant}
 */
export function mutate(seed, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const files = new Map(seed);
  const changes = [];
  const command = pick(COMMANDS);
  for (let left = 1 + Math.floor(random() ** 2 * 3); left > 0; left--) {
    const path = pick([...files.keys()]);
    const data = files.get(path);
    if (random() < 0.03) changes.push(mutateFolder(files, path, pick));
    else if (/\.(png|jpg)$/.test(path)) {
      const [change, mutated] = mutatePicture(data, random, pick);
      files.set(path, mutated);
      changes.push(`${path}: ${change}`);
    } else {
      const change = pick(TEXT_CHANGES);
      const mutated = change(data.toString('utf8'), path.split('.').at(-1), random, pick);
      files.set(path, random() < 0.02 ? Buffer.from(mutated, 'latin1') : Buffer.from(mutated));
      changes.push(`${path}: ${change.name}`);
    }
  }
  return { files, command, changes };
}

/** A place in a text, mostly at the edge of a word. */
function place(text, random) {
  const at = Math.floor(random() * (text.length + 1));
  const edge = /\b/g;
  edge.lastIndex = at;
  return random() < 0.7 ? (edge.exec(text)?.index ?? at) : at;
}

function range(text, random, longest) {
  const from = place(text, random);
  return [from, Math.min(text.length, from + 1 + Math.floor(random() * longest))];
}

const TEXT_CHANGES = [
  function insertNasty(text, type, random, pick) {
    const at = place(text, random);
    return text.slice(0, at) + pick(NASTY[type] ?? NASTY.yaml) + text.slice(at);
  },
  function replaceValue(text, _type, _random, pick) {
    const values = [...text.matchAll(/(?<=[:,[(] ?)[\p{L}\d"'#.%-]+/gu)];
    if (values.length === 0) return text;
    const { 0: value, index } = pick(values);
    return text.slice(0, index) + pick(VALUES) + text.slice(index + value.length);
  },
  function removeRange(text, _, random) {
    const [from, to] = range(text, random, 12);
    return text.slice(0, from) + text.slice(to);
  },
  function repeatRange(text, _, random, pick) {
    const [from, to] = range(text, random, 30);
    return text.slice(0, to) + text.slice(from, to).repeat(pick([1, 2, 30, 1000])) + text.slice(to);
  },
  function moveLine(text, _, random) {
    const lines = text.split('\n');
    const [line] = lines.splice(Math.floor(random() * lines.length), 1);
    lines.splice(Math.floor(random() * lines.length), 0, line);
    return lines.join('\n');
  },
  function repeatLine(text, _, random, pick) {
    const lines = text.split('\n');
    const at = Math.floor(random() * lines.length);
    lines.splice(at, 0, ...Array(pick([1, 2, 300])).fill(lines[at]));
    return lines.join('\n');
  },
  function removeLine(text, _, random) {
    const lines = text.split('\n');
    lines.splice(Math.floor(random() * lines.length), 1);
    return lines.join('\n');
  },
  function indentLine(text, _, random, pick) {
    const lines = text.split('\n');
    const at = Math.floor(random() * lines.length);
    lines[at] = pick([' ', '  ', '\t', '        ']) + lines[at];
    return lines.join('\n');
  },
  function nest(text, type, random, pick) {
    const at = place(text, random);
    return text.slice(0, at) + pick(NESTS[type] ?? NESTS.yaml).repeat(pick([3, 60, 3000])) + text.slice(at);
  },
  function cut(text, _, random) {
    return text.slice(0, place(text, random));
  },
];

const NESTS = {
  yaml: ['[', '{ a: ', '- ', '> ', '*', '[a', '^[', '{{', '(', '`', '_a'],
  css: ['@media print {', '(', 'p {', ':not(', 'var(--a,', '['],
  hbs: ['{{#if id}}', '<div>', '(', '{{> text ', '<em>', '{{else if id}}'],
  csv: ['"', ';', ',a', '""'],
};

function mutateFolder(files, path, pick) {
  const data = files.get(path);
  const change = pick(['removed', 'emptied', 'renamed', 'copied']);
  if (change === 'removed' || change === 'renamed') files.delete(path);
  if (change === 'emptied') files.set(path, Buffer.alloc(0));
  if (change === 'renamed' || change === 'copied')
    files.set(path.replace(/(\w+)\.(\w+)$/, pick(['x.$2', '$1.txt', '../$1.$2', 'É.$2', '$1 2.$2'])), data);
  return `${path}: ${change}`;
}

/** Numbers of a PNG's header, with its check sum made right: they reach what stands behind it. */
function mutatePicture(data, random, pick) {
  const bytes = Buffer.from(data);
  const kind = pick(bytes.length > 33 ? ['bytes', 'cut', 'header', 'size'] : ['bytes']);
  if (kind === 'cut') return ['cut', bytes.subarray(0, Math.floor(random() * bytes.length))];
  if (kind === 'header') bytes[24 + Math.floor(random() * 5)] = pick([0, 1, 2, 3, 4, 6, 7, 8, 16, 255]);
  else if (kind === 'size') bytes.writeUInt32BE(pick([0, 1, 9, 65_535, 40_000_000, 2 ** 31]), pick([16, 20]));
  else
    for (let i = 0; i < 3 && bytes.length > 0; i++)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  if (kind !== 'bytes' && bytes.toString('latin1', 12, 16) === 'IHDR')
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return [kind, bytes];
}
