import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** The answer of a server to the n-th try (from 1) to bring a message to an address. */
export type Act =
  | 'take'
  /** 450, or 550, to RCPT TO. */
  | 'greylist'
  | 'refuse'
  /** 451, or 554, to the whole message. */
  | 'defer-message'
  | 'refuse-message'
  /** The connection ends at RCPT TO; within the message; after it, which is lost, or taken. */
  | 'drop'
  | 'drop-within'
  | 'drop-lost'
  | 'drop-taken';

export type Script = (address: string, attempt: number) => Act | Promise<Act>;

export interface TestServer {
  readonly port: number;
  /** The messages that were taken, by address. */
  readonly mailboxes: ReadonlyMap<string, readonly Buffer[]>;
  /** Tries by address. */
  readonly tries: ReadonlyMap<string, number>;
  readonly sessions: number;
}

const REPLIES: { readonly [A in Act]?: readonly [code: number, text: string] } = {
  greylist: [450, '4.7.1 come back later'],
  refuse: [550, '5.1.1 no such user'],
  'defer-message': [451, '4.3.0 not now'],
  'refuse-message': [554, '5.7.1 not wanted'],
};

/** A real SMTP server on loopback that follows a script; it ends with the test. */
export async function smtpServer(
  script: Script = () => 'take',
  options: SMTPServerOptions = {},
): Promise<TestServer> {
  const mailboxes = new Map<string, Buffer[]>();
  const tries = new Map<string, number>();
  const acts = new Map<string, Act>();
  let sessions = 0;

  const answer = (act: Act, callback: (error?: Error | null) => void) => {
    const [code, text] = REPLIES[act] ?? [];
    callback(code ? Object.assign(new Error(text), { responseCode: code }) : null);
  };
  const drop = ({ id }: SMTPServerSession) => {
    const open = [...server.connections] as unknown as { readonly id: string; readonly _socket: Socket }[];
    open.find((connection) => connection.id === id)?._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    maxAllowedUnauthenticatedCommands: false,
    onConnect(_session, callback) {
      sessions++;
      callback();
    },
    async onRcptTo({ address }, session, callback) {
      const attempt = (tries.get(address) ?? 0) + 1;
      tries.set(address, attempt);
      const act = await script(address, attempt);
      acts.set(session.id, act);
      if (act === 'drop') drop(session);
      else answer(act.endsWith('message') ? 'take' : act, callback);
    },
    onData(stream, session, callback) {
      const act = acts.get(session.id)!;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (act === 'drop-within') drop(session);
      });
      stream.on('end', () => {
        const address = session.envelope.rcptTo[0]!.address;
        if (act === 'take' || act === 'drop-taken') {
          mailboxes.set(address, [...(mailboxes.get(address) ?? []), Buffer.concat(parts)]);
        }
        if (act.startsWith('drop')) drop(session);
        else answer(act, callback);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return {
    port: (server.server.address() as AddressInfo).port,
    mailboxes,
    tries,
    get sessions() {
      return sessions;
    },
  };
}
