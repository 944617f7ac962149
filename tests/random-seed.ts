import fc from 'fast-check';

// Elsewhere each run has inputs of its own; on a machine that decides whether a change lands they are the same for all.
if (process.env.CI) fc.configureGlobal({ seed: 20261127 });
