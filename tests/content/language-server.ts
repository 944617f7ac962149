import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** The requests of an editor to yaml-language-server about one project (Language Server Protocol 3.17). */
export interface LanguageServer {
  /** Opens a file and waits for its faults. */
  open(path: string, text: string): Promise<readonly Diagnostic[]>;
  /** The labels and documentation of what may be typed at a place; lines and characters count from 0. */
  complete(
    path: string,
    line: number,
    character: number,
  ): Promise<readonly { label: string; documentation?: unknown }[]>;
  hover(path: string, line: number, character: number): Promise<string>;
  end(): void;
}

/** @param schemas the patterns of files, by the path of the schema from the project's folder. */
export async function startServer(
  folder: string,
  schemas: Readonly<Record<string, string>>,
): Promise<LanguageServer> {
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [program, '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const uri = (path: string) => pathToFileURL(join(folder, path)).href;
  const bound = Object.fromEntries(Object.entries(schemas).map(([schema, files]) => [uri(schema), files]));
  const settings = {
    validate: true,
    hover: true,
    completion: true,
    schemas: bound,
    schemaStore: { enable: false },
  };
  const answers = new Map<number, (result: unknown) => void>();
  const faults = new Map<string, (faults: readonly Diagnostic[]) => void>();

  function send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  let asked = 0;
  function ask(method: string, params: unknown): Promise<unknown> {
    const id = ++asked;
    send({ id, method, params });
    return new Promise((resolve) => answers.set(id, resolve));
  }
  function receive({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      faults.get(uri)?.(diagnostics);
    } else if (id !== undefined && method) {
      const { items = [] } = params as { items?: readonly { section: string }[] };
      send({ id, result: items.map(({ section }) => (section === 'yaml' ? settings : {})) });
    } else if (id !== undefined) answers.get(id)?.(result);
  }

  let rest = Buffer.alloc(0);
  server.stdout.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(rest.toString('latin1'));
      const end = head ? head[0].length + Number(head[1]) : Number.POSITIVE_INFINITY;
      if (rest.length < end) return;
      const body = rest.subarray(head![0].length, end).toString();
      rest = rest.subarray(end);
      receive(JSON.parse(body));
    }
  });

  const capabilities = {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  };
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    workspaceFolders: null,
  });
  send({ method: 'initialized', params: {} });
  const at = (path: string, line: number, character: number) => ({
    textDocument: { uri: uri(path) },
    position: { line, character },
  });
  return {
    open(path, text) {
      const found = new Promise<readonly Diagnostic[]>((resolve) => faults.set(uri(path), resolve));
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: uri(path), languageId: 'yaml', version: 1, text } },
      });
      return found;
    },
    async complete(path, line, character) {
      const { items } = (await ask('textDocument/completion', at(path, line, character))) as {
        items: { label: string }[];
      };
      return items;
    },
    async hover(path, line, character) {
      const answer = (await ask('textDocument/hover', at(path, line, character))) as {
        contents: { value: string };
      } | null;
      return answer?.contents.value ?? '';
    },
    end: () => server.kill(),
  };
}
