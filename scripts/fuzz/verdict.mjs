/** The most that a run may take: seconds of one processor, and MiB. */
export const MOST_SECONDS = 5;
export const MOST_MEBIBYTES = 500;

/** Faults that no line of a file is to blame for. */
const PLACELESS = [
  ...[
    'file-outside-project',
    'file-too-large',
    'mail-no-sender',
    'mail-no-people',
    'mail-pdf-changed',
    'no-pages',
  ],
  ...['copies-no-people', 'usage-', 'template-missing', 'mail-'],
];

/**
 * The fault in how a run ended; null when nothing is. A command succeeds, or names a line of a file.
 * @param {{ code: number | null, signal?: string | null, stderr: string, seconds?: number, mebibytes?: number }} run
 */
export function verdict({ code, signal = null, stderr, seconds = 0, mebibytes = 0 }) {
  if (signal) return `ended by ${signal}`;
  if (code === 70) return `internal error: ${stderr.split('\n').slice(1, 3).join(' ').slice(0, 160)}`;
  if (seconds > MOST_SECONDS) return `took ${seconds.toFixed(1)} s`;
  if (mebibytes > MOST_MEBIBYTES) return `took ${Math.round(mebibytes)} MiB`;
  if (code === 0 || code === 2 || code === 3) return null;
  if (code !== 1) return `exit code ${code}`;
  const errors = [...stderr.matchAll(/^(.+:\d+:\d+ )?error\[([\w-]+)\]/gm)];
  if (errors.length === 0) return 'exit code 1 without a fault';
  const isPlaced = errors.some(
    ([, place, name]) => place || PLACELESS.some((start) => name.startsWith(start)),
  );
  return isPlaced ? null : `no place: ${errors[0][2]}`;
}
