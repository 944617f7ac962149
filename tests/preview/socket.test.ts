import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { WindowSocket } from '../../src/preview/socket.ts';

class Wire extends EventEmitter {
  writable = true;
  readonly written: Buffer[] = [];
  readonly destroy = vi.fn();
  write(data: Buffer | string): void {
    this.written.push(Buffer.from(data));
  }
  end(data: Buffer, done: () => void): void {
    this.write(data);
    this.writable = false;
    done();
  }
}

const opened = (headers: object) => {
  const wire = new Wire();
  const isOpen = WindowSocket.open({ headers } as IncomingMessage, wire as unknown as Duplex);
  return { isOpen, text: Buffer.concat(wire.written).toString() };
};

test('a handshake is answered by the digest of its key (RFC 6455, 1.3), another request by nothing', () => {
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  const { isOpen, text } = opened({ upgrade: 'WebSocket', 'sec-websocket-key': key });
  expect(isOpen).toBe(true);
  expect(text.split('\r\n')).toEqual([
    'HTTP/1.1 101 Switching Protocols',
    ...['Upgrade: websocket', 'Connection: Upgrade'],
    'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
    ...['', ''],
  ]);
  for (const headers of [
    {},
    { upgrade: 'websocket' },
    { 'sec-websocket-key': key },
    { upgrade: 'h2c', 'sec-websocket-key': key },
  ])
    expect(opened(headers)).toEqual({ isOpen: false, text: '' });
});

test.each([
  [0, [0]],
  [125, [125]],
  [126, [126, 0, 126]],
  [300, [126, 1, 44]],
  [65_535, [126, 255, 255]],
  [65_536, [127, 0, 0, 0, 0, 0, 1, 0, 0]],
])('a message of %d bytes begins with its length (RFC 6455, 5.2)', (length, expected) => {
  const wire = new Wire();
  new WindowSocket(wire as unknown as Duplex, () => {}).send('x'.repeat(length));
  const [frame] = wire.written;
  expect([...frame!.subarray(0, 1 + expected.length)]).toEqual([0x81, ...expected]);
  expect(frame!.length).toBe(1 + expected.length + length);
});

test.each(['data', 'end'])('on %s the connection is closed, once', (event) => {
  const wire = new Wire();
  const closed = vi.fn();
  const socket = new WindowSocket(wire as unknown as Duplex, closed);
  wire.emit('error', new Error('reset'));
  wire.emit(event);
  socket.end();
  expect(wire.written.map((each) => [...each])).toEqual([[0x88, 0]]);
  expect(wire.destroy).toHaveBeenCalledOnce();
  wire.emit('close');
  expect(closed).toHaveBeenCalledOnce();
});
