import { relative, resolve } from 'node:path';
import type { Variant } from '../content/index.ts';
import { EnvironmentError, errnoOf } from '../disk/environment-error.ts';
import { findRunning, forgetRunning, noteRunning } from '../disk/running-preview.ts';
import { type Preview, servePreview } from '../preview/server.ts';
import { Studio } from '../preview/studio.ts';
import { FileWatcher } from '../project/file-watcher.ts';
import { usage } from './arguments.ts';
import { openBrowser, openEditor } from './desktop.ts';
import type { ExitCode } from './exit-code.ts';
import { refreshSchemas } from './schema.ts';
import type { Session } from './session.ts';
import { bookletsAsked, versionsAsked } from './versions.ts';

/** `livret preview`: serves the booklet's pages to the browser, and builds them again at each save, until Ctrl-C. */
export async function previewCommand(session: Session): Promise<ExitCode> {
  const { parsed, language, world, folder, files, inputs } = session;
  const { values } = parsed;
  const place = typeof values.at === 'string' ? fromProject(values.at, session) : null;
  if (place !== null && (await showInRunning(folder, place))) return 0;

  const [booklet] = bookletsAsked(parsed, files) as [string | null];
  const versions = versionsAsked(parsed, { files, booklet });
  if (versions.length > 1) throw usage('usage-one-booklet', { option: 'preview' }, 'preview');
  const [{ cohort, variants }] = versions as [(typeof versions)[number]];
  const chosen = { booklet, cohort, variants: variants as readonly Variant[], person: null };
  // A booklet without a date has today's, as a draft has.
  const epoch = inputs.epoch ?? String(Math.floor(world.clock.now() / 1000));
  const studio = new Studio({ folder, inputs: { ...inputs, epoch }, language, chosen });
  const edit = (source: Parameters<typeof openEditor>[1]) => openEditor(folder, source);
  const preview = await serve({ studio, language, edit }, Number(values.port ?? 0));
  noteRunning(folder, preview);

  const watcher = new FileWatcher(folder, studio.files);
  world.onInterrupt(() => watcher.close());
  try {
    const url = place === null ? preview.url : `${preview.url}&at=${encodeURIComponent(place)}`;
    world.stdout.write(`${url}\n`);
    world.stderr.write(`${RUNNING[language]}\n`);
    if (!values['no-open']) openBrowser(url);
    do {
      // A build begins at the first sign of a save, and is shown once the files have come to rest as it read them.
      await studio.build(() => watcher.isAsRead());
      await refreshSchemas(folder, files);
    } while (await watcher.begins());
  } finally {
    watcher.close();
    forgetRunning(folder);
    await preview.close();
  }
  return 0;
}

/** A place as the project knows it: editors give paths from the current folder, or absolute ones. */
function fromProject(place: string, { world, folder }: Session): string {
  const [, file, rest] = /^(.*?)((?::\d+)+)$/.exec(place)!;
  return relative(folder, resolve(world.folder, file!)).replaceAll('\\', '/') + rest;
}

async function serve(services: Parameters<typeof servePreview>[0], port: number): Promise<Preview> {
  try {
    return await servePreview(services, port);
  } catch (cause) {
    if (errnoOf(cause) !== 'EADDRINUSE') throw cause;
    throw EnvironmentError.of('port-taken', { port }, cause);
  }
}

/** Shows a place in the project's running preview. @returns false where none runs. */
async function showInRunning(folder: string, place: string): Promise<boolean> {
  const running = findRunning(folder);
  if (!running) return false;
  const origin = `http://127.0.0.1:${running.port}`;
  try {
    const response = await fetch(`${origin}/show`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.token}`, origin },
      body: JSON.stringify({ place }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

const RUNNING = {
  fr: 'aperçu ouvert à cette adresse ; Ctrl-C pour finir',
  en: 'the preview is open at this address; Ctrl-C to end',
} as const;
