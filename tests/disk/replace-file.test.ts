import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, writeError } from '../../src/disk/environment-error.ts';
import { replaceFile, replaceFiles, replaceUnsynced, type WritingFs } from '../../src/disk/replace-file.ts';
import { removeLeftovers, temporaryName } from '../../src/disk/temporary-files.ts';
import { temporaryFolder } from '../project/temporary.ts';

/** A file system that fails in one of its functions. */
function failing(name: keyof WritingFs, code: string): WritingFs {
  const fail = () => {
    throw Object.assign(new Error(code), { code, syscall: name.replace('Sync', '') });
  };
  return { ...fs, [name]: fail };
}

/** The code of the fault that a write ends in. */
function faultOf(write: () => void): string | null {
  try {
    write();
    return null;
  } catch (error) {
    if (error instanceof EnvironmentError) return error.fault.code;
    throw error;
  }
}

test('replaces a file whole, and makes its folders', () => {
  const folder = temporaryFolder();
  replaceFile(folder, 'a/b/x.pdf', 'first');
  replaceFile(folder, 'a/b/x.pdf', new Uint8Array([0, 255]));
  expect([...fs.readFileSync(join(folder, 'a/b/x.pdf'))]).toEqual([0, 255]);
  expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['x.pdf']);
});

test('files that belong together are replaced when all are written, or not at all', () => {
  const folder = temporaryFolder({ 'a/x': 'old' });
  const files = new Map([
    ['a/x', 'new'],
    ['a/y', 'new'],
  ]);
  let opened = 0;
  const openSync = ((...args: Parameters<typeof fs.openSync>) => {
    if (++opened === 2) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open' });
    return fs.openSync(...args);
  }) as typeof fs.openSync;
  expect(faultOf(() => replaceFiles(folder, files, { ...fs, openSync }))).toBe('disk-full');
  expect(fs.readdirSync(join(folder, 'a'))).toEqual(['x']);
  expect(fs.readFileSync(join(folder, 'a/x'), 'utf8')).toBe('old');
  replaceFiles(folder, files);
  expect(fs.readFileSync(join(folder, 'a/x'), 'utf8')).toBe('new');
});

test('syncs a file to the disk, unless it may be lost', () => {
  const folder = temporaryFolder();
  const unsynced = failing('fsyncSync', 'EIO');
  expect(faultOf(() => replaceFile(folder, 'x', 'new', unsynced))).toBe('file-system');
  replaceUnsynced(folder, 'x', 'new', unsynced);
  expect(fs.readFileSync(join(folder, 'x'), 'utf8')).toBe('new');
});

test.each([
  ['writeSync', 'ENOSPC', 'disk-full'],
  ['fsyncSync', 'EDQUOT', 'disk-full'],
  ['openSync', 'EACCES', 'file-unwritable'],
  ['openSync', 'EROFS', 'file-unwritable'],
  ['renameSync', 'EBUSY', 'file-held-open'],
  ['renameSync', 'EIO', 'file-system'],
] as const)('when %s fails with %s, the old file stays and nothing is left beside it', (name, errno, code) => {
  const folder = temporaryFolder({ 'x.pdf': 'old' });
  expect(faultOf(() => replaceFile(folder, 'x.pdf', 'new', failing(name, errno)))).toBe(code);
  expect(fs.readFileSync(join(folder, 'x.pdf'), 'utf8')).toBe('old');
  expect(fs.readdirSync(folder)).toEqual(['x.pdf']);
});

test.each([
  ['x', 'file-is-folder', (folder: string) => fs.mkdirSync(join(folder, 'x'))],
  ['a/x', 'file-not-folder', (folder: string) => fs.writeFileSync(join(folder, 'a'), '')],
] as const)('tells that files and folders stand in each other’s place: %s', (path, code, prepare) => {
  const folder = temporaryFolder();
  prepare(folder);
  expect(faultOf(() => replaceFile(folder, path, 'new'))).toBe(code);
});

test('makes the folders above only where they are missing', () => {
  const asked: string[] = [];
  const mkdirSync = ((path: string) => {
    asked.push(path);
    throw Object.assign(new Error(path), { code: 'EACCES', syscall: 'mkdir' });
  }) as typeof fs.mkdirSync;
  const folder = temporaryFolder();
  expect(faultOf(() => replaceFile(folder, 'a/b/x', 'new', { ...fs, mkdirSync }))).toBe('file-unwritable');
  expect(asked).toEqual([join(folder, 'a/b')]);
});

