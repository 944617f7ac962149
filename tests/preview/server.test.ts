import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { AskedPages } from '../../src/preview/page-numbers.ts';
import type {
  Found,
  Outlines,
  PageDrawing,
  PageMeasures,
  SheetsView,
  Spot,
} from '../../src/preview/protocol.ts';
import { WindowSocket } from '../../src/preview/socket.ts';
import { collectGarbage } from '../garbage.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { pngFile } from '../raster/files.ts';
import { eventually, SLOW } from '../tools.ts';
import { follow, frameOf } from './follower.ts';
import { chapter, FILES, served } from './served.ts';

const textOf = ({ items }: PageDrawing) =>
  items.map((item) => (item.kind === 'text' ? item.text : '')).join('|');

test('without the token or from elsewhere nothing is given; with it the token leaves the address', async () => {
  const { ask, own, preview } = await served(temporaryFolder(FILES));
  expect((await ask('GET', '/', {})).status).toBe(403);
  expect((await ask('GET', '/?token=x', {})).status).toBe(403);
  expect((await ask('GET', '/', { ...own, host: 'evil.example' })).status).toBe(403);
  expect((await ask('POST', '/open', { ...own, origin: 'http://evil.example' }, { element: 1 })).status).toBe(
    403,
  );
  const redirect = await ask('GET', `/?token=${preview.token}&at=x.yaml%3A3`, {});
  expect(redirect).toMatchObject({ status: 303, headers: { location: '/?at=x.yaml%3A3' } });
  const page = await ask('GET', '/', own);
  expect(page.status).toBe(200);
  expect(page.headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
  for (const file of ['/preview.js', '/preview.css', '/sans.ttf', '/icon.svg'])
    expect((await ask('GET', file, own)).status, file).toBe(200);
});

test('paths are names of what is there, and of nothing else', async () => {
  const { ask, own, at } = await served(temporaryFolder(FILES));
  for (const path of [
    '/content/booklet.yaml',
    '/../package.json',
    ...['/page/../0', '/page/x', '/image/0', '/page', '/page/99', '/page/0/0', '/outlines/0'].map(at),
    // Numbers are written in digits alone.
    ...['/page/0x0', '/page/0e0', '/page/+0', '/page/-0', '/page/0.0', '/page/0000000000', '/page/%200'].map(
      at,
    ),
    ...['/page/0', '/99/page/0', '/x/page/0', '//page/0', '/99/measures'],
  ])
    expect((await ask('GET', path, own)).status, path).toBe(404);
  for (const [path, body] of [
    [at('/open'), { element: 'content/booklet.yaml' }],
    [at('/open'), { fault: 0 }],
    [at('/open'), { file: '/etc/passwd' }],
    [at('/open/0'), { fault: 0 }],
    ['/99/open', { element: 1 }],
    [at('/sheets'), { scheme: 'x' }],
    [at('/nothing'), {}],
    // More than ten thousand bytes.
    [at('/search'), { text: 'x'.repeat(10_001 - '{"text":""}'.length) }],
  ] as const)
    expect((await ask('POST', path, own, body)).status, path).toBe(404);
  const longest = { text: 'x'.repeat(10_000 - '{"text":""}'.length) };
  expect((await ask('POST', at('/search'), own, longest)).status).toBe(200);
});

test('a page is told as glyphs whose outlines are asked for', async () => {
  const { get, state } = await served(temporaryFolder(FILES));
  const pages = await Promise.all(state().pages.map(({ id }) => get<PageDrawing>(`/page/${id}`)));
  expect(pages.map(textOf).join()).toContain('salle B12');
  const item = pages
    .flatMap(({ items }) => items)
    .find((each) => each.kind === 'text' && each.text.includes('B12'));
  if (item?.kind !== 'text') throw new Error('no text');
  expect(item.glyphs).toHaveLength(item.dx.length);
  expect(item.dx.every((x, i) => i === 0 || x >= item.dx[i - 1]!)).toBe(true);
  expect(item.dx.at(-1)).toBeLessThan(item.width);
  // Lengths are told to the thousandth of a point.
  expect(item.dx).toEqual(item.dx.map((x) => Number(x.toFixed(3))));
  expect(item.dx).not.toEqual(item.dx.map((x) => Number(x.toFixed(2))));
  const outlines = await get<Outlines>(`/outlines/${item.face}/${item.glyphs.join(',')}`);
  expect(outlines[item.glyphs[0]!]).toMatch(/^M-?\d+/);
});

test('a picture of a page is given with its media type', async () => {
  const picture = pngFile({ width: 8, height: 8, depth: 8, type: 0, rows: Buffer.alloc(9 * 8) });
  const { ask, at, own, get, state } = await served(
    temporaryFolder({
      ...FILES,
      'content/booklet.yaml': `${FILES['content/booklet.yaml']}pictures: own\n`,
      'content/images/a.png': picture,
      'content/chapters/un.yaml':
        'title: Un\nblocks:\n  - { image: images/a.png, alt: Un point }\n  - text: Salle {{salle}}.\n',
    }),
  );
  const pages = await Promise.all(state().pages.map(({ id }) => get<PageDrawing>(`/page/${id}`)));
  const [item] = pages.flatMap(({ items }) => items.filter((each) => each.kind === 'image'));
  const { status, headers, body } = await ask('GET', at(`/image/${item!.image}`), own);
  expect([status, headers['content-type'], body.equals(picture)]).toEqual([200, 'image/png', true]);
});

test('a save gives numbers to the pages that change, and keeps those of the others', async () => {
  const folder = temporaryFolder(FILES);
  const { studio, state, get } = await served(folder);
  const before = state().pages.map(({ id }) => id);
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonsoir, {{salle}}.'));
  await studio.build();
  const after = state().pages.map(({ id }) => id);
  const changed = after.filter((id) => !before.includes(id));
  // The page of the chapter, and the colophon, which prints the digest of the content.
  expect(changed.length).toBeLessThanOrEqual(2);
  expect(after.length).toBe(before.length);
  const texts = await Promise.all(changed.map(async (id) => textOf(await get<PageDrawing>(`/page/${id}`))));
  expect(texts.join()).toContain('Bonsoir');
  expect(await get(`/page/${before.find((id) => !after.includes(id))}`)).toBeNull();
});

test('a save sends the page in place of one that was asked for, and no other', async () => {
  const folder = temporaryFolder(FILES);
  const { studio, state, get } = await served(folder);
  const save = async (text: string) => {
    writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter(text));
    await studio.build();
    return state().drawings.map(textOf).join();
  };
  expect(await save('Bonsoir, {{salle}}.')).toBe('');
  for (const { id } of state().pages)
    if (textOf(await get<PageDrawing>(`/page/${id}`)).includes('Bonsoir')) break;
  expect(await save('Bonne nuit, {{salle}}.')).toContain('nuit');
  expect(state().drawings).toHaveLength(1);
  // The page that was sent counts as asked for.
  expect(await save('Bon vent, {{salle}}.')).toContain('vent');
});

