import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TypesetBooklet } from '../../src/build/booklet.ts';
import { ProjectSession } from '../../src/build/session.ts';
import { queryOf } from '../../src/preview/browser/connection.ts';
import { choiceIn } from '../../src/preview/choice.ts';
import type { Choice, PageDrawing, State } from '../../src/preview/protocol.ts';
import { collectGarbage } from '../garbage.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { chapter, FILES, PLAIN, served } from './served.ts';

// Several windows of one preview.

const LYON = { ...PLAIN, cohort: 'lyon' };
const NICE = { ...PLAIN, cohort: 'nice' };
const COHORTS = { ...FILES, 'content/cohorts/nice.yaml': 'variables: { salle: D56 }\n' };

type Open = Awaited<ReturnType<Awaited<ReturnType<typeof served>>['open']>>;

/** The text of a window's pages. */
async function textOf({ state, get }: Pick<Open, 'state' | 'get'>): Promise<string> {
  const pages = await Promise.all(state().pages.map(({ id }) => get<PageDrawing>(`/page/${id}`)));
  return pages.flatMap(({ items }) => items.map((item) => (item.kind === 'text' ? item.text : ''))).join('|');
}

/** Two windows on a preview, of the booklet of no cohort and of Lyon's, and a save of the chapter. */
async function two() {
  const folder = temporaryFolder(COHORTS);
  const preview = await served(folder);
  const lyon = await preview.open(LYON);
  const save = (text: string) => {
    writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter(text));
    return preview.studio.build();
  };
  return { ...preview, plain: preview, lyon, save };
}

/** Counts the builds of pages, by their cohorts. */
function countBuilds(): (string | null)[] {
  const built: (string | null)[] = [];
  const { makePages } = ProjectSession.prototype;
  const spy = vi.spyOn(ProjectSession.prototype, 'makePages').mockImplementation(function (
    this: ProjectSession,
    ...given
  ) {
    built.push(given[0].cohort);
    return makePages.apply(this, given);
  });
  onTestFinished(() => spy.mockRestore());
  return built;
}

/** Lets each build show the pages of the version before it as early ones, and tells when it has. */
function showEarly(): string[] {
  const shown: string[] = [];
  const { makePages } = ProjectSession.prototype;
  let last: TypesetBooklet | null = null;
  const spy = vi.spyOn(ProjectSession.prototype, 'makePages').mockImplementation(async function (
    this: ProjectSession,
    ...given
  ) {
    const show = given[5];
    shown.push(show ? 'asked' : 'not asked');
    if (show && last) await show(last);
    const made = await makePages.apply(this, given);
    last = made.typeset;
    return made;
  });
  onTestFinished(() => spy.mockRestore());
  return shown;
}

describe('pages that are made before the last ones', () => {
  test('are told first, with the faults of the build before', async () => {
    const folder = temporaryFolder({
      ...FILES,
      'content/chapters/un.yaml': chapter('Bonjour {{salle}}. Une ligne, « citée".'),
    });
    const { studio, states, state } = await served(folder);
    showEarly();
    const save = (text: string) => writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter(text));
    await studio.build();
    const { faults } = state();
    const told = states.length;
    save('Bonsoir {{salle}}.');
    await studio.build();
    expect(states).toHaveLength(told + 2);
    const [early, last] = states.slice(-2) as [State, State];
    expect(early.faults).toBe(faults);
    expect(early.pages.map(({ id }) => id)).toEqual(states.at(-3)!.pages.map(({ id }) => id));
    expect(last.pages.map(({ id }) => id)).not.toEqual(early.pages.map(({ id }) => id));
  });

  test('are not asked for where errors hold the pages back, nor for another version', async () => {
    const folder = temporaryFolder(COHORTS);
    const { studio, post } = await served(folder);
    const shown = showEarly();
    for (const text of ['"broken', 'Bonsoir {{salle}}.', 'Bonne nuit {{salle}}.']) {
      writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter(text));
      await studio.build();
    }
    await post('/choose', NICE);
    expect(shown).toEqual(['asked', 'not asked', 'asked', 'not asked']);
  });

  test('are not told where a file has changed since it was read', async () => {
    const { studio, states } = await served(temporaryFolder(FILES));
    showEarly();
    await studio.build();
    const told = states.length;
    let asked = 0;
    await studio.build(async () => ++asked > 1);
    expect([asked, states.length]).toEqual([2, told + 1]);
  });
});

