import { deflateSync } from 'node:zlib';

/** Bytes that are kept, as they were before they were deflated. */
const MOST_KEPT = 16e6;

/** What was deflated last, by its bytes in Latin-1, the oldest first. */
const known = new Map<string, Uint8Array>();
let kept = 0;

/** Deflates; once what is the same in booklet after booklet, as the pages that all copies of one share. */
export function deflate(data: Uint8Array): Uint8Array {
  const key = Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');
  const before = known.get(key);
  if (before) known.delete(key);
  else kept += key.length;
  const deflated = before ?? deflateSync(data);
  known.set(key, deflated);
  for (const oldest of known.keys()) {
    if (kept <= MOST_KEPT) break;
    known.delete(oldest);
    kept -= oldest.length;
  }
  return deflated;
}
