import { ByteReader, ByteWriter } from './bytes.ts';
import { bytesOf, FontError } from './tables.ts';

/** Flags of points and of components (OpenType 1.9, glyf). */
const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;
const OVERLAPS = 0x40;
const WORDS = 0x01;
const SCALE = 0x08;
const MORE = 0x20;
const XY_SCALE = 0x40;
const TWO_BY_TWO = 0x80;
const HAS_INSTRUCTIONS = 0x100;

/** The streams of a transformed table of outlines, read side by side. */
interface Streams {
  readonly pointCounts: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
  readonly out: ByteWriter;
}

/**
 * The tables `glyf` and `loca`, with offsets of 32 bits, and the least x of each glyph (WOFF 2.0, 5.1).
 * @throws FontError
 */
export function rebuiltGlyphs(transformed: DataView): {
  readonly glyf: DataView;
  readonly loca: DataView;
  readonly leftBearings: readonly number[];
} {
  const head = new ByteReader(transformed, 'glyf');
  head.uint16();
  const hasOverlaps = (head.uint16() & 1) !== 0;
  const count = head.uint16();
  head.uint16();
  const sizes = Array.from({ length: 7 }, () => head.uint32());
  const [contours, pointCounts, flags, glyphs, composites, boxes, instructions] = sizes.map(
    (size) => new ByteReader(head.part(size), 'glyf'),
  ) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];
  const hasBox = bitmap(boxes.part(4 * ((count + 31) >> 5)));
  const overlaps = hasOverlaps ? bitmap(head.part((count + 7) >> 3)) : () => false;
  const out = new ByteWriter();
  const streams = { pointCounts, flags, glyphs, composites, boxes, instructions, out };
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const starts: number[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    starts.push(out.length);
    loca.setUint32(4 * glyph, out.length);
    const contourCount = contours.int16();
    if (contourCount > 0) writeSimple(contourCount, hasBox(glyph), overlaps(glyph), streams);
    else if (contourCount < 0) writeComposite(hasBox(glyph), streams);
    else if (hasBox(glyph)) throw new FontError('glyf');
    out.align();
  }
  loca.setUint32(4 * count, out.length);
  const glyf = out.view();
  const leftBearings = starts.map((start, i) =>
    (starts[i + 1] ?? out.length) > start ? glyf.getInt16(start + 2) : 0,
  );
  return { glyf, loca, leftBearings };
}

const bitmap = (bits: DataView) => (i: number) => ((bits.getUint8(i >> 3) >> (7 - (i & 7))) & 1) === 1;

function writeSimple(contours: number, hasBox: boolean, overlaps: boolean, streams: Streams): void {
  const { pointCounts, glyphs, boxes, instructions, out } = streams;
  const ends: number[] = [];
  let count = 0;
  for (let i = 0; i < contours; i++) {
    count += pointCounts.shortNumber();
    ends.push(count - 1);
  }
  const points = readPoints(count, streams);
  const instructionBytes = glyphs.shortNumber();
  out.int16(contours);
  if (hasBox) out.bytes(bytesOf(boxes.part(8)));
  else for (const side of boxOf(points)) out.int16(side);
  for (const end of ends) out.int16(end);
  out.int16(instructionBytes);
  out.bytes(bytesOf(instructions.part(instructionBytes)));
  writePoints(points, overlaps, out);
}

interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly onCurve: readonly boolean[];
}

function readPoints(count: number, { flags, glyphs }: Streams): Points {
  const [xs, ys, onCurve]: [number[], number[], boolean[]] = [[], [], []];
  let [x, y] = [0, 0];
  for (let i = 0; i < count; i++) {
    const flag = flags.uint8();
    const [dx, dy] = readStep(flag & 0x7f, glyphs);
    x += dx;
    y += dy;
    xs.push(x);
    ys.push(y);
    onCurve.push(flag < 0x80);
  }
  return { xs, ys, onCurve };
}

