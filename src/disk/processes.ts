import { readFileSync } from 'node:fs';
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

/** The place of the start time among the fields that follow the program's name (proc(5), `/proc/PID/stat`, field 22). */
const START_TIME = 19;

/**
 * The start of a process: the boot of the machine, and the clock ticks since then. Together with its id it names one
 * process for ever, as the id alone does not. null where the system does not tell: on systems other than Linux.
 */
export function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // A program's name may hold spaces and brackets; the last bracket ends it.
    const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME];
    return ticks ? `${boot} ${ticks}` : null;
  } catch {
    return null;
  }
}