test('a save that changes many pages sends a few', () => {
  const numbers = new AskedPages();
  const first = Array.from({ length: 9 }, (_, i) => i);
  expect(numbers.inPlaceOfAsked(first)).toEqual([]);
  for (const id of first) numbers.ask(id);
  expect(numbers.inPlaceOfAsked(first.map((id) => id + 9))).toEqual([9, 10, 11, 12]);
  // The others are to be asked for again.
  expect(numbers.inPlaceOfAsked(first.map((id) => id + 18))).toEqual([18, 19, 20, 21]);
});

test('a page that moved is not sent again', () => {
  const numbers = new AskedPages();
  numbers.inPlaceOfAsked([0, 1]);
  numbers.ask(0);
  numbers.ask(1);
  expect(numbers.inPlaceOfAsked([2, 0, 1])).toEqual([2]);
});

test('a broken save keeps the last good pages, and names the fault, its line and its place', async () => {
  const folder = temporaryFolder(FILES);
  const { studio, state, post, edited } = await served(folder);
  const before = state().pages;
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonsoir, {{salle}}.\n  - txt: Non.'));
  await studio.build();
  expect(state()).toMatchObject({ stale: true, pages: before });
  expect(state().faults).toMatchObject([
    {
      severity: 'error',
      file: 'content/chapters/un.yaml',
      line: 4,
      frame: expect.stringContaining('- txt: Non.'),
    },
  ]);
  expect(state().faults[0]!.at).toMatchObject({ page: expect.any(Number) });
  expect(await post('/open', { fault: 0 })).toMatchObject({
    place: 'content/chapters/un.yaml:4:5',
    opened: true,
  });
  expect(edited).toEqual(['content/chapters/un.yaml:4']);
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonsoir, {{salle}}.'));
  await studio.build();
  expect(state()).toMatchObject({ stale: false, faults: [] });
});