/** The step from a point to the next, in one to four bytes by its flag (WOFF 2.0, 5.2). */
function readStep(flag: number, bytes: ByteReader): readonly [dx: number, dy: number] {
  const signed = (bit: number, value: number) => ((flag >> bit) & 1 ? value : -value);
  if (flag < 10) return [0, signed(0, ((flag & 14) << 7) + bytes.uint8())];
  if (flag < 20) return [signed(0, (((flag - 10) & 14) << 7) + bytes.uint8()), 0];
  if (flag < 84) {
    const [high, low] = [flag - 20, bytes.uint8()];
    return [signed(0, 1 + (high & 0x30) + (low >> 4)), signed(1, 1 + ((high & 0x0c) << 2) + (low & 0x0f))];
  }
  if (flag < 120) {
    const high = flag - 84;
    const dx = 1 + (Math.floor(high / 12) << 8) + bytes.uint8();
    return [signed(0, dx), signed(1, 1 + (((high % 12) >> 2) << 8) + bytes.uint8())];
  }
  if (flag < 124) {
    const [a, b, c] = [bytes.uint8(), bytes.uint8(), bytes.uint8()];
    return [signed(0, (a << 4) + (b >> 4)), signed(1, ((b & 0x0f) << 8) + c)];
  }
  return [signed(0, bytes.uint16()), signed(1, bytes.uint16())];
}

function boxOf({ xs, ys }: Points): number[] {
  let [left, bottom, right, top] = [xs[0] ?? 0, ys[0] ?? 0, xs[0] ?? 0, ys[0] ?? 0];
  for (let i = 0; i < xs.length; i++) {
    left = Math.min(left, xs[i]!);
    right = Math.max(right, xs[i]!);
    bottom = Math.min(bottom, ys[i]!);
    top = Math.max(top, ys[i]!);
  }
  return [left, bottom, right, top];
}

function writePoints({ xs, ys, onCurve }: Points, overlaps: boolean, out: ByteWriter): void {
  const [across, up] = [stepsOf(xs), stepsOf(ys)];
  for (let i = 0; i < onCurve.length; i++) {
    const x = flagOf(across[i]!, X_SHORT, X_SAME_OR_POSITIVE);
    const y = flagOf(up[i]!, Y_SHORT, Y_SAME_OR_POSITIVE);
    out.uint8((onCurve[i] ? ON_CURVE : 0) | x | y | (overlaps && i === 0 ? OVERLAPS : 0));
  }
  for (const steps of [across, up]) {
    for (const step of steps) {
      if (isShort(step)) out.uint8(Math.abs(step));
      else if (step !== 0) out.int16(step);
    }
  }
}

const stepsOf = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
const isShort = (step: number) => step !== 0 && Math.abs(step) < 256;

function flagOf(step: number, short: number, sameOrPositive: number): number {
  if (step === 0) return sameOrPositive;
  if (!isShort(step)) return 0;
  return step > 0 ? short | sameOrPositive : short;
}

function writeComposite(hasBox: boolean, { glyphs, composites, boxes, instructions, out }: Streams): void {
  if (!hasBox) throw new FontError('glyf');
  out.int16(-1);
  out.bytes(bytesOf(boxes.part(8)));
  let flags = MORE;
  let hasInstructions = false;
  while (flags & MORE) {
    flags = composites.uint16();
    out.int16(flags);
    hasInstructions ||= (flags & HAS_INSTRUCTIONS) !== 0;
    const scale = flags & SCALE ? 2 : flags & XY_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0;
    out.bytes(bytesOf(composites.part(2 + (flags & WORDS ? 4 : 2) + scale)));
  }
  if (!hasInstructions) return;
  const length = glyphs.shortNumber();
  out.int16(length);
  out.bytes(bytesOf(instructions.part(length)));
}

/** The table `hmtx`, whose left bearings may be left out where they are the least x of the glyphs (WOFF 2.0, 5.4). */
export function rebuiltMetrics(
  transformed: DataView,
  full: number,
  leftBearings: readonly number[],
): DataView {
  const reader = new ByteReader(transformed, 'hmtx');
  const flags = reader.uint8();
  const count = leftBearings.length;
  if (full > count || full === 0) throw new FontError('hhea');
  const advances = Array.from({ length: full }, () => reader.uint16());
  const own = (isLeftOut: boolean, from: number, to: number) =>
    isLeftOut ? leftBearings.slice(from, to) : Array.from({ length: to - from }, () => reader.int16());
  const bearings = [...own((flags & 1) !== 0, 0, full), ...own((flags & 2) !== 0, full, count)];
  const out = new ByteWriter();
  bearings.forEach((bearing, glyph) => {
    if (glyph < full) out.int16(advances[glyph]!);
    out.int16(bearing);
  });
  return out.view();
}
