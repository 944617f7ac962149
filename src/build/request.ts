import type { BuildRecord } from '../disk/build-records.ts';
import type { Fault } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { ClaimedStandard } from '../pdf/index.ts';
import type { WebKind } from '../web/kinds.ts';
import type { BuildInputs } from './stages/content.ts';
import type { StageSeconds } from './stopwatch.ts';
import type { Version } from './version.ts';

/** The settings that all versions of one build share. */
export interface BuildRequest {
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The booklet's id, where the project has several. */
  readonly booklet: string | null;
  /** The output folder, absolute. */
  readonly out: string;
  readonly inputs: BuildInputs;
  /** Whether charts are written as pictures too. */
  readonly charts: boolean;
  /** The way in which the booklet is written as web pages too; null for none. */
  readonly html: WebKind | null;
  /** Whether the versions are copies of people, which follow models of their own. */
  readonly copies: boolean;
  /** Whether unchanged versions are built too. */
  readonly force: boolean;
  /** The standard that PDFs to read claim to follow. */
  readonly claim: ClaimedStandard;
  /** The language in which a draft names its errors; null builds no draft. */
  readonly draft: InterfaceLanguage | null;
}

/** The outcome of building one version. */
export interface Built {
  readonly version: Version;
  /** The PDF compared with the file that was there before. */
  readonly state: 'new' | 'changed' | 'unchanged' | 'failed';
  /** null when the build failed. */
  readonly pdf: PdfFile | null;
  readonly faults: readonly Fault[];
}

export interface PdfFile extends Pick<BuildRecord, 'pages' | 'bytes' | 'print' | 'html' | 'outputs'> {
  /** Path from the output folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly seconds: StageSeconds;
}
