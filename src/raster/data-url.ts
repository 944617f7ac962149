/** The bytes of a `data:` URL in base64 (RFC 2397); null for any other address. */
export function dataUrlBytes(address: string): Uint8Array | null {
  const match = /^data:[^,]*;base64,/i.exec(address);
  return match && Buffer.from(address.slice(match[0].length), 'base64');
}