describe('two windows', () => {
  test('show each its own version, and one chooses without the other', async () => {
    const { plain, lyon } = await two();
    expect(await textOf(plain)).toContain('B12');
    expect(await textOf(lyon)).toContain('C34');
    expect(lyon.state().choices.people).toEqual([{ number: '001', name: 'Awa Diallo' }]);
    await plain.post('/choose', NICE);
    expect([plain.states.length, lyon.states.length]).toEqual([2, 1]);
    expect(plain.state().chosen).toEqual(NICE);
    expect(await textOf(plain)).toContain('D56');
    expect(await textOf(lyon)).toContain('C34');
    expect(await lyon.post('/search', { text: 'C34' })).toHaveLength(1);
    expect(await plain.post('/search', { text: 'C34' })).toEqual([]);
  });

  test('are both told of a save, the one that was looked at last first', async () => {
    const { plain, lyon, save } = await two();
    const built = countBuilds();
    await save('Bonsoir, {{salle}}.');
    expect(built).toEqual(['lyon', null]);
    await plain.post('/look', {});
    await save('Bonne nuit, {{salle}}.');
    expect(built.slice(2)).toEqual([null, 'lyon']);
    for (const each of [plain, lyon]) {
      expect(each.states).toHaveLength(3);
      expect(await textOf(each)).toContain('nuit');
    }
  });

  test('keep their pages from save to save, as one window does', async () => {
    const { plain, lyon, save } = await two();
    const ids = ({ state }: { state(): State }) => state().pages.map(({ id }) => id);
    const before = [ids(plain), ids(lyon)];
    await save('Bonsoir, {{salle}}.');
    [plain, lyon].forEach((each, i) => {
      // The page of the chapter, and the colophon, which prints the digest of the content.
      expect(ids(each).filter((id) => !before[i]!.includes(id)).length).toBeLessThanOrEqual(2);
    });
    // A number is that of one page, whichever window shows it.
    expect(ids(plain).filter((id) => ids(lyon).includes(id))).toEqual([]);
  });

  test('with one version share its pages, which are made once', async () => {
    const { lyon, open, save } = await two();
    const built = countBuilds();
    const twin = await open(LYON);
    expect(built).toEqual([]);
    expect(twin.state()).toBe(lyon.state());
    await save('Bonsoir, {{salle}}.');
    expect(built).toEqual(['lyon', null]);
    expect(twin.state()).toBe(lyon.state());
    // One of them chooses another version, and the other keeps its own.
    await twin.post('/choose', NICE);
    expect(lyon.state().chosen).toEqual(LYON);
    expect(await textOf(lyon)).toContain('C34');
    expect(await textOf(twin)).toContain('D56');
    // Both windows meet again without a build.
    built.length = 0;
    await twin.post('/choose', LYON);
    expect(built).toEqual([]);
    expect(twin.state()).toBe(lyon.state());
  });

  test('are both led to a place of the editor', async () => {
    const { plain, lyon, studio } = await two();
    expect(studio.show('content/chapters/un.yaml:5')).toBe(true);
    expect([plain.spots.length, lyon.spots.length]).toEqual([1, 1]);
    expect(studio.show('content/chapters/deux.yaml:5')).toBe(false);
    expect([plain.spots.at(-1), lyon.spots.at(-1)]).toEqual([null, null]);
  });
});

test('a version that errors prevent has no pages, and none of the version before', async () => {
  const wrong = { ...COHORTS, 'content/cohorts/nice.yaml': 'remove: [ absent ]\n' };
  const window = await served(temporaryFolder(wrong));
  await window.post('/choose', NICE);
  expect(window.state()).toMatchObject({ chosen: NICE, stale: true, pages: [] });
  expect(window.state().faults.map(({ file }) => file)).toEqual(['content/cohorts/nice.yaml']);
  await window.post('/choose', LYON);
  expect(window.state()).toMatchObject({ chosen: LYON, stale: false, faults: [] });
  expect(await textOf(window)).toContain('C34');
});

describe('a window that is closed', () => {
  test('is not built any more, and nothing of it is kept', async () => {
    const { lyon, studio, save, ask, own } = await two();
    const shown = new WeakRef(studio.shownIn(lyon.number)!);
    lyon.states.length = 0;
    studio.close(lyon.number);
    const built = countBuilds();
    await save('Bonsoir, {{salle}}.');
    expect(built).toEqual([null]);
    expect((await ask('GET', lyon.at('/measures'), own)).status).toBe(404);
    await collectGarbage();
    expect(shown.deref()).toBeUndefined();
  });

  test('of all the last one, leaves its pages to the next: so a page that is loaded anew shows at once', async () => {
    const { studio, number, state, open, save } = await one();
    await save('Bonsoir, {{salle}}.');
    const before = state();
    studio.close(number);
    const built = countBuilds();
    expect((await open(before.chosen)).state()).toBe(before);
    expect(built).toEqual([]);
  });

  test('before its version was built is built for nobody', async () => {
    const folder = temporaryFolder(COHORTS);
    const { studio } = await served(folder);
    const built = countBuilds();
    const listener = { state: vi.fn(), show: vi.fn() };
    const number = studio.open(LYON, listener);
    const told = studio.tell(number);
    studio.close(number);
    await told;
    expect(built).toEqual([]);
    expect(listener.state).not.toHaveBeenCalled();
  });
});

async function one() {
  const { lyon, ...preview } = await two();
  preview.studio.close(lyon.number);
  return preview;
}

test('the address of a window names its version, and no address none', () => {
  const versions: readonly Choice[] = [
    PLAIN,
    { booklet: 'un & deux', cohort: 'lyon', variants: ['teacher', 'advanced'], person: '001' },
  ];
  for (const chosen of versions) expect(choiceIn(new URLSearchParams(queryOf(chosen)))).toEqual(chosen);
  expect(choiceIn(new URLSearchParams('at=content/x.yaml:3'))).toBeNull();
  expect(choiceIn(new URLSearchParams('cohort=x&variant=y&variant=teacher'))).toEqual({
    ...PLAIN,
    cohort: 'x',
    variants: ['teacher'],
  });
});