test('gives up where no folder can be made', () => {
  const mkdirSync = ((path: string) => {
    throw Object.assign(new Error(path), { code: 'ENOENT', syscall: 'mkdir' });
  }) as typeof fs.mkdirSync;
  const folder = temporaryFolder();
  expect(faultOf(() => replaceFile(folder, 'a/b/x', 'new', { ...fs, mkdirSync }))).toBe('file-system');
});

test('writes all data when the system takes a part at a time', () => {
  const folder = temporaryFolder();
  const writeSync = ((file: number, data: Uint8Array, offset: number) =>
    fs.writeSync(file, data, offset, Math.min(3, data.length - offset))) as typeof fs.writeSync;
  replaceFile(folder, 'x', 'eleven more', { ...fs, writeSync });
  expect(fs.readFileSync(join(folder, 'x'), 'utf8')).toBe('eleven more');
});

test('removes the temporary files of killed processes, and nothing else', () => {
  const left = [temporaryName('x.pdf'), temporaryName('y.pdf', KILLED)];
  const elsewhere = temporaryName('x.pdf', KILLED).replace(/-[0-9a-f]{8}-/, '-00000000-');
  const kept = [
    'x.pdf',
    temporaryName('x.pdf', process.ppid),
    elsewhere,
    '.x.pdf.tmp',
    '.x.pdf.999999999.tmp',
  ];
  const folder = temporaryFolder(Object.fromEntries([...left, ...kept].map((name) => [name, ''])));
  removeLeftovers(folder, '.');
  expect(fs.readdirSync(folder).sort()).toEqual(kept.sort());
  removeLeftovers(folder, 'nowhere');
});

/** The id of no process: Linux has none above 2^22. */
const KILLED = 999_999_999;

test('a folder in the place of the file is a fault of the environment', () => {
  const folder = temporaryFolder({ 'x.pdf/inside': '' });
  expect(faultOf(() => replaceFile(folder, 'x.pdf', 'new'))).toBe('file-is-folder');
  expect(fs.readdirSync(folder)).toEqual(['x.pdf']);
});

test('on Windows, a rename that is refused means that a reader holds the file open', () => {
  const refused = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' });
  expect(writeError(refused, 'x.pdf', 'win32').fault.code).toBe('file-held-open');
  expect(writeError(refused, 'x.pdf', 'linux').fault.code).toBe('file-unwritable');
});

test("throws on an error that is not the file system's", () => {
  const broken: WritingFs = {
    ...fs,
    fsyncSync: () => {
      throw new TypeError('a fault of the program');
    },
  };
  expect(() => replaceFile(temporaryFolder(), 'x', '', broken)).toThrow(TypeError);
});

describe('links', () => {
  test('a link that leads out of the folder is not followed, whatever stands behind it', () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    fs.symlinkSync(outside, join(folder, 'linked'));
    for (const file of ['linked/x', 'linked/new/x', 'linked/../../x']) {
      expect(faultOf(() => replaceFile(folder, file, 'new'))).toBe('file-link-outside');
    }
    expect(faultOf(() => removeLeftovers(folder, 'linked'))).toBe('file-link-outside');
    expect(fs.readdirSync(outside)).toEqual([]);
  });

  test('the folder itself may be a link, and links may lead to other places in it', () => {
    const real = temporaryFolder({ 'a/kept': '' });
    const folder = join(temporaryFolder(), 'link');
    fs.symlinkSync(real, folder);
    fs.symlinkSync(join(real, 'a'), join(real, 'b'));
    replaceFile(folder, 'b/x', 'new');
    expect(fs.readFileSync(join(real, 'a/x'), 'utf8')).toBe('new');
  });

  test('a link in the place of a file is replaced, and what it leads to stays', () => {
    const outside = temporaryFolder({ kept: 'old' });
    const folder = temporaryFolder();
    fs.symlinkSync(join(outside, 'kept'), join(folder, 'x'));
    replaceFile(folder, 'x', 'new');
    expect(fs.readFileSync(join(outside, 'kept'), 'utf8')).toBe('old');
    expect(fs.readFileSync(join(folder, 'x'), 'utf8')).toBe('new');
  });
});
