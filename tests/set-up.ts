import fc from 'fast-check';
// A module of its own, since what stands here runs again for each file.
import './equal-bytes.ts';

// Elsewhere each run has inputs of its own; on a machine that decides whether a change lands they are the same for all.
if (process.env.CI) fc.configureGlobal({ seed: 20261127 });
