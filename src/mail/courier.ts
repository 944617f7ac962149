/** Brings messages to a mail server. */
export interface Courier {
  /** Never throws: what went wrong is a fate that any message would have. */
  open(): Promise<Session | Fate>;
}

export interface Session {
  /** Whether another message may be sent on it. */
  readonly usable: boolean;
  /**
   * Never throws for what the server does.
   * @param begin is awaited before a byte of the message goes out; what it throws is thrown.
   */
  send(envelope: Envelope, message: Uint8Array, begin: () => void): Promise<Fate>;
  close(): void;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** What became of a message. */
export type Fate =
  | { readonly kind: 'sent'; readonly reply: string }
  /** For good: the address, or the message itself. */
  | { readonly kind: 'refused'; readonly reply: string; readonly of: 'address' | 'message' }
  /** For now. Of the server: it would refuse any other message as well. */
  | { readonly kind: 'deferred'; readonly reply: string; readonly of: 'message' | 'server' }
  /** It was handed over whole, and no answer came. */
  | { readonly kind: 'unknown'; readonly reply: string }
  /** No message will go: trying again changes nothing. */
  | { readonly kind: 'barred'; readonly reply: string; readonly cause: Bar };

export type Bar = 'unreachable' | 'encryption' | 'login' | 'sender';