test('a build of files that were still being written is not shown', async () => {
  const folder = temporaryFolder(FILES);
  const { studio, states, state, get } = await served(folder);
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonj {{salle}}.'));
  await studio.build(async () => false);
  expect(states).toHaveLength(1);
  writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Bonsoir, {{salle}}.'));
  await studio.build(async () => true);
  const pages = await Promise.all(state().pages.map(({ id }) => get<PageDrawing>(`/page/${id}`)));
  expect(pages.map(textOf).join('|')).toContain('Bonsoir, ');
});

test('a place on a page leads to its line, and a line to its place', async () => {
  const { get, post, state, edited } = await served(temporaryFolder(FILES));
  for (const { id } of state().pages) {
    const { items } = await get<PageDrawing>(`/page/${id}`);
    const item = items.find((each) => each.kind === 'text' && each.text.includes('La fin'));
    if (item?.kind === 'text') await post('/open', { element: item.owner });
  }
  expect(edited).toEqual(['content/chapters/un.yaml:5']);
  const last = await post<Spot>('/spot', { place: 'content/chapters/un.yaml:5' });
  const first = await post<Spot>('/spot', { place: 'content/chapters/un.yaml:3:4' });
  expect(last.page).toBe(first.page);
  expect(last.y).toBeGreaterThan(first.y);
  // The line below it belongs to the element above.
  expect(await post('/spot', { place: 'content/chapters/un.yaml:99' })).toEqual(last);
  expect(await post('/spot', { place: 'content/chapters/deux.yaml:3' })).toBeNull();
});

test('cohorts, variants and copies are shown when they are chosen', async () => {
  const { get, post, state } = await served(temporaryFolder(FILES));
  expect(state().choices).toMatchObject({ cohorts: ['lyon'], people: [] });
  const shown = async () =>
    (
      await Promise.all(state().pages.map(async ({ id }) => textOf(await get<PageDrawing>(`/page/${id}`))))
    ).join();
  expect(await shown()).toContain('B12');
  await post('/choose', { cohort: 'lyon', variants: ['teacher', 'x'], person: null });
  expect(state().chosen).toEqual({ booklet: null, cohort: 'lyon', variants: ['teacher'], person: null });
  expect(state().choices.people).toEqual([{ number: '001', name: 'Awa Diallo' }]);
  expect(await shown()).toContain('C34');
  await post('/choose', { cohort: 'lyon', variants: [], person: '001' });
  expect(state().stale).toBe(false);
  // A cohort that is gone leaves the booklet of none.
  await post('/choose', { cohort: 'nulle', variants: [], person: '001' });
  expect(state()).toMatchObject({ stale: false, choices: { people: [] } });
  expect(await shown()).toContain('B12');
});

test('the variants that show something else are offered, and the one that is shown', async () => {
  const cohort = 'add:\n  - end-of: un\n    blocks:\n      - { text: Plus., level: advanced }\n';
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/lyon.yaml': cohort });
  const { post, state } = await served(folder);
  expect(state().choices.variants).toEqual([]);
  await post('/choose', { cohort: null, variants: ['teacher'], person: null });
  expect(state().choices.variants).toEqual(['teacher']);
  await post('/choose', { cohort: 'lyon', variants: [], person: null });
  expect(state()).toMatchObject({ choices: { variants: ['advanced'] } });
});

test('the first of several booklets is shown, then the one that is chosen', async () => {
  const { 'content/booklet.yaml': _, ...others } = FILES;
  const folder = temporaryFolder({
    ...others,
    'content/booklet.yaml': 'format: 1\nlanguage: fr\ndate: 2026-11-24\nvariables: { salle: B12 }\n',
    'content/booklets/deux.yaml': 'title: Le deuxième\nslug: deux\nchapters: [ un ]\n',
    'content/booklets/premier.yaml': 'title: Le premier\nslug: premier\nchapters: [ un ]\n',
  });
  const { post, state } = await served(folder);
  expect(state()).toMatchObject({ title: 'Le deuxième', choices: { booklets: ['deux', 'premier'] } });
  await post('/choose', { booklet: 'premier', variants: [] });
  expect(state()).toMatchObject({ title: 'Le premier', chosen: { booklet: 'premier' } });
});

