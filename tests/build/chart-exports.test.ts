import { createCanvas, loadImage } from 'canvas';
import { expect, test } from 'vitest';
import { renderChart, renderCharts } from '../../src/build/chart-files.ts';
import { readPng } from '../../src/raster/png.ts';
import { written } from '../charts/read-back/blocks.ts';
import { usual } from '../charts/usual.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { checkedIn } from './made.ts';

// The files of a figure of each kind: what slides, messages and spreadsheets are given.

const specs = [...new Map(Object.values(usual).map((make, i) => [make(10 + i).kind, make(10 + i)])).values()];
const ids = specs.map(({ kind }) => `fig-${kind}`);

/** A figure that says all that its files tell, with the file of its picture. */
function figureOf(spec: (typeof specs)[number], id: string) {
  const { block, files } = written(spec);
  const { picture } = spec as { readonly picture?: { readonly file: string; readonly bytes: Uint8Array } };
  const said = { id, title: `L'essai de ${id}`, alt: `Ce que montre ${id}.`, source: ['insee'] };
  const own = picture && { picture: picture.file.replace('content/', '') };
  return {
    block: { ...block, ...said, ...own },
    files: { ...files, ...(picture && { [picture.file]: picture.bytes }) },
  };
}

async function made() {
  const figures = specs.map((spec, i) => figureOf(spec, ids[i]!));
  const folder = temporaryFolder({
    ...Object.assign({}, ...figures.map(({ files }) => files)),
    'content/booklet.yaml': essay('authors: [ Ada Lovelace ]\nlicence: CC BY 4.0\n'),
    'content/references.yaml':
      '- { id: insee, type: report, title: Séries, author: [ { literal: Insee } ], issued: 2020 }\n',
    'content/chapters/un.yaml': JSON.stringify({
      title: 'Un',
      blocks: [...figures.map(({ block }) => block), { references: 'cited' }],
    }),
  });
  const { typeset, report } = await checkedIn(folder);
  expect(
    report.faults.filter(({ severity }) => severity === 'error').map(({ code, details }) => [code, details]),
  ).toEqual([]);
  return { typeset: typeset!, files: await renderCharts(typeset!) };
}

const SOURCE = 'Source\u00a0: Insee\u00a02020.';

/** Whether a picture is white on all sides, as far in as a share of its width. */
async function hasAir(file: Buffer, share: number): Promise<boolean> {
  const { width, height } = readPng(file)!;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(file), 0, 0);
  const air = Math.floor(width * share);
  const sides = [
    [0, 0, width, air],
    [0, height - air, width, air],
    [0, 0, air, height],
    [width - air, 0, air, height],
  ] as const;
  return sides.every(([left, top, across, down]) =>
    Buffer.from(context.getImageData(left, top, across, down).data.buffer).every((value) => value === 255),
  );
}

test(
  'the files of a figure of each kind have air, its words, its size in print, and its data',
  SLOW,
  async () => {
    const { typeset, files } = await made();
    for (const [i, id] of ids.entries()) {
      const words = [`L’essai de ${id}`, `Ce que montre ${id}.`, 'Ada Lovelace', SOURCE, 'CC BY 4.0'];
      const svg = Buffer.from(files.get(`${id}.svg`)!).toString('utf8');
      for (const each of words) expect(svg).toContain(`>${each}<`);
      const width = Number(/width="([\d.]+)mm"/.exec(svg)![1]);
      expect(svg).not.toMatch(/aria-label="[^"]*'/);

      const png = Buffer.from(files.get(`${id}.png`)!);
      for (const each of words) expect(png.includes(`\0${each}`), each).toBe(true);
      expect(readPng(png)!.width / png.readUInt32BE(png.indexOf('pHYs') + 4)).toBeCloseTo(width / 1000, 4);
      expect(await hasAir(png, 0.025), `air about ${id}`).toBe(true);

      const mail = Buffer.from((await renderChart(typeset, id, 400, 1))!);
      expect(readPng(mail)!.width).toBe(400);
      expect(mail.includes(`\0${SOURCE}`)).toBe(true);
      expect(await hasAir(mail, 0.025), `air about ${id} in a message`).toBe(true);

      const { data } = typeset.figures.get(id)!.chart;
      for (const [n, { rows, fields }] of data.entries()) {
        const csv = Buffer.from(files.get(data.length > 1 ? `${id}-${n + 1}.csv` : `${id}.csv`)!).toString(
          'utf8',
        );
        const lines = csv.trimEnd().split('\r\n');
        expect(lines).toHaveLength(rows.length + 1);
        for (const line of lines) expect(line.match(/"[^"]*"|[^;]+/g)).toHaveLength(fields.size);
      }
      expect(data).toHaveLength(specs[i]!.data.length);
    }
  },
);
