import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, realpathSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { folderFiles, openProject, withTemplates } from '../../src/project/files.ts';
import { temporaryFolder } from './temporary.ts';

const text = (data: Uint8Array | null) => data && new TextDecoder().decode(data);

function codes(report: Report): string[] {
  return report.faults.map((fault) => fault.code);
}

test('lists all files below a folder in order, without hidden ones', () => {
  const folder = temporaryFolder({
    'content/b.yaml': '',
    'content/a/z.yaml': '',
    'content/a.yaml': '',
    'content/.DS_Store': '',
    'content/.git/x': '',
    'other.txt': '',
  });
  const files = folderFiles(folder, new Report());
  expect(files.list('content')).toEqual(['content/a.yaml', 'content/a/z.yaml', 'content/b.yaml']);
  expect(files.list('absent')).toEqual([]);
  expect(files.list('other.txt')).toEqual([]);
});

test('reads files; gives null without a fault for a missing file and for a folder', () => {
  const report = new Report();
  const files = folderFiles(temporaryFolder({ 'content/a.yaml': 'é' }), report);
  expect(text(files.read('content/a.yaml'))).toBe('é');
  expect(files.read('content/b.yaml')).toBeNull();
  expect(files.read('content')).toBeNull();
  expect(files.read('content/a.yaml/b')).toBeNull();
  expect(report.faults).toEqual([]);
});

test('names and reads files whose accents stand apart, as on a Mac, by their letters', () => {
  const files = folderFiles(temporaryFolder({ 'content/fac\u0327ade.jpg': 'x' }), new Report());
  expect(files.list('content')).toEqual(['content/fa\u00E7ade.jpg']);
  expect(text(files.read('content/fa\u00E7ade.jpg'))).toBe('x');
});

test.each([
  '../secret',
  'content/../../secret',
  'content/../content/a.yaml',
  '/etc/hostname',
  'C:/secret',
  'c:secret',
  'content\\a.yaml',
  '\\\\server\\share',
  'content//a.yaml',
  '',
  'a\0b',
])('reports the path %j once, and does not read it', (path) => {
  const outer = temporaryFolder({ secret: 'x', 'project/content/a.yaml': '' });
  const report = new Report();
  const files = folderFiles(join(outer, 'project'), report);
  expect(files.read(path)).toBeNull();
  expect(files.list(path)).toEqual([]);
  expect(codes(report)).toEqual(['file-outside-project']);
});

test('follows a symbolic link inside the project, and refuses one that leads out', () => {
  const outer = temporaryFolder({ secret: 'x', 'project/content/a.yaml': 'a', 'project-2/b.yaml': 'b' });
  const link = (name: string, target: string) =>
    symlinkSync(join(outer, target), join(outer, 'project/content', name));
  link('in.yaml', 'project/content/a.yaml');
  link('out.yaml', 'secret');
  link('neighbour', 'project-2');
  link('broken.yaml', 'nothing');
  const report = new Report();
  const files = folderFiles(join(outer, 'project'), report);
  expect(text(files.read('content/in.yaml'))).toBe('a');
  expect(files.read('content/broken.yaml')).toBeNull();
  expect(report.faults).toEqual([]);
  expect(files.read('content/out.yaml')).toBeNull();
  expect(files.read('content/neighbour/b.yaml')).toBeNull();
  expect(files.list('content/neighbour')).toEqual([]);
  expect(report.faults.map((fault) => fault.details)).toEqual([
    { path: 'content/out.yaml' },
    { path: 'content/neighbour/b.yaml' },
    { path: 'content/neighbour' },
  ]);
});

test('follows the links of a folder once for all files in it', () => {
  const names = Array.from({ length: 20 }, (_, i) => `content/data/d${i}.yaml`);
  const files = folderFiles(
    temporaryFolder(Object.fromEntries(names.map((name) => [name, name]))),
    new Report(),
  );
  const followed = vi.spyOn(realpathSync, 'native');
  expect(names.map((name) => text(files.read(name)))).toEqual(names);
  expect(followed).toHaveBeenCalledTimes(1);
  expect(files.read('content/data/none.yaml')).toBeNull();
  expect(followed).toHaveBeenCalledTimes(1);
  followed.mockRestore();
});

