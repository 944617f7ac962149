import type { FaultCode } from './catalogue/index.ts';
import type { Source } from './source.ts';

/** The parts of a fault by which it follows from another. */
interface Told {
  readonly code: FaultCode;
  readonly severity: 'error' | 'warning';
  readonly source: Source | null;
}

/** A fault that may follow from another one, and the faults that it follows from. */
interface Following {
  readonly codes: readonly FaultCode[];
  /** The files in which they follow; every file where it is absent. */
  readonly within?: RegExp;
  readonly from: (cause: Told, fault: Told) => boolean;
}

const isIn =
  (files: RegExp) =>
  ({ source }: Told): boolean =>
    source !== null && files.test(source.file);

/** After these a part of a style sheet is not read. */
const CSS_UNREAD: readonly FaultCode[] = [
  'css-syntax',
  'css-unclosed',
  'css-nested-rule',
  'content-not-utf8',
  'content-control-character',
];

/** Names that nothing has may stand in what could not be read. */
const FOLLOWING: readonly Following[] = [
  {
    codes: ['css-syntax', 'css-variable-syntax'],
    from: ({ code, source }, fault) => code === 'css-unclosed' && source?.file === fault.source?.file,
  },
  {
    codes: ['css-variable', 'css-string', 'css-string-unused', 'css-page-name', 'css-variable-unused'],
    from: (cause) => CSS_UNREAD.includes(cause.code) && isIn(/\.css$/)(cause),
  },
  // A declaration at fault is left out: its box has no content, its name is used nowhere.
  {
    codes: ['css-no-content', 'css-string-unused', 'css-page-name', 'css-variable-unused'],
    from: ({ code, source }, fault) => code.startsWith('css-') && source?.file === fault.source?.file,
  },
  // Its use may stand in what could not be read.
  { codes: ['variable-unused'], from: isIn(/^content\/(?!cohorts\/)/) },
  {
    codes: ['content-unknown-name', 'cohort-data-unused'],
    within: /^content\/cohorts\//,
    from: isIn(/^content\/(?:chapters|booklet)\b/),
  },
  { codes: ['reference-unknown', 'markup-no-target'], from: isIn(/^content\/(?:chapters|data)\//) },
  { codes: ['claim-broken'], from: ({ code }) => code === 'text-missing-glyph' },
  { codes: ['citation-unknown', 'content-no-references'], from: isIn(/^content\/references\.yaml$/) },
];

/** Faults that one cause has wherever a thing is used: the first is told. */
const TOLD_ONCE: readonly FaultCode[] = ['content-no-references'];

/** The faults without those that follow from other errors among them, so that one cause is told once. */
export function withoutFollowing<F extends Told>(all: readonly F[]): readonly F[] {
  const repeated = TOLD_ONCE.filter((code) => all.some((fault) => fault.code === code));
  const faults = all.filter(
    (fault, i) => !repeated.includes(fault.code) || i === all.findIndex(({ code }) => code === fault.code),
  );
  const followings = FOLLOWING.filter(({ codes }) => faults.some(({ code }) => codes.includes(code)));
  if (followings.length === 0) return faults;
  return faults.filter((fault) => {
    const rules = followings.filter(
      ({ codes, within }) =>
        codes.includes(fault.code) && (!within || (fault.source !== null && within.test(fault.source.file))),
    );
    return !rules.some(({ codes, from }) =>
      faults.some((cause) => cause.severity === 'error' && !codes.includes(cause.code) && from(cause, fault)),
    );
  });
}
