import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../cli/world.ts';
import { openTab, type Tab } from '../preview/chromium.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW, testWith } from '../tools.ts';
import { ODD } from './odd.ts';
import { SMALL } from './small.ts';
import { linksOf } from './twin.ts';

// Web pages as other programs see them.

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SCAFFOLDS = ['handout', 'course', 'leaflet', 'booklet'];

/** Builds a project, of which one skips levels of headings, and gives the paths of its web pages. */
async function pagesOf(project: string, option = '--html'): Promise<string[]> {
  const out = temporaryFolder();
  const { code, stdout } = await run(
    `build ${option} --no-claim --json --date 2026-11-28 --out ${out}`,
    project,
  );
  expect(code).toBe(0);
  const { file } = JSON.parse(stdout).pdfs[0].html;
  if (!file.endsWith('/index.html')) return [join(out, file)];
  const index = join(out, file);
  const links = linksOf(readFileSync(index, 'utf8')).filter((link) => /^[\w-]+\.html$/.test(link));
  return [index, ...links.map((name) => join(index, '..', name))];
}

/** The pages of all projects: this repository's booklet, the scaffolds, and projects that are out of the common. */
async function allPages(): Promise<string[]> {
  const pages = [...(await pagesOf(REPOSITORY)), ...(await pagesOf(temporaryFolder(SMALL), '--html=site'))];
  for (const files of Object.values(ODD)) pages.push(...(await pagesOf(temporaryFolder(files))));
  for (const kind of SCAFFOLDS) {
    const folder = temporaryFolder();
    expect((await run(`new project --kind ${kind}`, folder)).code).toBe(0);
    pages.push(...(await pagesOf(join(folder, 'project'))));
  }
  return pages;
}

/** The jar of the Nu Html Checker (npm `vnu-jar`), which `.ci/run` installs. */
const { VNU_JAR } = process.env;

test.skipIf(!process.env.CI && !VNU_JAR)(
  'the Nu Html Checker finds no errors (needs VNU_JAR)',
  SLOW,
  async () => {
    const pages = await allPages();
    const found = execFileSync(
      'java',
      ['-jar', VNU_JAR!, '--stdout', '--errors-only', '--exit-zero-always', ...pages],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    expect(found).toBe('');
  },
);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' ')))`;

/** The elements of a page that scroll up and down within it, the contents beside it aside. */
const SCROLLING = `[...document.querySelectorAll('body *:not(.contents, .pane)')]
  .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight + 1)
  .map((each) => each.outerHTML.slice(0, 100))`;

/** The places from the left of contents among the text, as a site's first page has them, and of that text. */
const CONTENTS = `[...document.querySelectorAll('main .contents, main:has(.contents)')].map((each) => each.getBoundingClientRect().left)`;

/** Looks at a page on a screen, light or dark. */
async function show(tab: Tab, page: string, width: number, scheme: 'light' | 'dark'): Promise<void> {
  await tab.call('Emulation.setDeviceMetricsOverride', {
    width,
    height: 800,
    deviceScaleFactor: 1,
    mobile: width < 500,
  });
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await tab.call('Emulation.setEmulatedMedia', { features });
  await tab.call('Page.navigate', { url: `file://${page}` });
  await tab.until(`document.readyState === 'complete' && location.href.endsWith(${JSON.stringify(page)})`);
}

testWith('chromium', 'axe finds nothing, and nothing is wider than a telephone', async () => {
  const tab = await openTab();
  await tab.call('Page.setBypassCSP', { enabled: true });
  for (const page of await allPages()) {
    for (const [width, scheme] of [
      [360, 'light'],
      [1280, 'dark'],
    ] as const) {
      await show(tab, page, width, scheme);
      const where = `${page} ${width} ${scheme}`;
      expect(await tab.run('document.documentElement.scrollWidth <= innerWidth'), where).toBe(true);
      expect(await tab.run(SCROLLING), where).toEqual([]);
      expect(new Set(await tab.run<number[]>(CONTENTS)).size, where).toBeLessThanOrEqual(1);
      await tab.run(axe);
      expect(await tab.run(VIOLATIONS), where).toEqual([]);
    }
  }
  expect(tab.errors).toEqual([]);
});