test('sheets, measures and searches are told', async () => {
  const { post, get, state } = await served(temporaryFolder(FILES));
  const { sides } = await post<SheetsView>('/sheets', { scheme: 'booklet' });
  expect(sides.flatMap(({ pages }) => pages.map(({ page }) => page)).sort()).toEqual(
    state().pages.map((_, i) => i),
  );
  const measures = await get<PageMeasures[]>('/measures');
  expect(measures).toHaveLength(state().pages.length);
  expect(measures[0]!.margins.left).toBeGreaterThan(10);
  // Without accents, in capitals, over the space that is typed for another.
  const found = await post<Found[]>('/search', { text: 'SALLE b12' });
  expect(found.map(({ match }) => match)).toEqual(['salle B12']);
  expect(found[0]!.boxes[0]!.width).toBeGreaterThan(20);
  expect(await post('/search', { text: 'nulle part' })).toEqual([]);
});

test('a window is told of builds, and of places that another process asks for, until it leaves', async () => {
  const { preview, own, studio, ask, number } = await served(temporaryFolder(FILES));
  const { next, leave, ended } = (await follow(own.origin, own)) as Exclude<
    Awaited<ReturnType<typeof follow>>,
    number
  >;
  expect(await next()).toEqual({ event: 'window', data: number + 1 });
  expect(await next()).toMatchObject({ event: 'state', data: { title: 'Un essai' } });
  await studio.build();
  expect(await next()).toMatchObject({ event: 'state' });
  const headers = { authorization: `Bearer ${preview.token}`, origin: own.origin };
  const place = 'content/chapters/un.yaml:3';
  expect((await ask('POST', '/show', headers, { place })).body.toString()).toBe('{"shown":true}');
  expect(await next()).toMatchObject({ event: 'show' });
  expect(studio.shownIn(number + 1)).not.toBeNull();
  leave();
  await ended;
  await eventually(() => expect(studio.shownIn(number + 1)).toBeNull());
});

test('who is not its own page does not follow it', async () => {
  const { own, number, studio } = await served(temporaryFolder(FILES));
  const { cookie, origin } = own;
  expect(await follow(origin, { origin })).toBe(403);
  expect(await follow(origin, { cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await follow(origin, { cookie, origin, host: 'evil.example' })).toBe(403);
  expect(await follow(`${origin}/x`, own)).toBe(403);
  expect(studio.shownIn(number + 2)).toBeNull();
});

test('a request whose address cannot be read, whose answer fails, or that leaves before it, ends nothing', async () => {
  const { ask, own, preview, at, number, studio } = await served(temporaryFolder(FILES));
  // No JSON has such a number.
  vi.spyOn(studio.shownIn(number)!.pages, 'measures').mockReturnValueOnce(1n as never);
  const measures = await ask('GET', at('/measures'), own);
  expect([measures.status, measures.body.length]).toEqual([500, 0]);
  expect((await ask('GET', at('/measures'), own)).status).toBe(200);
  expect((await ask('GET', '//', {})).status).toBe(403);
  expect((await ask('GET', '//', own)).status).toBe(404);
  for (const path of ['//', 'http://[', '/events'])
    for (const leaves of [false, true]) {
      const socket = connect(preview.port, '127.0.0.1');
      const closed = once(socket, 'close');
      const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\n`;
      socket.write(
        `${head}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        () => leaves && socket.resetAndDestroy(),
      );
      socket.resume();
      await closed;
    }
  expect((await ask('GET', '/', own)).status).toBe(200);
});

test('what a window is told is as long as it is', async () => {
  const long = (count: number) => ({ state: 'é'.repeat(count) });
  for (const count of [0, 50, 51, 500, 32_767, 40_000]) {
    const parts: Buffer[] = [];
    const connection = new PassThrough();
    connection.write = ((part: Buffer) => parts.push(part)) as never;
    new WindowSocket(connection, () => {}).send(JSON.stringify(long(count)));
    const frame = frameOf(Buffer.concat(parts))!;
    expect(JSON.parse(frame.text)).toEqual(long(count));
    expect(frame.end).toBe(Buffer.concat(parts).length);
  }
});

test('after many saves it holds no more than after few', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  const { studio, state, get, states } = await served(folder);
  const told: WeakRef<object>[] = [];
  const heap: number[] = [];
  for (let i = 0; i < 500; i++) {
    writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter(`Bonjour ${i}, {{salle}}.`));
    await studio.build();
    told.push(new WeakRef(state()));
    states.splice(0, states.length - 1);
    for (const { id } of state().pages) await get(`/page/${id}`);
    if (i !== 50 && i !== 499) continue;
    await collectGarbage();
    heap.push(process.memoryUsage().heapUsed);
  }
  expect(told.filter((each) => each.deref()).length).toBeLessThan(5);
  expect(heap[1]! - heap[0]!).toBeLessThan(20e6);
});
