import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAsset } from '../assets.ts';
import { attempt } from '../attempt.ts';
import { choiceIn } from './choice.ts';
import { cookieOf, HEADERS, hasToken, isOwn, isToken, newToken } from './guards.ts';
import { indexPage } from './index-page.ts';
import type { Choice } from './protocol.ts';
import { answer, type Services } from './routes.ts';

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
  const streams = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    handle(request, response, { services, token, port, streams }).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listening(server, port);
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    token,
    url: `http://127.0.0.1:${own}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        for (const stream of streams) stream.end();
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
  /** The answers to windows, which follow the builds. */
  readonly streams: Set<ServerResponse>;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { services, token, port, streams }: Surroundings,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (!isOwn(request, port)) return void response.writeHead(403).end();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'GET' && pathname === '/' && isToken(searchParams.get('token'), token)) {
    // The token leaves the address, which is in the browser's history.
    searchParams.delete('token');
    const rest = searchParams.size > 0 ? `?${searchParams}` : '';
    return void response.writeHead(303, { 'Set-Cookie': cookieOf(token, port), Location: `/${rest}` }).end();
  }
  if (!hasToken(request, token, port)) return void response.writeHead(403).end();

  if (request.method === 'GET') {
    const file = FILES[pathname];
    if (file)
      return void response.writeHead(200, { 'Content-Type': file.type }).end(file.read(services.language));
    if (pathname === '/events') return follow(response, choiceIn(searchParams), streams, services);
  }
  const body = request.method === 'POST' ? await readJson(request) : null;
  const found = await answer(request.method ?? '', pathname, body, services);
  if (found === null) return void response.writeHead(404).end();
  if (found instanceof Uint8Array)
    return void response.writeHead(200, { 'Content-Type': typeOf(found) }).end(found);
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(json(found));
}

/** Server-sent events (HTML, 9.2): the number of the window, the state now, and after each build. */
function follow(
  response: ServerResponse,
  chosen: Choice | null,
  streams: Set<ServerResponse>,
  { studio }: Services,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  streams.add(response);
  const window = studio.open(chosen, {
    state: (state) => send(response, 'state', state),
    show: (spot) => send(response, 'show', spot),
  });
  response.on('close', () => {
    streams.delete(response);
    studio.close(window);
  });
  send(response, 'window', window);
  return studio.tell(window);
}

function send(stream: ServerResponse, event: string, data: unknown): void {
  stream.write(`event: ${event}\ndata: ${json(data)}\n\n`);
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

/** Pictures of pages are PNG, JPEG or WebP files, and say so in their first bytes. */
function typeOf(data: Uint8Array): string {
  return data[0] === 0x89 ? 'image/png' : data[0] === 0x52 ? 'image/webp' : 'image/jpeg';
}