/** The sides of formulas, their numbers and marks that stand out of the block around them; those that scroll stay within. */
const STANDING_OUT = `[...document.querySelectorAll('math, .wide-formula, .end-mark, .equation-number')].flatMap((each) => {
  if (each.matches('.wide-formula *')) return [];
  const { right } = each.parentElement.closest('p, li, div, section').getBoundingClientRect();
  return each.getBoundingClientRect().right > right + 1 ? each.outerHTML.slice(0, 100) : [];
})`;

testWith('chromium', 'a long formula scrolls in a box of its own, on any screen', async () => {
  const sum = Array.from({ length: 14 }, (_, i) => `a_{${i}} x_{${i}}`).join(' + ');
  const long = `\\begin{aligned} ${sum} &= 0 \\\\ &= 1 \\end{aligned}`;
  const chapter = `title: Le premier
blocks:
  - text: Dans la ligne $${sum} = 0$, et après.
  - list: [ 'Dans une liste $${sum}$' ]
  - math: ${sum} = 0
    id: eq-longue
  - statement: |-
      Donc :

      $$${long}$$
    kind: proof
  - references: cited
`;
  const [page] = await pagesOf(temporaryFolder({ ...SMALL, 'content/chapters/deux.yaml': chapter }));
  const tab = await openTab();
  const middles = `['.end-mark', '.ended mtr:last-child'].map((each) => {
    const { top, bottom } = document.querySelector(each).getBoundingClientRect();
    return (top + bottom) / 2;
  })`;
  for (const width of [1280, 700, 400, 360]) {
    await show(tab, page!, width, 'light');
    expect(await tab.run('document.documentElement.scrollWidth <= innerWidth'), `${width}`).toBe(true);
    expect(await tab.run(STANDING_OUT), `${width}`).toEqual([]);
    // The mark of the proof's end stands beside its last line, with a scroll bar below it or without.
    const [mark, line] = await tab.run<[number, number]>(middles);
    expect(Math.abs(mark - line), `${width}`).toBeLessThan(7);
  }
});

testWith('chromium', 'the pairs of flalign spread over the line', async () => {
  const chapter = `title: Le premier\nblocks:\n  - math: '\\begin{flalign*} a &= b & c &= d \\end{flalign*}'\n  - references: cited\n`;
  const [page] = await pagesOf(temporaryFolder({ ...SMALL, 'content/chapters/deux.yaml': chapter }));
  const tab = await openTab();
  await show(tab, page!, 1280, 'light');
  const sides = `['.equation', '.equation mi:first-child', '.equation mtd:last-child mi:last-child'].map((each) => {
    const { left, right } = document.querySelector(each).getBoundingClientRect();
    return [left, right];
  })`;
  const [[left, right], [first], [, last]] = (await tab.run<[number, number][]>(sides)) as [
    [number, number],
    [number, number],
    [number, number],
  ];
  expect(first - left).toBeLessThan(4);
  expect(right - last).toBeLessThan(4);
});

testWith('chromium', 'a call opens its note over the page, without a script', async () => {
  const [page] = await pagesOf(temporaryFolder(SMALL));
  const tab = await openTab();
  await show(tab, page!, 360, 'light');
  const shown = () =>
    tab.run<string[]>(`[...document.querySelectorAll(':popover-open')].map((each) => each.innerText)`);
  expect(await shown()).toEqual([]);
  await tab.run(`document.querySelector('.call button').click()`);
  expect(await shown()).toEqual([expect.stringContaining('courte')]);
  expect(await tab.run(`getComputedStyle(document.querySelector('#note\\\\.2')).display`)).toBe('block');
});

testWith(
  'chromium',
  'a site has its contents beside the text, or behind a button on a narrow screen',
  async () => {
    const pages = await pagesOf(temporaryFolder(SMALL), '--html=site');
    const tab = await openTab();
    const shown = () => tab.run<boolean>(`document.querySelector('.pane').checkVisibility()`);
    const button = () => tab.run<boolean>(`document.querySelector('.opener').checkVisibility()`);
    const page = pages.find((each) => each.endsWith('deux.html'))!;
    await show(tab, page, 1280, 'light');
    expect([await shown(), await button()]).toEqual([true, false]);
    await show(tab, page, 360, 'light');
    expect([await shown(), await button()]).toEqual([false, true]);
    await tab.run(`document.querySelector('.opener').click()`);
    expect(await shown()).toBe(true);
    expect(await tab.run(`document.querySelector('.pane [aria-current=page]').innerText`)).toContain(
      'Le second',
    );
  },
);
