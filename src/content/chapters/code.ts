import type * as z from 'zod/mini';
import { nearest } from '../../faults/nearest.ts';
import type { Read } from '../read/types.ts';
import type { codeSchema } from '../schema/chapter.ts';
import type { CodeBlock } from '../types/block.ts';
import type { World } from './world.ts';

/** The languages of programs that are highlighted, by the names that authors give them; null is not highlighted. */
const LANGUAGES: Readonly<Record<string, string | null>> = {
  bash: 'bash',
  c: 'c',
  'c++': 'cpp',
  cpp: 'cpp',
  css: 'css',
  html: 'xml',
  java: 'java',
  javascript: 'javascript',
  js: 'javascript',
  json: 'json',
  julia: 'julia',
  latex: 'latex',
  matlab: 'matlab',
  octave: 'matlab',
  py: 'python',
  python: 'python',
  r: 'r',
  sh: 'bash',
  shell: 'bash',
  sql: 'sql',
  svg: 'xml',
  tex: 'latex',
  text: null,
  ts: 'typescript',
  typescript: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The grammar of a language by its name; null for a language that has none. */
export function grammarOf(language: string): string | null {
  const name = language.toLowerCase();
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name]! : null;
}

/** Reads code; a language that is not highlighted is reported. */
export function readCode(
  block: Read<z.infer<typeof codeSchema>>,
  { report }: World,
): Omit<CodeBlock, 'id' | 'source'> {
  const { language } = block;
  if (language && !Object.hasOwn(LANGUAGES, language.value.toLowerCase())) {
    const known = Object.keys(LANGUAGES);
    const near = nearest(language.value, known);
    report.warning('code-language-unknown', language.source, { language: language.value, near, known });
  }
  return {
    kind: 'code',
    title: block.title ?? null,
    code: block.code.value,
    grammar: language ? grammarOf(language.value) : null,
    lineNumbers: block['line-numbers']?.value ?? false,
  };
}
