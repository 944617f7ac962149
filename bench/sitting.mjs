/**
 * One process that makes a PDF again and again, each time of a changed text, and measures the last ones. The last
 * line of the output is their median, as JSON. `node bench/sitting.mjs ENGINE FOLDER CHAPTERS edit|another`
 */
import { editText, makeText } from './text.mjs';

/** The number of PDFs by which V8 has compiled what runs often. */
const WARM_UP = 8;
const MEASURED = 7;

const [name, folder, chapters, change] = process.argv.slice(2);
const engine = await import(`./engines/${name}.mjs`);
const first = makeText(Number(chapters));
engine.write(first, folder);
const make = await engine.open(folder);
const taken = [];
for (let i = 0; i < WARM_UP + MEASURED; i++) {
  engine.write(change === 'edit' ? editText(first, i) : makeText(Number(chapters), i + 1), folder);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await make();
  const { user, system } = process.cpuUsage(cpu);
  taken.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
}
const last = taken.slice(WARM_UP);
console.log(
  `\n${JSON.stringify({ wall: median(last.map(({ wall }) => wall)), cpu: median(last.map(({ cpu }) => cpu)) })}`,
);

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
