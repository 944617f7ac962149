import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Bar, Courier, Envelope, Fate, Session } from './courier.ts';
import type { SmtpSettings } from './settings.ts';

/** The port on which TLS begins at once (RFC 8314, 3.3). */
const IMPLICIT_TLS = 465;

/** The server ends the session; commands came in an order that it does not take (RFC 5321, 4.2.3). */
const CLOSING = 421;
const OUT_OF_ORDER = 503;

/** Milliseconds that a server has to answer a connection. */
const GREETING = 30_000;

/** Timeouts in which a session must be open, or a message be answered, however slowly the server talks. */
const PATIENCE = 4;

/** Bytes of a message that are handed over at once. */
const CHUNK = 65_536;

/** Sends over SMTP, by nodemailer, which is loaded for it. The network is reached here and nowhere else. */
export async function smtpCourier(settings: SmtpSettings): Promise<Courier> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const hide = hideSecrets(settings);
  const patience = settings.timeout * 1000 * PATIENCE;
  return {
    open() {
      const connection = new Connection(connectionOptions(settings));
      let reached = false;
      const fail = (error: SmtpError) => {
        connection.close();
        return fateOfOpening(error, reached, hide);
      };
      return answerOf<Session | Fate>(connection, patience, fail, (answer) => {
        const ready = (error?: SmtpError | null) =>
          answer(error ? fail(error) : new SmtpSession(connection, patience, hide));
        connection.on('error', (error) => answer(fail(error)));
        connection.connect((error) => {
          reached = true;
          if (error || !settings.login) ready(error);
          else connection.login({ user: settings.login.user, pass: settings.login.password }, ready);
        });
      });
    },
  };
}

/**
 * What nodemailer answers to `ask`, or what `fail` makes of none: it may end a session without a word to
 * those who wait, and a server that sends a byte now and then is never silent.
 * @param patience milliseconds.
 */
function answerOf<T>(
  connection: SMTPConnection,
  patience: number,
  fail: (error: SmtpError) => T,
  ask: (answer: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve) => {
    // A session that ends for a reason says it just afterwards.
    const end = () => setImmediate(() => answer(fail(new Error('Connection ended'))));
    const timer = setTimeout(() => answer(fail(new Error('Timeout'))), patience);
    const answer = (value: T) => {
      clearTimeout(timer);
      connection.off('end', end);
      resolve(value);
    };
    connection.on('end', end);
    ask(answer);
  });
}

/**
 * Encrypted, by a certificate that holds for the host; but what stays on this machine need not be, nor
 * prove anything.
 */
export function connectionOptions({ host, port, timeout }: SmtpSettings): SMTPConnection.Options {
  const local = isLoopback(host);
  return {
    host,
    port,
    secure: port === IMPLICIT_TLS,
    requireTLS: !local,
    opportunisticTLS: local,
    tls: { rejectUnauthorized: !local },
    allowInternalNetworkInterfaces: local,
    connectionTimeout: GREETING,
    greetingTimeout: GREETING,
    socketTimeout: timeout * 1000,
  };
}

