import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { testWith } from '../tools.ts';
import { openTab } from './chromium.ts';
import { served } from './served.ts';

// The page of a preview in a browser.

const sentences = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => `La phrase ${i} du chapitre dit ${word}.`).join(' ');
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': essay('page: A5\n', 'un, deux, trois'),
  ...Object.fromEntries(
    ['un', 'deux', 'trois'].map((id) => [
      `content/chapters/${id}.yaml`,
      `title: Le chapitre ${id}\nblocks:\n  - text: ${sentences(id, 60)}\n  - section: La section ${id}\n  - text: ${sentences(id, 90)}\n`,
    ]),
  ),
  'content/cohorts/lyon.yaml': 'title: Pour Lyon\n',
};

/** A preview in a tab, and the files behind it. */
async function shown(size = {}) {
  const folder = temporaryFolder(FILES);
  const preview = await served(folder);
  const tab = await openTab(size);
  // A window may have the focus before it has heard of the server.
  const source = `addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('focus')))`;
  await tab.call('Page.addScriptToEvaluateOnNewDocument', { source });
  await tab.call('Page.navigate', { url: preview.preview.url });
  await tab.until(`document.querySelector('main .leaf[data-painted] .text-layer')`);
  const save = async (id: string, change: (text: string) => string) => {
    const path = join(folder, `content/chapters/${id}.yaml`);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    await preview.studio.build();
  };
  const button = (name: string) =>
    `[...document.querySelectorAll('button')].find((each) => each.textContent.includes(${JSON.stringify(name)}))`;
  return { ...preview, tab, save, press: (name: string) => tab.run(`${button(name)}.click()`) };
}

const SCROLL = `document.querySelector('main .stage').scrollTop`;
/** The numbers of the leaves that were painted since they were counted. */
const COUNT_PAINTED = `window.painted = []; new MutationObserver((all) => { for (const { target } of all) if (target.dataset.painted && target.closest('main')) painted.push(target.dataset.painted) }).observe(document.body, { subtree: true, attributeFilter: ['data-painted'] })`;

testWith('chromium', 'pages are painted, with their text over them, and only those in view', async () => {
  const { tab, state } = await shown();
  expect(await tab.run('location.search')).toBe('?cohort=');
  expect(await tab.run<number>(`document.querySelectorAll('main .leaf').length`)).toBe(state().pages.length);
  expect(await tab.run<number>(`document.querySelectorAll('main .leaf[data-painted]').length`)).toBeLessThan(
    state().pages.length,
  );
  const ink = await tab.run<number>(
    `(() => { const c = document.querySelector('main .leaf canvas'); return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((v, i) => i % 4 === 0 && v < 128).length })()`,
  );
  expect(ink).toBeGreaterThan(100);
  expect(await tab.run(`document.querySelector('main .text-layer').innerText`)).toContain('Un essai');
  // The text lies where it is painted: as wide as its line.
  const widths = await tab.run<number[]>(
    `[...document.querySelectorAll('main .text-layer span')].map((each) => each.getBoundingClientRect().width)`,
  );
  expect(Math.max(...widths)).toBeLessThan(700);
  // Lines that repeat on pages, and leaders, are not read aloud.
  await tab.until(`document.querySelector('main .line[aria-hidden]')`);
  expect(await tab.run(`document.querySelector('main').innerText`)).not.toContain('. .');
  expect(tab.errors).toEqual([]);
});

