import { isSameName } from '../content/people/index.ts';
import { addressKey, type Entry, personKey } from '../mail/ledger.ts';
import type { ListedPerson } from '../project/people.ts';

/** A person to forget. */
export interface Forgotten {
  /** The name as the list writes it; the address, or what was asked for, where no list has it. */
  readonly name: string;
  /** The person's names as `personKey` gives them: lists may write them differently. */
  readonly keys: ReadonlySet<string>;
  /** The address as `addressKey` gives it; null for a person without one. */
  readonly address: string | null;
  /** Whether others have the same address. */
  readonly shares: boolean;
  /** The rows that the lists have of the person. */
  readonly rows: readonly ListedPerson[];
}

/** The result of the search for a person. */
type Found =
  | { readonly kind: 'one'; readonly person: Forgotten }
  /** People of the same name, or of the same address. */
  | { readonly kind: 'several'; readonly by: 'name' | 'address'; readonly rows: readonly ListedPerson[] }
  | { readonly kind: 'none' };

/**
 * Finds a person by their address, or by their name where one person alone has it. Where no list has them, they are found
 * by what ledgers say.
 */
export function findPerson(asked: string, listed: readonly ListedPerson[], entries: readonly Entry[]): Found {
  return asked.includes('@') ? byAddress(asked, listed, entries) : byName(asked, listed, entries);
}

function byAddress(asked: string, listed: readonly ListedPerson[], entries: readonly Entry[]): Found {
  const address = addressKey(asked);
  const rows = listed.filter(hasAddress(address));
  if (rows.some(({ name }) => !isSameName(name, rows[0]!.name))) {
    return { kind: 'several', by: 'address', rows };
  }
  const known = entries.filter((entry) => entry.address === address);
  if (rows.length + known.length === 0) return { kind: 'none' };
  const keys = [...rows.map(({ name }) => personKey(name)), ...known.flatMap(({ person }) => person ?? [])];
  const name = rows[0]?.name ?? asked;
  return { kind: 'one', person: { name, keys: new Set(keys), address, shares: false, rows } };
}

function byName(asked: string, listed: readonly ListedPerson[], entries: readonly Entry[]): Found {
  const key = personKey(asked);
  const exact = listed.filter(({ name }) => personKey(name) === key);
  const named = exact.length > 0 ? exact : listed.filter(({ name }) => key !== '' && isSameName(name, asked));
  const [first] = named;
  if (!first) {
    const addresses = new Set(entries.filter(({ person }) => person === key).map(({ address }) => address));
    const [address] = addresses;
    if (address === undefined || addresses.size > 1) return { kind: 'none' };
    const shares = listed.some(hasAddress(address));
    return { kind: 'one', person: { name: asked, keys: new Set([key]), address, shares, rows: [] } };
  }
  const whose = ({ email, row }: ListedPerson) => (email === null ? row : addressKey(email));
  const isTheirs = ({ name }: ListedPerson) => isSameName(name, first.name);
  if (named.some((row) => whose(row) !== whose(first) || !isTheirs(row))) {
    return { kind: 'several', by: 'name', rows: named };
  }
  const address = first.email === null ? null : addressKey(first.email);
  const atAddress = address === null ? named : listed.filter(hasAddress(address));
  const rows = atAddress.filter(isTheirs);
  const keys = new Set(rows.map(({ name }) => personKey(name)));
  return {
    kind: 'one',
    person: { name: first.name, keys, address, shares: rows.length < atAddress.length, rows },
  };
}

const hasAddress =
  (address: string) =>
  ({ email }: ListedPerson): boolean =>
    email !== null && addressKey(email) === address;

/** A person whom nothing but the output folder may know, by what was asked for. */
export function strangerNamed(asked: string): Forgotten {
  const isAddress = asked.includes('@');
  const keys = new Set(isAddress ? [] : [personKey(asked)]);
  return { name: asked, keys, address: isAddress ? addressKey(asked) : null, shares: false, rows: [] };
}

/** Whether an entry of a ledger tells of a message to a person. */
export function isOf({ address, shares, keys }: Forgotten, entry: Entry): boolean {
  return entry.address === address && (!shares || (entry.person !== undefined && keys.has(entry.person)));
}
