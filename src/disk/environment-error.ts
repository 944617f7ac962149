import type { FaultCode, FaultDetails } from '../faults/catalogue/index.ts';
import type { Fault } from '../faults/fault.ts';

/** The environment is at fault: a full disk, a file that may not be read. The command ends with exit code 3. */
export class EnvironmentError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(`${fault.code}: ${JSON.stringify(fault.details)}`, { cause });
    this.name = 'EnvironmentError';
    this.fault = fault;
  }

  static of<C extends FaultCode>(code: C, details: FaultDetails[C], cause?: unknown): EnvironmentError {
    return new EnvironmentError({ code, severity: 'error', source: null, details } as Fault, cause);
  }
}

/** Does work that reads a file or a folder. @throws EnvironmentError */
export function reading<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw readError(cause, path);
  }
}

/** The error to throw when a file or folder cannot be read. */
export function readError(cause: unknown, path: string): EnvironmentError {
  const errno = errnoOf(cause);
  if (FORBIDDEN.has(errno)) return EnvironmentError.of('file-unreadable', { path }, cause);
  return EnvironmentError.of('file-system', { path, errno }, cause);
}

/**
 * The error to throw when a file cannot be written. On Windows a file that a reader shows cannot be replaced.
 */
export function writeError(cause: unknown, path: string, platform = process.platform): EnvironmentError {
  const errno = errnoOf(cause);
  const renaming = (cause as NodeJS.ErrnoException).syscall === 'rename';
  if (errno === 'EBUSY' || (platform === 'win32' && renaming && FORBIDDEN.has(errno))) {
    return EnvironmentError.of('file-held-open', { path }, cause);
  }
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return EnvironmentError.of('disk-full', { path }, cause);
  if (FORBIDDEN.has(errno)) return EnvironmentError.of('file-unwritable', { path }, cause);
  if (NOT_A_FOLDER.has(errno)) return EnvironmentError.of('file-not-folder', { path }, cause);
  if (errno === 'EISDIR') return EnvironmentError.of('file-is-folder', { path }, cause);
  return EnvironmentError.of('file-system', { path, errno }, cause);
}

/** The `code` of an error of the file system. @throws the error itself when it is another: the program's. */
export function errnoOf(cause: unknown): string {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string') throw cause;
  return code;
}

/** The errors when a file stands where a folder should. */
const NOT_A_FOLDER: ReadonlySet<string> = new Set(['EEXIST', 'ENOTDIR']);

const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
