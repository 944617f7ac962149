import { errnoOf } from './environment-error.ts';

/** Whether a process of this machine runs. Signal 0 only asks (POSIX.1-2017, `kill`). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // A process of another user runs, and may not be signalled.
    return errnoOf(cause) === 'EPERM';
  }
}
