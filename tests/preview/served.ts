import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Choice, Spot, State } from '../../src/preview/protocol.ts';
import { servePreview } from '../../src/preview/server.ts';
import { Studio } from '../../src/preview/studio.ts';

export const chapter = (text: string) =>
  `title: Un chapitre\nblocks:\n  - text: ${text}\n  - section: Une section\n  - text: La fin.\n`;

export const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml':
    'format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\nchapters: [ un ]\nvariables: { salle: B12 }\n',
  'content/chapters/un.yaml': chapter('Bonjour, salle {{salle}}.'),
  'content/cohorts/lyon.yaml': 'variables: { salle: C34 }\n',
  'content/cohorts/lyon.csv': 'Nom;Courriel\nAwa Diallo;awa@example.org\n',
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The version that no cohort has. */
export const PLAIN: Choice = { booklet: null, cohort: null, variants: [], person: null };

/** A preview of a folder, served and built once, with a window that a test speaks for as its page does. */
export async function served(folder: string, inputs = { date: null, epoch: undefined }) {
  const chosen = { ...PLAIN, variants: [] };
  const studio = new Studio({ folder, inputs, language: 'en', chosen });
  const edited: string[] = [];
  const edit = async ({ file, line }: { file: string; line: number }) => {
    edited.push(`${file}:${line}`);
    return { path: `/x/${file}`, opened: true };
  };
  const preview = await servePreview({ studio, language: 'en', edit }, 0);
  onTestFinished(() => preview.close());
  await studio.build();
  const origin = `http://127.0.0.1:${preview.port}`;
  const ask = (method: string, path: string, headers: object, body?: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request(
        `${origin}${path}`,
        { method, headers: { ...headers }, agent: false },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const { statusCode = 0, headers } = response;
            resolve({ status: statusCode, headers, body: Buffer.concat(parts) });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  const { headers } = await ask('GET', `/?token=${preview.token}`, {});
  const own = { cookie: headers['set-cookie']![0]!.split(';')[0]!, origin };
  const json = ({ status, body }: Answer) => (status === 200 ? JSON.parse(body.toString()) : null);
  /** Opens one more window, as the page of a preview does. */
  const open = async (chosen: Choice | null) => {
    const states: State[] = [];
    const spots: (Spot | null)[] = [];
    const number = studio.open(chosen, {
      state: (state) => states.push(state),
      show: (spot) => spots.push(spot),
    });
    await studio.tell(number);
    const at = (path: string) => `/${number}${path}`;
    return {
      number,
      states,
      spots,
      state: (): State => states.at(-1)!,
      at,
      get: async <T>(path: string): Promise<T> => json(await ask('GET', at(path), own)),
      post: async <T>(path: string, body: unknown): Promise<T> =>
        json(await ask('POST', at(path), own, body)),
    };
  };
  return { studio, preview, ask, edited, own, open, ...(await open(null)) };
}
