import { expect, test } from 'vitest';
import { readError, writeError } from '../../src/disk/environment-error.ts';

const failure = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall });

test.each([
  ['EACCES', 'file-unreadable', { path: 'a' }],
  ['EPERM', 'file-unreadable', { path: 'a' }],
  ['EIO', 'file-system', { path: 'a', errno: 'EIO' }],
])('what cannot be read, by %s, is told as %s', (errno, code, details) => {
  expect(readError(failure(errno), 'a').fault).toMatchObject({ code, details, severity: 'error' });
});

test.each([
  ['EBUSY', 'open', 'linux', 'file-held-open'],
  ['EPERM', 'rename', 'win32', 'file-held-open'],
  ['EPERM', 'open', 'win32', 'file-unwritable'],
  ['EPERM', 'rename', 'linux', 'file-unwritable'],
  ['EIO', 'rename', 'win32', 'file-system'],
  ['ENOSPC', 'write', 'linux', 'disk-full'],
  ['EDQUOT', 'write', 'linux', 'disk-full'],
  ['EROFS', 'open', 'linux', 'file-unwritable'],
  ['EEXIST', 'mkdir', 'linux', 'file-not-folder'],
  ['ENOTDIR', 'open', 'linux', 'file-not-folder'],
  ['EISDIR', 'open', 'linux', 'file-is-folder'],
  ['EIO', 'write', 'linux', 'file-system'],
] as const)('what cannot be written, by %s of %s on %s, is told as %s', (errno, syscall, platform, code) => {
  expect(writeError(failure(errno, syscall), 'a', platform).fault).toMatchObject({ code });
});

test('errors that are not of the file system are the program’s', () => {
  for (const error of [new Error('x'), Object.assign(new Error('x'), { code: 'ERR_X' })]) {
    expect(() => readError(error, 'a')).toThrow(error);
    expect(() => writeError(error, 'a')).toThrow(error);
  }
});
