// Runs commands of the compiled program on projects that the fuzzer writes, one after the other in this process, and
// tells the fuzzer how each ended.
import { createRequire } from 'node:module';

const { run } = createRequire(import.meta.url)('../../bin/load.js').load();
const { stdout, stderr } = process;
const written = { stderr: '' };
stdout.write = () => true;
stderr.write = (text) => {
  written.stderr += text;
  return true;
};

// Each run adds listeners, for a process that it has to itself.
for (const stream of [stdout, stderr]) stream.setMaxListeners(0);

process.on('message', async ({ folder, command }) => {
  written.stderr = '';
  process.chdir(folder);
  process.argv = [process.argv[0], 'livret', ...command, '--jobs', '1'].filter(
    (word, i, all) => command[0] === 'build' || (word !== '--jobs' && all[i - 1] !== '--jobs'),
  );
  const before = process.cpuUsage();
  let code = 70;
  try {
    code = await run();
  } catch (error) {
    written.stderr += String(error?.stack);
  }
  const { user, system } = process.cpuUsage(before);
  process.send({
    code,
    stderr: written.stderr,
    seconds: (user + system) / 1e6,
    mebibytes: process.memoryUsage.rss() / 2 ** 20,
  });
});
process.send('ready');