test('a file and a folder that go between two looks are missing, as another folder replaces them', () => {
  const files = folderFiles(
    temporaryFolder({ 'content/a.yaml': 'a', 'content/b/c.yaml': 'c' }),
    new Report(),
  );
  const look = fs.lstatSync;
  const lookBy = (lstatSync: object) => {
    Object.assign(fs, { lstatSync });
    syncBuiltinESMExports();
  };
  onTestFinished(() => lookBy(look));
  lookBy((path: string, options: object) => {
    const status = look(path, options);
    if (/[/\\](?:a\.yaml|b)$/.test(path)) renameSync(path, `${path}-gone`);
    return status;
  });
  expect([files.read('content/a.yaml'), files.list('content/b')]).toEqual([null, []]);
});

test('finds files of a folder that was not there before', () => {
  const folder = temporaryFolder();
  const files = folderFiles(folder, new Report());
  expect(files.read('content/a.yaml')).toBeNull();
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content/a.yaml'), 'a');
  expect(text(files.read('content/a.yaml'))).toBe('a');
  expect(files.list('content')).toEqual(['content/a.yaml']);
});

test('reads a loop of symbolic links as missing', () => {
  const folder = temporaryFolder({ 'content/a.yaml': '' });
  symlinkSync(join(folder, 'content'), join(folder, 'content/loop'));
  symlinkSync(join(folder, 'content/self'), join(folder, 'content/self'));
  const files = folderFiles(folder, new Report());
  expect(files.list('content')).toContain('content/a.yaml');
  expect(files.read('content/self')).toBeNull();
});

test.skipIf(process.platform === 'win32')('a pipe is no file: reading it does not wait for ever', () => {
  const folder = temporaryFolder({ 'content/a.yaml': '' });
  execFileSync('mkfifo', [join(folder, 'content/pipe.yaml')]);
  expect(folderFiles(folder, new Report()).read('content/pipe.yaml')).toBeNull();
});

test('reports a file larger than the limit, and does not read it', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'big.png'), '');
  truncateSync(join(folder, 'big.png'), 3e8);
  const report = new Report();
  expect(folderFiles(folder, report).read('big.png')).toBeNull();
  expect(report.faults[0]).toMatchObject({
    code: 'file-too-large',
    details: { path: 'big.png', megabytes: 300, limit: 200 },
  });
});

test("lets a project replace the program's templates, and no other file of the program", () => {
  const report = new Report();
  const project = folderFiles(temporaryFolder({ 'templates/a.hbs': 'mine', 'templates/c.css': '' }), report);
  const shipped = folderFiles(
    temporaryFolder({ 'templates/a.hbs': 'ours', 'templates/b.hbs': 'ours', 'content/x.yaml': 'ours' }),
    report,
  );
  const files = withTemplates(project, shipped);
  expect(files.list('templates')).toEqual(['templates/a.hbs', 'templates/b.hbs', 'templates/c.css']);
  expect(text(files.read('templates/a.hbs'))).toBe('mine');
  expect(text(files.read('templates/b.hbs'))).toBe('ours');
  expect(files.read('content/x.yaml')).toBeNull();
  expect(files.list('content')).toEqual([]);
  expect(report.faults).toEqual([]);
  expect(files.read('templates/../content/x.yaml')).toBeNull();
});

test("reads a file of the program once, and a project's each time", () => {
  const folder = temporaryFolder({ 'templates/cover.hbs': 'own' });
  const [first, second] = [1, 2].map(() => openProject(folder, new Report()));
  const isSame = (path: string) => first!.read(path) === second!.read(path);
  expect([isSame('templates/cover.hbs'), isSame('templates/back.hbs')]).toEqual([false, true]);
  expect(first!.list('templates/mail')).toEqual(second!.list('templates/mail'));
  expect(first!.read('templates/back.hbs')!.length).toBeGreaterThan(0);
});

test.runIf(process.platform !== 'win32')('the root of the file system may be the folder of a project', () => {
  const report = new Report();
  expect(folderFiles('/', report).read('no-such-file')).toBeNull();
  expect(report.faults).toEqual([]);
});
