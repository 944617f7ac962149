import { deflateSync } from 'node:zlib';

/** The most bytes that are remembered, counted before deflating. */
const MOST_KEPT = 16e6;

/** Deflated data by its bytes in Latin-1, the least recently used first. */
const known = new Map<string, Uint8Array>();
let kept = 0;

/** Deflates data. What booklets of one process have in common, such as pages of copies, is deflated once. */
export function deflate(data: Uint8Array): Uint8Array {
  const key = Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');
  const before = known.get(key);
  if (before) known.delete(key);
  else kept += key.length;
  // zlib gives a part of a buffer of 16 kB, which would be kept whole.
  const deflated = before ?? new Uint8Array(deflateSync(data));
  known.set(key, deflated);
  for (const oldest of known.keys()) {
    if (kept <= MOST_KEPT) break;
    known.delete(oldest);
    kept -= oldest.length;
  }
  return deflated;
}