/** RFC 1122, 3.2.1.3 and RFC 4291, 2.5.3. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

type SmtpError = Error & {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
};

class SmtpSession implements Session {
  usable = true;
  readonly #connection: SMTPConnection;
  readonly #patience: number;
  readonly #hide: (text: string) => string;

  constructor(connection: SMTPConnection, patience: number, hide: (text: string) => string) {
    this.#connection = connection;
    this.#patience = patience;
    this.#hide = hide;
    const end = () => {
      this.usable = false;
    };
    connection.on('error', end);
    connection.on('end', end);
  }

  async send({ from, to }: Envelope, message: Uint8Array, begin: () => void): Promise<Fate> {
    let whole = false;
    let failure: unknown = null;
    const parts = function* () {
      try {
        begin();
      } catch (error) {
        failure = error;
        throw error;
      }
      for (let at = 0; at < message.length; at += CHUNK) yield message.subarray(at, at + CHUNK);
      // The end of the data goes out after this: from here on the server may have the message.
      whole = true;
    };
    const body = Readable.from(parts(), { objectMode: false });
    const fail = (error: SmtpError) => {
      // After a refusal the session goes on; after anything else nothing is known of it.
      if (!leavesUsable(error)) this.#abandon();
      return fateOfSending(error, whole, this.#hide);
    };
    const fate = await answerOf<Fate>(this.#connection, this.#patience, fail, (answer) =>
      this.#connection.send({ from, to: [to], size: message.length }, body, (error, info) =>
        answer(error ? fail(error) : { kind: 'sent', reply: this.#hide(info!.response) }),
      ),
    );
    if (failure !== null) throw failure;
    if (fate.kind !== 'sent' && this.usable) await this.#reset();
    return fate;
  }

  /** Ends the mail transaction that was refused (RFC 5321, 4.1.1.5). */
  #reset(): Promise<void> {
    const abandon = () => this.#abandon();
    return answerOf(this.#connection, this.#patience, abandon, (answer) =>
      this.#connection.reset((error) => answer(error ? abandon() : undefined)),
    );
  }

  #abandon(): void {
    this.usable = false;
    this.close();
  }

  close(): void {
    if (this.usable) this.#connection.quit();
    else this.#connection.close();
    this.usable = false;
  }
}

/** Whether a session can go on after it was answered so. */
function leavesUsable({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && responseCode !== CLOSING && responseCode !== OUT_OF_ORDER;
}

/** What a failure to send means for the message; `whole` when all of it was handed over. */
export function fateOfSending(error: SmtpError, whole: boolean, hide = asIs): Fate {
  const { responseCode = 0, command = '', code } = error;
  const reply = replyOf(error, hide);
  // Of a message that is whole only the answer to it counts, or that the server ends the session.
  if (whole && command !== 'DATA' && responseCode !== CLOSING) return { kind: 'unknown', reply };
  if (responseCode === OUT_OF_ORDER) return { kind: 'deferred', reply, of: 'message' };
  if (responseCode >= 500) {
    if (command === 'MAIL FROM') return { kind: 'barred', reply, cause: 'sender' };
    return { kind: 'refused', reply, of: command === 'RCPT TO' ? 'address' : 'message' };
  }
  if (responseCode >= 400) {
    const ofServer = responseCode === CLOSING || (command !== 'RCPT TO' && !(command === 'DATA' && whole));
    return { kind: 'deferred', reply, of: ofServer ? 'server' : 'message' };
  }
  if (whole) return { kind: 'unknown', reply };
  // nodemailer itself refuses it: the address cannot be written in a command, or the server said how much it takes.
  if (code === 'EENVELOPE') return { kind: 'refused', reply, of: 'address' };
  if (code === 'EMESSAGE') return { kind: 'refused', reply, of: 'message' };
  return { kind: 'deferred', reply, of: 'message' };
}

/** What a failure to open a session means: to wait, or that it will always fail. */
function fateOfOpening(error: SmtpError, reached: boolean, hide: (text: string) => string): Fate {
  const { responseCode = 0, code = '', originalCode = '' } = error;
  const reply = replyOf(error, hide);
  const bar = (cause: Bar): Fate => ({ kind: 'barred', reply, cause });
  const temporary = responseCode >= 400 && responseCode < 500;
  if (code === 'EAUTH' && !temporary) return bar('login');
  if (code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE/.test(originalCode)) return bar('encryption');
  if (!reached && /ENOTFOUND|ECONNREFUSED/.test(`${code} ${originalCode}`)) return bar('unreachable');
  if (responseCode >= 500) return bar('unreachable');
  return { kind: 'deferred', reply, of: 'server' };
}

/** One line: what the server said, or else what happened. */
function replyOf({ response, message }: SmtpError, hide: (text: string) => string): string {
  return hide((response ?? message).replace(/\s+/g, ' ').trim().slice(0, 500));
}

const asIs = (text: string) => text;

/** A server may repeat what it was told, as it was sent (RFC 4616; RFC 4954). */
function hideSecrets({ login }: SmtpSettings): (text: string) => string {
  if (!login) return asIs;
  const { user, password } = login;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const secrets = [base64(`\0${user}\0${password}`), base64(password), password];
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}
