import { expect, test } from 'vitest';
import { type Asked, cookieOf, hasToken, isOwn, isToken, newToken } from '../../src/preview/guards.ts';

const PORT = 4750;
const own = { host: '127.0.0.1:4750' };
const get = (headers: object) => isOwn({ method: 'GET', headers: { ...own, ...headers } }, PORT);
const post = (headers: object) => isOwn({ method: 'POST', headers: { ...own, ...headers } }, PORT);

test('requests by another name of this machine are refused, so that no name can be made to lead here', () => {
  expect(get({})).toBe(true);
  expect(get({ host: 'localhost:4750' })).toBe(true);
  for (const host of ['evil.example', '127.0.0.1', '127.0.0.1:80', '127.0.0.1:4750.evil.example', undefined])
    expect(get({ host }), String(host)).toBe(false);
});

test('requests from pages of other sites are refused', () => {
  expect(post({ origin: 'http://127.0.0.1:4750' })).toBe(true);
  expect(post({ host: 'localhost:4750', origin: 'http://localhost:4750' })).toBe(true);
  expect(post({})).toBe(false);
  for (const origin of ['null', 'https://127.0.0.1:4750', 'http://localhost:4750', 'http://127.0.0.1:4751'])
    for (const ask of [get, post]) expect(ask({ origin }), origin).toBe(false);
  for (const site of ['cross-site', 'same-site']) expect(get({ 'sec-fetch-site': site })).toBe(false);
  for (const site of ['none', 'same-origin']) expect(get({ 'sec-fetch-site': site })).toBe(true);
});

test('the token is asked for, and each preview has its own', () => {
  const token = newToken();
  expect(newToken()).not.toBe(token);
  const has = (headers: Asked['headers']) => hasToken({ method: 'GET', headers }, token, PORT);
  const [cookie] = cookieOf(token, PORT).split(';');
  expect(has({ cookie })).toBe(true);
  expect(has({ cookie: `a=b; ${cookie}; c=d` })).toBe(true);
  expect(has({ authorization: `Bearer ${token}` })).toBe(true);
  expect(has({})).toBe(false);
  expect(has({ cookie: `livret-4751=${token}` })).toBe(false);
  expect(has({ cookie: `livret-4750=${token}x` })).toBe(false);
  expect(has({ authorization: `Bearer ${token.slice(1)}` })).toBe(false);
  expect(isToken(null, token)).toBe(false);
  expect(cookieOf(token, PORT)).toMatch(/; HttpOnly; SameSite=Strict$/);
});
