import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';
import { expect } from 'vitest';

/**
 * A fenced block of a page that readers follow step by step. Its info string says what it is:
 *
 * - `sh`: commands to run; `sh warns` or `sh fails`, if they give a warning or an error; `sh not run`, `sh settings`: for
 *   readers alone
 * - `LANGUAGE PATH`: the contents of a file
 * - `diff PATH`: lines of a file that are replaced
 * - `text`: what the last command said; `text PATH.pdf`: words on the pages of a PDF; `…` stands for any others
 * - `files`: paths of files that are there
 */
interface Step {
  readonly kind: string;
  readonly argument: string;
  readonly body: string;
  /** The line of the page, from 1. */
  readonly line: number;
}

const PROGRAM = resolve('bin/livret.js');

/** The steps of a Markdown page, in its order. */
export function stepsOf(page: string): Step[] {
  return new MarkdownIt()
    .parse(readFileSync(page, 'utf8'), {})
    .filter((token) => token.type === 'fence')
    .map((token) => {
      const [kind = '', ...rest] = token.info.split(' ');
      return { kind, argument: rest.join(' '), body: token.content, line: token.map![0] + 1 };
    });
}

/** Does what the page says in a folder, with messages in the language of a locale, and checks what it promises. */
export function follow(page: string, locale: string, root: string): void {
  let folder = root;
  let said = '';
  for (const step of stepsOf(page)) {
    const place = `${page}:${step.line}`;
    if (step.kind === 'sh' && ['not run', 'settings'].includes(step.argument)) continue;
    if (step.kind === 'sh') {
      said = '';
      for (const command of step.body.trim().split('\n')) run(command, step, place);
    } else if (step.kind === 'diff') replace(join(folder, step.argument), step.body, place);
    else if (step.kind === 'files') {
      for (const path of step.body.trim().split('\n'))
        expect(existsSync(join(folder, path)), `${place}: ${path}`).toBe(true);
    } else if (step.kind === 'text') {
      const text = step.argument ? wordsOf(join(folder, step.argument)) : said;
      for (const words of step.body.trim().split('\n')) expect(text, place).toMatch(pattern(words));
    } else write(join(folder, step.argument), step.body);
  }

  function run(command: string, step: Step, place: string): void {
    const [program, ...words] = command.split(/\s+/);
    if (program === 'cd') {
      folder = join(folder, words[0]!);
      return;
    }
    expect(program, place).toBe('livret');
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, LANG: locale },
      encoding: 'utf8',
    });
    expect(status, `${place}: ${stderr}`).toBe(step.argument === 'fails' ? 1 : 0);
    if (step.argument === '') expect(stderr, `${place}: no warning`).toBe('');
    said += stdout + stderr;
  }
}

function write(path: string, body: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
}

/** Puts the lines with `+` where those with `-` stand; lines with neither say where. */
function replace(path: string, body: string, place: string): void {
  const lines = body.trimEnd().split('\n');
  const without = (sign: string) =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : [`${line.slice(1)}\n`])).join('');
  const text = readFileSync(path, 'utf8');
  const parts = text.split(without('+'));
  expect(parts, `${place}: these lines, once`).toHaveLength(2);
  writeFileSync(path, parts.join(without('-')));
}

/** The text of a PDF's pages, with a single space between words, and words whole that are hyphenated at a line's end. */
function wordsOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .replace(/[\u00ad-]\n\s*/g, '')
    .replace(/\s+/g, ' ');
}

function pattern(words: string): RegExp {
  const parts = words.trim().split('…');
  return new RegExp(
    parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('[^]*?'),
  );
}
