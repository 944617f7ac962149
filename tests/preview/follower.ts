import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Message } from '../../src/preview/protocol.ts';

interface Follower {
  /** The next event. */
  next(): Promise<Message>;
  /** Leaves, as a window does that is closed. */
  leave(): void;
  /** Resolves once the server has ended the connection. */
  readonly ended: Promise<unknown>;
}

/**
 * Follows a preview as a window does, over a WebSocket.
 * @param query the version that it asks for, as a query of an address.
 * @returns the status of the answer where it is refused.
 */
export async function follow(origin: string, headers: object, query = ''): Promise<Follower | number> {
  // The key and its answer are those of RFC 6455, 1.3.
  const asked = request(`${origin}/events${query}`, {
    headers: {
      ...headers,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  });
  asked.end();
  const answered = once(asked, 'response').then(([response]) => (response as IncomingMessage).statusCode!);
  const upgraded = once(asked, 'upgrade') as Promise<[IncomingMessage, Socket, Buffer]>;
  const answer = await Promise.race([answered, upgraded]);
  if (typeof answer === 'number') return answer;
  const [{ headers: given }, socket, head] = answer;
  if (given['sec-websocket-accept'] !== 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=') throw new Error('not the answer');

  let data = head;
  const messages: Message[] = [];
  let wake = () => {};
  const read = () => {
    for (let frame = frameOf(data); frame; frame = frameOf(data)) {
      data = data.subarray(frame.end);
      if (frame.kind === 0x81) messages.push(JSON.parse(frame.text) as Message);
    }
    wake();
  };
  socket.on('data', (part: Buffer) => {
    data = Buffer.concat([data, part]);
    read();
  });
  read();
  return {
    async next() {
      while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return messages.shift()!;
    },
    // A frame of a client is masked, here with zeros.
    leave: () => void socket.write(Buffer.of(0x88, 0x80, 0, 0, 0, 0)),
    ended: once(socket, 'close'),
  };
}

/** The first frame of some bytes; null where it is not whole. */
export function frameOf(
  data: Buffer,
): { readonly kind: number; readonly text: string; readonly end: number } | null {
  if (data.length < 2) return null;
  const [kind, short] = data as unknown as [number, number];
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (data.length < start) return null;
  const length =
    short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short;
  const end = start + length;
  return data.length < end ? null : { kind, text: data.toString('utf8', start, end), end };
}
