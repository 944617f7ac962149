import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

// A page of another site must neither see a preview nor start anything there. It can send requests to this machine,
// and a name of its own can be made to lead here (DNS rebinding); it cannot choose the headers that are looked at.

/** The headers of all answers. Nothing is loaded from elsewhere, and no page shows the preview in a frame. */
export const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** The parts of a request that are looked at. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

/** Whether a request comes from the preview's own page, or from its address typed or opened. */
export function isOwn({ method, headers }: Asked, port: number): boolean {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return method === 'GET';
  return origin === `http://${host}`;
}

export function newToken(): string {
  return randomBytes(18).toString('base64url');
}

/** Cookies of one host are shared by all its ports, so the name has the port. */
const cookieName = (port: number) => `livret-${port}`;

/** The cookie that the token of the address is turned into. Pages of other sites cannot send it, scripts not read it. */
export function cookieOf(token: string, port: number): string {
  return `${cookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Whether a request has the token, in its cookie or in the header that another `livret preview` sends. */
export function hasToken({ headers }: Asked, token: string, port: number): boolean {
  const cookies = (headers.cookie ?? '').split(/;\s*/);
  const prefix = `${cookieName(port)}=`;
  const given = cookies
    .filter((cookie) => cookie.startsWith(prefix))
    .map((cookie) => cookie.slice(prefix.length));
  const bearer = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  return [...given, bearer].some((each) => isToken(each, token));
}

export function isToken(given: string | null | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
