/** A way to a mail server. */
export interface Courier {
  /** Opens a session. It never throws: a failure is returned as the fate that any message would have. */
  open(): Promise<Session | Fate>;
}

export interface Session {
  /** Whether another message may be sent in this session. */
  readonly usable: boolean;
  /**
   * Sends one message. It does not throw for what the server does.
   * @param begin is called before the first byte of the message goes out; its exceptions are thrown on.
   */
  send(envelope: Envelope, message: Uint8Array, begin: () => void): Promise<Fate>;
  close(): void;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** The fate of a message. */
export type Fate =
  | { readonly kind: 'sent'; readonly reply: string }
  /** The server refuses the address or the message for good. */
  | { readonly kind: 'refused'; readonly reply: string; readonly of: 'address' | 'message' }
  /** The server does not take the message now; with `server`, it would not take any other either. */
  | { readonly kind: 'deferred'; readonly reply: string; readonly of: 'message' | 'server' }
  /** The whole message was handed over, and no answer came. */
  | { readonly kind: 'unknown'; readonly reply: string }
  /** No message can be sent, and trying again would not help. */
  | { readonly kind: 'barred'; readonly reply: string; readonly cause: Bar };

export type Bar = 'unreachable' | 'encryption' | 'login' | 'sender';
