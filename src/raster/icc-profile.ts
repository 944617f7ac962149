/** The flaw of a file as the profile of a press: it is no profile, or that of another device, or has other colours. */
type ProfileFlaw = 'form' | 'device' | 'colors';

/** The bytes of a profile's header, and of the number of its tags (ICC.1, 7.2 and 7.3). */
const HEADER = 132;

/** The flaw of a profile as that of a press, by its header (ICC.1, 7.2); null for none that the header tells. */
export function pressFlaw(file: Uint8Array): ProfileFlaw | null {
  const text = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  if (
    file.length < HEADER ||
    text(36) !== 'acsp' ||
    new DataView(file.buffer, file.byteOffset).getUint32(0) > file.length
  )
    return 'form';
  if (text(12) !== 'prtr') return 'device';
  return text(16) === 'CMYK' ? null : 'colors';
}
