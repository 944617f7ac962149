import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The plates of a page: the amounts of cyan, magenta, yellow and black, 0 to 255, at points from the top left. */
export interface Plates {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): readonly number[];
}

/** The plates of the first page of a PDF as Ghostscript makes them, a pixel a point. */
export function platesOf(pdf: Uint8Array): Plates {
  const folder = mkdtempSync(join(tmpdir(), 'livret-'));
  try {
    const [file, plates] = [join(folder, 'press.pdf'), join(folder, 'plates.pam')];
    writeFileSync(file, pdf);
    const device = ['-sDEVICE=pamcmyk32', '-r72', '-dFirstPage=1', '-dLastPage=1', `-sOutputFile=${plates}`];
    execFileSync('gs', ['-q', '-dSAFER', '-dNOPAUSE', '-dBATCH', ...device, file]);
    return readPam(readFileSync(plates));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads pixels of four bytes (Netpbm's PAM). */
function readPam(file: Buffer): Plates {
  const start = file.indexOf('ENDHDR\n') + 'ENDHDR\n'.length;
  const header = file.subarray(0, start).toString('latin1');
  const [width, height] = ['WIDTH', 'HEIGHT'].map((name) =>
    Number(new RegExp(`${name} (\\d+)`).exec(header)![1]),
  );
  return {
    width: width!,
    height: height!,
    at: (x, y) => [...file.subarray(start + 4 * (y * width! + x), start + 4 * (y * width! + x) + 4)],
  };
}
