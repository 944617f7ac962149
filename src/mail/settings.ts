import { type Mailbox, parseMailbox } from '../content/mailbox.ts';

/** The settings of the mail server. The password is sent to the server only, and is never shown. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The number of messages a minute. */
  readonly rate: number;
  readonly connections: number;
  /** Seconds that the server may stay silent. */
  readonly timeout: number;
  /** Seconds before deferred messages are tried again for the first time. */
  readonly retry: number;
}

/**
 * All settings, with examples. Each is an environment variable or a line of `.env`; docs/mail.md lists them.
 */
const SETTINGS = {
  LIVRET_SMTP_HOST: 'smtp.example.org',
  LIVRET_SMTP_PORT: '465',
  LIVRET_SMTP_USER: 'claire@example.org',
  LIVRET_SMTP_PASSWORD: '…',
  LIVRET_SMTP_FROM: 'Claire Dupont <claire@example.org>',
  LIVRET_SMTP_RATE: '30',
  LIVRET_SMTP_CONNECTIONS: '2',
  LIVRET_SMTP_TIMEOUT: '300',
  LIVRET_SMTP_RETRY: '60',
} as const;

type SettingName = keyof typeof SETTINGS;
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** A setting that is missing or wrong. Its value is left out: it may be the password in the wrong place. */
export interface SettingFault {
  readonly name: SettingName;
  readonly example: string;
  readonly missing: boolean;
}

/**
 * Parses lines of `NAME=VALUE`. A value runs to the end of its line, less quotes around it, so that a password
 * may hold any character. Names of other programs are ignored.
 */
export function parseEnvFile(text: string): Settings {
  const settings: Partial<Record<SettingName, string>> = {};
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, name, value] = /^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/s.exec(line) ?? [];
    if (name !== undefined && isSetting(name)) settings[name] = value!.replace(/^(["'])(.*)\1$/s, '$2');
  }
  return settings;
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** The settings of the environment, completed by those of the file. */
export function mailSettings(env: Readonly<Record<string, string | undefined>>, file: Settings): Settings {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name] || file[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The sender that the settings name; null when they name none, or an invalid one. */
export function senderOf(settings: Settings): Mailbox | null {
  const { LIVRET_SMTP_FROM: from } = settings;
  return from === undefined ? null : parseMailbox(from);
}

/** The settings, checked, with their defaults; or all their faults. */
export function smtpSettings(settings: Settings): SmtpSettings | readonly SettingFault[] {
  const faults: SettingFault[] = [];
  const fault = (name: SettingName, missing: boolean) => {
    faults.push({ name, example: SETTINGS[name], missing });
  };
  const number = (name: SettingName, otherwise: number, most: number) => {
    const value = settings[name];
    if (value === undefined) return otherwise;
    const read = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (read < 1 || read > most) fault(name, false);
    return read;
  };
  const { LIVRET_SMTP_HOST: host = '', LIVRET_SMTP_USER: user, LIVRET_SMTP_PASSWORD: password } = settings;
  if (host === '') fault('LIVRET_SMTP_HOST', true);
  else if (!/^[\w.:-]+$/.test(host)) fault('LIVRET_SMTP_HOST', false);
  if (user === undefined && password !== undefined) fault('LIVRET_SMTP_USER', true);
  if (user !== undefined && password === undefined) fault('LIVRET_SMTP_PASSWORD', true);
  if (settings.LIVRET_SMTP_FROM !== undefined && !senderOf(settings)) fault('LIVRET_SMTP_FROM', false);
  const read: SmtpSettings = {
    host,
    port: number('LIVRET_SMTP_PORT', 465, 65_535),
    login: user !== undefined && password !== undefined ? { user, password } : null,
    rate: number('LIVRET_SMTP_RATE', 30, 100_000),
    connections: number('LIVRET_SMTP_CONNECTIONS', 2, 20),
    timeout: number('LIVRET_SMTP_TIMEOUT', 300, 3600),
    retry: number('LIVRET_SMTP_RETRY', 60, 3600),
  };
  return faults.length > 0 ? faults : read;
}
