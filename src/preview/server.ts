import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { readAsset } from '../assets.ts';
import { attempt } from '../attempt.ts';
import { pictureFormat } from '../raster/picture.ts';
import { choiceIn } from './choice.ts';
import { cookieOf, HEADERS, hasToken, isOwn, isToken, newToken } from './guards.ts';
import { indexPage } from './index-page.ts';
import type { Choice, Message } from './protocol.ts';
import { answer, type Services } from './routes.ts';
import { WindowSocket } from './socket.ts';

/** The most bytes that a request may have. */
const MOST_BYTES = 10_000;

/** A preview that is served. */
export interface Preview {
  readonly port: number;
  readonly token: string;
  /** The address to open, with the token. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a preview on the loopback interface.
 * @param port 0 for any that is free. @throws the system's error when it is taken.
 */
export async function servePreview(services: Services, port: number): Promise<Preview> {
  const token = newToken();
  const sockets = new Set<WindowSocket>();
  const surroundings = () => ({ services, token, port: (server.address() as AddressInfo).port });
  const server = createServer((request, response) => {
    handle(request, response, surroundings()).catch(() => void response.writeHead(500).end());
  });
  server.on('upgrade', (request, socket) => {
    // Who has asked may be gone before the answer.
    socket.on('error', () => socket.destroy());
    const { pathname, searchParams } = addressOf(request);
    const isMeant = pathname === '/events' && isAllowed(request, surroundings());
    if (!isMeant || !WindowSocket.open(request, socket)) return void socket.end(FORBIDDEN);
    follow(socket, choiceIn(searchParams), sockets, services).catch(() => socket.destroy());
  });
  await listening(server, port);
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    token,
    url: `http://127.0.0.1:${own}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface Surroundings {
  readonly services: Services;
  readonly token: string;
  readonly port: number;
}

const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n';

/** The address that a request names, of this server; that of nothing where it cannot be read. */
const addressOf = ({ url }: IncomingMessage): URL =>
  attempt(() => new URL(url ?? '/', 'http://127.0.0.1'), new URL('http://127.0.0.1/nothing'));

/** Whether a request comes from the preview's own page, or from another `livret preview`. */
const isAllowed = (request: IncomingMessage, { token, port }: Surroundings): boolean =>
  isOwn(request, port) && hasToken(request, token, port);

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  surroundings: Surroundings,
): Promise<void> {
  const { services, token, port } = surroundings;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isOwn(request, port)) return void response.writeHead(403).end();
  const { pathname, searchParams } = addressOf(request);
  if (request.method === 'GET' && pathname === '/' && isToken(searchParams.get('token'), token)) {
    // The token leaves the address, which is in the browser's history.
    searchParams.delete('token');
    const rest = searchParams.size > 0 ? `?${searchParams}` : '';
    return void response.writeHead(303, { 'Set-Cookie': cookieOf(token, port), Location: `/${rest}` }).end();
  }
  if (!isAllowed(request, surroundings)) return void response.writeHead(403).end();

  if (request.method === 'GET') {
    const file = FILES[pathname];
    if (file) return give(response, file.type, file.read(services.language));
  }
  const found = await answer(request.method ?? '', pathname, await readJson(request), services);
  if (found === null) return void response.writeHead(404).end();
  if (found instanceof Uint8Array) return give(response, typeOf(found), found);
  give(response, 'application/json', json(found));
}

function give(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

/** Opens a window that follows the builds. */
function follow(
  connection: Duplex,
  chosen: Choice | null,
  sockets: Set<WindowSocket>,
  { studio }: Services,
): Promise<void> {
  const tell = (message: Message) => socket.send(json(message));
  const window = studio.open(chosen, {
    state: (data) => tell({ event: 'state', data }),
    show: (data) => tell({ event: 'show', data }),
  });
  const socket = new WindowSocket(connection, () => {
    sockets.delete(socket);
    studio.close(window);
  });
  sockets.add(socket);
  tell({ event: 'window', data: window });
  return studio.tell(window);
}

/** JSON with numbers to the thousandth, which no screen tells from more. */
function json(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    typeof each === 'number' ? Math.round(each * 1000) / 1000 : each,
  );
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > MOST_BYTES) return null;
    parts.push(part as Buffer);
  }
  return attempt(() => JSON.parse(Buffer.concat(parts).toString('utf8')), null);
}

/** The page's icon, an open booklet, as SVG. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#9c3d2e" d="M15 7C11 4 6 4 2 5v20c4-1 9-1 13 2zm2 0c4-3 9-3 13-2v20c-4-1-9-1-13 2z"/></svg>';

interface ServedFile {
  readonly type: string;
  read(language: Services['language']): string | Uint8Array;
}

const asset = (name: string, type: string): ServedFile => ({ type, read: () => readAsset(name) });

const FILES: Readonly<Record<string, ServedFile>> = {
  '/': { type: 'text/html; charset=utf-8', read: indexPage },
  '/icon.svg': { type: 'image/svg+xml', read: () => ICON },
  '/preview.js': asset('preview/preview.js', 'text/javascript; charset=utf-8'),
  '/preview.css': asset('preview/preview.css', 'text/css; charset=utf-8'),
  '/sans.ttf': asset('fonts/SourceSans3_400Regular.ttf', 'font/ttf'),
  '/sans-bold.ttf': asset('fonts/SourceSans3_600SemiBold.ttf', 'font/ttf'),
};

/** The media type of a picture of pages: PNG, JPEG or WebP. */
const typeOf = (data: Uint8Array): string => `image/${pictureFormat(data)!.toLowerCase()}`;
