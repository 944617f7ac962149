import { BIBTEX, parseBibtex } from '../../../src/content/bibtex/file.ts';
import { loadBibtex, type Reference } from '../../../src/content/index.ts';
import { readReferences } from '../../../src/content/references.ts';
import { Report } from '../../../src/faults/fault.ts';
import { formatFault } from '../../../src/faults/print.ts';
import { languageFor } from '../../../src/languages/index.ts';
import { toHtml } from '../../../src/template/nodes.ts';
import { formatReference } from '../../../src/template/references/entry.ts';
import { memory } from '../project.ts';

interface Library {
  readonly references: ReadonlyMap<string, Reference> | null;
  /** The lines of the list of sources, by key. */
  readonly printed: Readonly<Record<string, string>>;
  /** Faults, as the command line tells them, without the lines of the file. */
  readonly faults: readonly string[];
}

/** Reads content/references.bib for a booklet in a language. */
export async function library(bib: string, tag = 'en'): Promise<Library> {
  await loadBibtex(memory({ [BIBTEX]: bib }));
  const report = new Report();
  const file = parseBibtex(BIBTEX, new TextEncoder().encode(bib), report);
  const references = readReferences([file], report);
  const language = languageFor(tag);
  const printed = [...(references?.values() ?? [])].map((reference) => {
    const nodes = formatReference(reference, language, tag);
    return [reference.id, toHtml(nodes, language).replaceAll('\u00a0', ' ')] as const;
  });
  const faults = report.faults.map((fault) => formatFault(fault, 'en', () => null, false));
  return { references, printed: Object.fromEntries(printed), faults };
}
