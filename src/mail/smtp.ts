import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { asciiAddress } from '../content/mailbox.ts';
import type { Bar, Courier, Envelope, Fate, Session } from './courier.ts';
import type { SmtpSettings } from './settings.ts';

/** The port on which TLS begins at once (RFC 8314, 3.3). */
const IMPLICIT_TLS = 465;

/** The reply of a server that ends the session (RFC 5321, 4.2.3). */
const CLOSING = 421;
/** The reply to commands that came in the wrong order (RFC 5321, 4.2.3). */
const OUT_OF_ORDER = 503;

/** Milliseconds within which a server must answer a connection. */
const GREETING = 30_000;

/**
 * The number of timeouts within which a session must open or a message be answered, even if the server talks.
 */
const PATIENCE = 4;

/** The bytes of a message that are handed over at once. */
const CHUNK = 65_536;

/**
 * A courier over SMTP, by nodemailer, which is loaded only here. Nothing else in the program uses the
 * network.
 */
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
 * The answer of nodemailer to `ask`, or the result of `fail` when none comes. nodemailer may end a session
 * without calling back, and its timeout never ends while a server sends a byte now and then.
 * @param patience milliseconds.
 */
function answerOf<T>(
  connection: SMTPConnection,
  patience: number,
  fail: (error: SmtpError) => T,
  ask: (answer: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve) => {
    // The error that ended a session is emitted just after its end.
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
 * The options of a connection. It must be encrypted, with a certificate that is valid for the host, unless the
 * server is on this machine.
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

/** Whether a host is this machine (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). */
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
      // The end of the data goes out next: from here on the server may have the message.
      whole = true;
    };
    const body = Readable.from(parts(), { objectMode: false });
    const fail = (error: SmtpError) => {
      // A session can be used after a refusal. After any other failure its state is unknown.
      if (!leavesUsable(error)) this.#abandon();
      return fateOfSending(error, whole, this.#hide);
    };
    const fate = await answerOf<Fate>(this.#connection, this.#patience, fail, (answer) =>
      this.#connection.send(
        { from: asciiAddress(from), to: [asciiAddress(to)], size: message.length },
        body,
        (error, info) => answer(error ? fail(error) : { kind: 'sent', reply: this.#hide(info!.response) }),
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

/** Whether a session can be used after this error. */
function leavesUsable({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && responseCode !== CLOSING && responseCode !== OUT_OF_ORDER;
}

/**
 * The fate of a message whose sending failed.
 * @param whole whether all of the message was handed over.
 */
export function fateOfSending(error: SmtpError, whole: boolean, hide = asIs): Fate {
  const { responseCode = 0, command = '', code } = error;
  const reply = replyOf(error, hide);
  // Once the message is whole, only the answer to DATA, or the end of the session, says that it was not taken.
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
  // nodemailer itself refuses an address that no command can hold, and a message larger than the server takes.
  if (code === 'EENVELOPE') return { kind: 'refused', reply, of: 'address' };
  if (code === 'EMESSAGE') return { kind: 'refused', reply, of: 'message' };
  return { kind: 'deferred', reply, of: 'message' };
}

/** The fate of all messages when a session does not open: deferred, or barred. */
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

/** The server's reply, or else the error's message, on one line. */
function replyOf({ response, message }: SmtpError, hide: (text: string) => string): string {
  return hide((response ?? message).replace(/\s+/g, ' ').trim().slice(0, 500));
}

const asIs = (text: string) => text;

/** Hides the password in a reply: a server may repeat what was sent to it (RFC 4616; RFC 4954). */
function hideSecrets({ login }: SmtpSettings): (text: string) => string {
  if (!login) return asIs;
  const { user, password } = login;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const secrets = [base64(`\0${user}\0${password}`), base64(password), password];
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}
