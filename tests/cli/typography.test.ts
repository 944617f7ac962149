import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { openProject, typesetBooklet } from '../../src/project/build.ts';
import { Stopwatch } from '../../src/project/stages.ts';
import { measureTypography } from '../../src/typography/index.ts';
import { paragraphsOf } from '../../src/typography/lines.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const project = () =>
  temporaryFolder({
    'content/booklet.yaml': `format: 1
slug: essai
title: Un essai
authors: [ Ada ]
language: fr
date: 2026-11-24
edition: "1"
page: A5
chapters: [ un ]
`,
    'content/chapters/un.yaml': `title: Un
blocks:
  - text: |
      La première phrase de ce texte est assez longue pour tenir sur plusieurs lignes de la page, et
      *elle* finit par un mot de trop : le
      voilà, oui.

      Voici l'adresse que rien ne peut couper :
      \`${'mot'.repeat(30)}\`.
`,
  });

test('check --typography says where each finding is in the YAML, then the whole', async () => {
  const folder = project();
  const { code, stdout } = await run('check --typography', folder);
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
  expect((await run('check --typography --lang fr', folder)).stdout).toMatchSnapshot();
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('check --typography --json gives it to machines', async () => {
  const { code, stdout } = await run('check --typography --json', project());
  expect(code).toBe(0);
  const { faults, typography } = JSON.parse(stdout);
  expect(faults.map(({ code }: { code: string }) => code)).toEqual(['layout-overfull-line']);
  expect(Object.keys(typography)).toEqual(['bodySize', 'body', 'total', 'pages', 'findings']);
  expect(typography.findings).toMatchSnapshot();
});

test('check --proof writes the marked pages and nothing else', async () => {
  const folder = project();
  const { code, stdout } = await run('check --proof --out here', folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nhere[\\/]essai-proof\.pdf\n$/);
  expect(readdirSync(join(folder, 'here'))).toEqual(['essai-proof.pdf']);
  expect(readFileSync(join(folder, 'here/essai-proof.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('content at fault is exit 1, and nothing is measured or written', async () => {
  const folder = temporaryFolder({ 'content/booklet.yaml': 'format: 1\n' });
  const { code, stdout } = await run('check --proof', folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('lines of a booklet are measured as they were spaced', async () => {
  const report = new Report();
  const files = openProject('.', report);
  const watch = new Stopwatch(
    () => 0,
    () => {},
  );
  const typeset = await typesetBooklet(files, { date: null, epoch: undefined }, report, watch);
  const lines = paragraphsOf(typeset!.layout).flatMap((paragraph) => paragraph.lines);
  const justified = lines.filter((line) => line.justified && line.gaps.every(({ weighed }) => weighed));
  expect(justified.length).toBeGreaterThan(100);
  const spaceOf = typeset!.fonts.resolve(['Source Serif 4'], 400, 'normal').shape(' ', '', 'fr').width;
  let compared = 0;
  for (const { set, meanGap } of justified) {
    const { runs, spaceRatio } = set.paragraph.lines[set.index]!;
    if (runs.length > 1 || runs[0]!.style.face.family !== 'Source Serif 4') continue;
    compared++;
    expect(meanGap).toBeCloseTo(spaceRatio! * spaceOf, 3);
  }
  expect(compared).toBeGreaterThan(100);
  // No hyphened line is missed: the words of the whole are those of its pages.
  const { pages, total } = measureTypography(typeset!.layout);
  expect(pages.reduce((sum, { hyphens }) => sum + hyphens, 0)).toBe(total.hyphens);
});
