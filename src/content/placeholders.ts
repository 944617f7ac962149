import { isScalar, visit } from 'yaml';
import type { Report } from '../faults/fault.ts';
import type { YamlFile } from './yaml/file.ts';

/** The keys whose texts are printed as typed, or are TeX. */
const AS_TYPED = new Set(['code', 'math']);
/** Code and formulas within a text. */
const ASIDE = /```[\s\S]*?(?:```|$)|`[^`]*`|\$[^$]*\$/g;

/**
 * Words that stand for others until these are known, and are nothing else in any language: `%NOM%` of mail merges, "Lorem
 * ipsum", `XXXX`, `TODO:`, "page ??".
 */
const PLACEHOLDER =
  /(?<![\p{L}\p{N}%])%(?<name>\p{L}[\p{L}_]{1,29})%(?![\p{L}\p{N}%])|\blorem ipsum dolor\b|(?<!\p{L})(?:X{4,}|x{4,})(?!\p{L})|(?<![\p{L}\p{N}_-])(?:(?:TODO|FIXME|TBD)(?= ?:)|[[(](?:TODO|FIXME|TBD)[\])])|\b(?:pages?|p\.|figure|fig\.|table(?:au)?|chapitre|chapter) ?\?{2,}/giu;
const ANY_CASE = /^(?:%|lorem|x|p|fig|table|chap)/i;

/** Warns of placeholders in the texts of a file: they would be printed as typed. */
export function reportPlaceholders(file: YamlFile, report: Report): void {
  if (file.text.search(PLACEHOLDER) === -1) return;
  visit(file.root, {
    Pair: (_, { key }) => (isScalar(key) && AS_TYPED.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar(part, scalar) {
      if (part === 'key' || typeof scalar.value !== 'string') return;
      const text = scalar.value.replace(ASIDE, (aside) => ' '.repeat(aside.length));
      const told = new Set<string>();
      for (const { 0: typed, index, groups } of text.matchAll(PLACEHOLDER)) {
        if (!ANY_CASE.test(typed) && typed !== typed.toUpperCase()) continue;
        const kind = typed.toLowerCase().replace(/x+/, 'x');
        if (told.has(kind)) continue;
        told.add(kind);
        const name = groups?.name?.toLowerCase().replaceAll('_', '-') ?? null;
        report.warning('text-placeholder', file.placeIn(scalar, index), { typed, name });
      }
    },
  });
}