testWith(
  'chromium',
  'a save paints what has changed where she is; a broken one keeps the pages under the error',
  async () => {
    const { tab, save, state, press } = await shown();
    await press('Outline');
    await press('Le chapitre trois');
    await tab.until(`${SCROLL} > 500`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = await tab.run(SCROLL);
    await tab.run(COUNT_PAINTED);
    // Rows that are made anew cost a layout of all pages.
    await tab.run(`for (const row of document.querySelectorAll('main .row')) row.old = true`);
    const ids = state().pages.map(({ id }) => `page ${id}`);
    await save('trois', (text) => text.replace('La phrase 3 ', 'La nouvelle phrase 3 '));
    await tab.until('painted.length > 0');
    const painted = await tab.run<string[]>('painted');
    expect(painted.filter((key) => ids.includes(key))).toEqual([]);
    expect(await tab.run(SCROLL)).toBe(before);
    expect(await tab.run(`[...document.querySelectorAll('main .row')].every(({ old }) => old)`)).toBe(true);

    await save('trois', (text) => text.replace('- section', '- sektion'));
    await tab.until(`!document.querySelector('.errors').hidden`);
    expect(await tab.run(`document.querySelector('.errors').innerText`)).toContain(
      '- sektion: La section trois',
    );
    expect(await tab.run(`document.querySelector('main .stage').classList.contains('stale')`)).toBe(true);
    expect(await tab.run(`document.querySelectorAll('main .leaf').length`)).toBe(ids.length);
    expect(await tab.run(`document.querySelector('[role=status].status').textContent`)).toBe('1 error');
    await save('trois', (text) => text.replace('- sektion', '- section'));
    await tab.until(`document.querySelector('.errors').hidden`);
    expect(await tab.run(SCROLL)).toBe(before);
    expect(tab.errors).toEqual([]);
  },
);

testWith('chromium', 'eight windows follow, and each of them still gets what it asks for', async () => {
  const { tab, save } = await shown();
  await tab.run('window.others = []');
  for (let i = 0; i < 7; i++) {
    // A window opens where a person has asked for it.
    const expression = 'others.push(open(location.href))';
    await tab.call('Runtime.evaluate', { expression, userGesture: true });
  }
  await tab.until(`others.every((each) => each.document.querySelector('main .leaf'))`);
  await save('trois', (text) => text.replace('Le chapitre trois', 'Le dernier chapitre'));
  const isTold = `others.every((each) => each.document.querySelector('nav').innerText.includes('Le dernier chapitre'))`;
  await tab.run(`for (const each of [...others]) each.document.getElementById('tab-outline').click()`);
  await tab.until(isTold);
  expect(await tab.run(`fetch('/preview.css').then(({ ok }) => ok)`)).toBe(true);
});

testWith(
  'chromium',
  'a window that lost the server says so, comes back, and stays where it was',
  async () => {
    const { tab, save, press } = await shown();
    const source =
      'window.WebSocket = class extends WebSocket { constructor(to) { super(to); window.kept = this } }';
    await tab.call('Page.addScriptToEvaluateOnNewDocument', { source });
    await tab.run('location.reload()').catch(() => {});
    await tab.until(`window.kept && document.querySelector('main .leaf[data-painted]')`);
    await press('Outline');
    await press('Le chapitre trois');
    await tab.until(`${SCROLL} > 500`);
    const before = await tab.run(SCROLL);
    const said = `document.querySelector('[role=status].status').textContent`;
    await tab.run('kept.close()');
    await tab.until(`${said}.includes('ended')`);
    await save('trois', (text) => text.replace('La phrase 3 ', 'La nouvelle phrase 3 '));
    await tab.until(`${said}.includes('back')`);
    await tab.until(
      `[...document.querySelectorAll('main .text-layer')].some((each) => each.innerText.includes('nouvelle'))`,
    );
    expect(await tab.run(SCROLL)).toBe(before);
    expect(tab.errors).toEqual([]);
  },
);

testWith('chromium', 'thumbnails follow the page that is read', async () => {
  const { tab } = await shown();
  const marked = `document.querySelector('nav .leaf[aria-current]')`;
  await tab.until(`${marked}?.dataset.number`);
  await tab.run(`${SCROLL} = 1e6`);
  await tab.until(`${marked} === [...document.querySelectorAll('nav .leaf')].at(-1)`);
  const isSeen = `(() => { const [leaf, panel] = [${marked}, document.querySelector('nav .stage')].map((each) => each.getBoundingClientRect()); return leaf.bottom <= panel.bottom + 1 })()`;
  expect(await tab.run(isSeen)).toBe(true);
  expect(tab.errors).toEqual([]);
});

testWith('chromium', 'a save leaves the bar alone, and a menu of it open', async () => {
  const { tab, save, press } = await shown();
  await press('Outline');
  await press('Le chapitre trois');
  await tab.run(`document.querySelector('.toolbar').old = true`);
  await tab.run(`document.querySelector('.looks-menu').open = true`);
  await save('trois', (text) => text.replace('La phrase 3 ', 'La nouvelle phrase 3 '));
  await tab.until(
    `[...document.querySelectorAll('main .text-layer')].some((each) => each.innerText.includes('nouvelle'))`,
  );
  expect(await tab.run(`document.querySelector('.toolbar').old`)).toBe(true);
  expect(await tab.run(`document.querySelector('.looks-menu').open`)).toBe(true);
  // The bar names the view.
  await press('Sheets');
  expect(await tab.run(`document.querySelector('.toolbar').old`)).toBeUndefined();
});

testWith('chromium', 'pages that are added above do not move the page that she reads', async () => {
  const { tab, save, press } = await shown();
  await press('Pages');
  await tab.run(`[...document.querySelectorAll('.segments button')][1].click()`);
  await press('Outline');
  await press('Le chapitre trois');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const top = `(() => { const head = [...document.querySelectorAll('main [role=heading]')].find((each) => each.textContent.includes('chapitre trois')); return head && Math.round(head.getBoundingClientRect().top) })()`;
  const before = await tab.run<number>(top);
  await save('un', (text) => `${text}  - text: ${sentences('encore', 300)}\n`);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(Math.abs((await tab.run<number>(top)) - before)).toBeLessThan(3);
});

testWith('chromium', 'sheets are shown where the page that she reads is folded', async () => {
  const { tab, press } = await shown({ height: 400 });
  await press('Pages');
  await tab.run(`[...document.querySelectorAll('.segments button')][1].click()`);
  await press('Outline');
  // A page near the end, which stands on the first sheets.
  await press('La section trois');
  const far = `(each) => { const { top, bottom } = each.getBoundingClientRect(); return Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom) }`;
  const middle = `(() => { const all = [...document.querySelectorAll('main .leaf')].map(${far}); return all.indexOf(Math.min(...all)) })()`;
  await tab.until(`${middle} > 2`);
  const page = await tab.run<number>(middle);
  await press('Sheets');
  const sides = `document.querySelectorAll('main .row > .leaf:nth-child(2)').length * 2`;
  await tab.until(`document.querySelectorAll('main .row > .leaf:nth-child(2)').length > 1`);
  const side = await tab.run<number>(middle);
  // Front and back stand beside one another; a side has a page of either half of the booklet.
  const folded = Math.min(page, 2 * (await tab.run<number>(sides)) - 1 - page);
  expect(Math.floor(side / 2)).toBe(Math.floor(folded / 2));
});

testWith(
  'chromium',
  'a click opens the editor at the line; a place of the editor is pointed at',
  async () => {
    const { tab, edited, studio, press } = await shown();
    await press('Outline');
    await press('La section deux');
    const line = `[...document.querySelectorAll('main .text-layer [role=heading]')].find((each) => each.textContent.includes('section deux'))`;
    await tab.until(line);
    await tab.run(
      `(() => { const line = ${line}; const { left, top, width, height } = line.firstChild.getBoundingClientRect(); const at = { clientX: left + 5, clientY: top + height / 2, bubbles: true }; document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('click', at)) })()`,
    );
    await tab.until(`document.querySelector('.status').textContent.includes('opened')`);
    expect(edited).toEqual(['content/chapters/deux.yaml:4']);
    expect(studio.show('content/chapters/trois.yaml:5')).toBe(true);
    await tab.until(`document.querySelector('.spot')`);
  },
);

testWith('chromium', 'searches, views, looks and versions can be had by the keyboard', async () => {
  const { tab } = await shown();
  const key = (name: string) =>
    tab.run(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${name}', bubbles: true }))`,
    );
  await key('/');
  await tab.call('Input.insertText', { text: 'phrase 7 du chapitre dit DEUX' });
  await tab.until(`document.querySelector('.found button')`);
  expect(await tab.run(`document.querySelector('.found mark').textContent`)).toMatch(
    /phrase 7 du chapitre dit deux/,
  );
  await key('Enter');
  await tab.until(`document.querySelector('.current')`);
  await tab.run(`document.activeElement.value = ''`);
  await key('Escape');
  expect(await tab.run('document.activeElement.tagName')).toBe('BODY');
  await tab.run(`document.getElementById('tab-pages').click()`);
  await tab.until(`document.querySelector('.side .leaf')`);
  await tab.run(`document.querySelector('.side .stage').focus()`);
  for (const name of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Enter']) await key(name);
  expect(await tab.run(`document.activeElement.ariaLabel`)).toBe(
    await tab.run(`document.querySelector('main .spot').closest('.leaf').ariaLabel`),
  );
  expect(await tab.run(`[...document.querySelectorAll('.side .leaf')].indexOf(document.activeElement)`)).toBe(
    1,
  );
  await key('3');
  await tab.until(`document.querySelector('main .leaf[data-painted^=sheet]')`);
  await key('4');
  await tab.until(`document.querySelector('.stage.phone .leaf[data-painted^=page]')`);
  expect(await tab.run(`Math.round(document.querySelector('.phone .leaf').clientWidth)`)).toBe(390);
  await key('2');
  await tab.run(`for (const box of document.querySelectorAll('.popup input[type=checkbox]')) box.click()`);
  await tab.until(`document.querySelector('main svg.looks .margins')`);
  await tab.run(`document.querySelectorAll('.popup input[type=radio]')[2].click()`);
  expect(await tab.run(`getComputedStyle(document.querySelector('main canvas')).filter`)).toBe(
    'url("#protanopia")',
  );
  await tab.run(
    `(() => { const menu = document.querySelector('.versions select'); menu.value = 'lyon'; menu.dispatchEvent(new Event('change')) })()`,
  );
  await tab.until(`document.title.startsWith('Pour Lyon')`);
  expect(await tab.run('location.search')).toBe('?cohort=lyon');
  expect(tab.errors).toEqual([]);
});

testWith(
  'chromium',
  'two windows show two versions, each from save to save and when it is loaded anew',
  async () => {
    const { tab, save, preview } = await shown();
    const other = await openTab();
    await other.call('Page.navigate', { url: preview.url });
    const choose = `(() => { const menu = document.querySelector('.versions select'); menu.value = 'lyon'; menu.dispatchEvent(new Event('change')) })()`;
    await other.until(`document.querySelector('.versions select')`);
    await other.run(choose);
    const title = (name: string) =>
      `document.title === '${name} – Livret' && document.querySelector('main .leaf[data-painted]')`;
    await other.until(title('Pour Lyon'));
    await tab.until(title('Un essai'));
    await save('un', (text) => text.replace('La phrase 3 ', 'La nouvelle phrase 3 '));
    for (const each of [tab, other]) {
      await each.run(`document.getElementById('tab-search').click()`);
      await each.run(
        `(() => { const field = document.querySelector('input[type=search]'); field.value = 'nouvelle phrase'; field.dispatchEvent(new Event('input')) })()`,
      );
      await each.until(`document.querySelectorAll('.found button').length === 1`);
    }
    for (const each of [tab, other]) await each.call('Page.reload');
    await other.until(title('Pour Lyon'));
    await tab.until(title('Un essai'));
    // A page of the version before may still be asked for, and is gone.
    const thrown = [tab, other].flatMap(({ errors }) => errors.filter((error) => !error.includes('/page/')));
    expect(thrown).toEqual([]);
  },
);

testWith('chromium', 'on a narrow screen one page fills the width, and nothing is cut', async () => {
  const { tab } = await shown({ width: 400, height: 800 });
  expect(await tab.run(`document.documentElement.scrollWidth`)).toBe(400);
  expect(await tab.run<number>(`document.querySelector('main .leaf').clientWidth`)).toBeGreaterThan(330);
});

testWith('chromium', 'a pixel of a painted page is a pixel of the screen, whatever the zoom', async () => {
  const { tab } = await shown({ width: 1013, height: 700 });
  const [smaller, larger, width, page] = [0, 1, 2, 3];
  for (const zoom of [width, larger, smaller, page]) {
    await tab.run(`document.querySelectorAll('.zoom button')[${zoom}].click()`);
    await tab.until(
      `[...document.querySelectorAll('main .leaf[data-painted]')].every((leaf) => {
        const { width, height } = leaf.getBoundingClientRect();
        const canvas = leaf.querySelector('canvas');
        return canvas.width === width * devicePixelRatio && canvas.height === height * devicePixelRatio;
      }) && document.querySelector('main .leaf[data-painted]')`,
    );
  }
  expect(tab.errors).toEqual([]);
});

testWith(
  'chromium',
  'a project at fault from the start shows the place of its fault, and no zoom',
  async () => {
    const long = `Une phrase ${'longue '.repeat(60)}`;
    const wrong = `title: Le chapitre un\nblocks:\n  - text: "${long}[#absent]"\n`;
    const { preview } = await served(temporaryFolder({ ...FILES, 'content/chapters/un.yaml': wrong }));
    const tab = await openTab();
    await tab.call('Page.navigate', { url: preview.url });
    await tab.until(`document.querySelector('main .faults pre')?.scrollLeft > 0`);
    expect(await tab.run(`document.querySelector('.percent').textContent`)).toBe('');
  },
);

testWith('chromium', 'every control has a name', async () => {
  const { tab } = await shown();
  await tab.call('Accessibility.enable');
  const { nodes } = (await tab.call('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value: string }; name?: { value: string }; ignored: boolean }[];
  };
  const controls = nodes.filter(
    ({ ignored, role }) =>
      !ignored &&
      /^(button|tab|combobox|checkbox|radio|searchbox|region|navigation)$/.test(role?.value ?? ''),
  );
  expect(controls.length).toBeGreaterThan(10);
  expect(controls.filter(({ name }) => !name?.value)).toEqual([]);
});

testWith('chromium', 'axe finds nothing in any panel, by day and by night', async () => {
  const { tab } = await shown();
  await tab.run(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  await tab.run(`document.querySelector('.looks-menu').open = true`);
  for (const value of ['light', 'dark']) {
    await tab.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    for (const panel of ['pages', 'outline', 'search', 'faults']) {
      await tab.run(`document.getElementById('tab-${panel}').click()`);
      const violations = await tab.run(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
      expect(violations, `${panel}, ${value}`).toEqual([]);
    }
  }
});
