import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

// WebSockets (RFC 6455), as far as a preview needs them: the server sends texts, the page nothing but that it leaves. A
// browser has six connections to a host for all its windows, and WebSockets apart from these: so no window waits for others.

/** The value that the answer to a handshake is made with (RFC 6455, 1.3). */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** First bytes of frames: the last of a message, and its kind (RFC 6455, 5.2). */
const TEXT = 0x81;
const CLOSE = 0x88;

/** A connection that a window has opened to follow the builds. */
export class WindowSocket {
  readonly #socket: Duplex;

  /** @param closed is called once the window or the network has ended it. */
  constructor(socket: Duplex, closed: () => void) {
    this.#socket = socket;
    socket.on('close', closed);
    // The network tells that it has failed, and then closes.
    socket.on('error', () => {});
    for (const event of ['data', 'end']) socket.on(event, () => this.end());
  }

  /** Answers the request that opens a WebSocket (RFC 6455, 4.2.2). @returns false where it is another request, which is refused. */
  static open({ headers }: IncomingMessage, socket: Duplex): boolean {
    const key = headers['sec-websocket-key'];
    if (headers.upgrade?.toLowerCase() !== 'websocket' || key === undefined) return false;
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
    const lines = ['Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accept}`];
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    return true;
  }

  send(text: string): void {
    const data = Buffer.from(text);
    this.#socket.write(Buffer.concat([Buffer.of(TEXT), lengthOf(data), data]));
  }

  end(): void {
    const socket = this.#socket;
    if (socket.writable) socket.end(Buffer.of(CLOSE, 0), () => socket.destroy());
  }
}

/** The length of a message, in one byte, three or nine (RFC 6455, 5.2). */
function lengthOf({ length }: Uint8Array): Buffer {
  if (length < 126) return Buffer.of(length);
  if (length < 2 ** 16) return Buffer.of(126, length >> 8, length & 255);
  const long = Buffer.alloc(9, 127);
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}
