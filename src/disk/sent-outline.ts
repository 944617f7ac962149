import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.ts';
import type { Outline } from '../changes/outline.ts';
import { recordedPdfs, recordOf } from './build-records.ts';
import { replaceFile } from './replace-file.ts';

/** A booklet as it was sent last, kept in `.cache/` of the output folder, so that the next sending can tell what has changed. */
interface Sent {
  /** The time of the last message that the ledger has of this sending. */
  readonly at: string;
  readonly outline: Outline;
}

/** The outline of a PDF as it was built last; null where it has no record. @param pdf its path from the output folder. */
export function builtOutline(out: string, pdf: string): Outline | null {
  return recordedPdfs(join(out, pdf))[0]?.outline ?? null;
}

/** Keeps the outline of a booklet that was sent. @throws EnvironmentError */
export function keepSentOutline(out: string, pdf: string, at: string): void {
  const outline = builtOutline(out, pdf);
  if (outline) replaceFile(out, sentFile(pdf), JSON.stringify({ at, outline } satisfies Sent));
}

/**
 * The outline of the booklet that was sent last.
 * @param at the time of the last message that was sent.
 * @returns null where it was not kept: the output folder was emptied, or the sender was killed.
 */
export function sentOutline(out: string, pdf: string, at: string): Outline | null {
  const sent = attempt((): Sent => JSON.parse(readFileSync(join(out, sentFile(pdf)), 'utf8')), null);
  return sent?.at === at ? sent.outline : null;
}

const sentFile = (pdf: string): string => recordOf(pdf).replace(/json$/, 'sent.json');
