// Loaded into a process by `node --require`: says on its last line of stderr how much memory it took, KiB.
process.on('exit', () => process.stderr.write(`\n${process.resourceUsage().maxRSS}`));
