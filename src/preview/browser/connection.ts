import type { Choice, Message, Spot, State } from '../protocol.ts';

/** The milliseconds after which a window looks again for the server that it has lost. */
const AGAIN = 1000;

/** The number of this window, with which all that it asks for begins. */
let own = 0;

/** The address of something of this window's version. */
export const addressOf = (path: string): string => `/${own}${path}`;

/** The answer of the server under a path; null where it has nothing, or does not answer. */
export async function get<T>(path: string): Promise<T | null> {
  const response = await fetch(addressOf(path)).catch(() => null);
  return response?.ok ? ((await response.json()) as T) : null;
}

/** Asks the server for something that is done or computed. */
export async function post<T>(path: string, body: object): Promise<T | null> {
  const response = await fetch(addressOf(path), { method: 'POST', body: JSON.stringify(body) });
  return response.ok ? ((await response.json()) as T) : null;
}

interface Follower {
  state(state: State): void;
  show(spot: Spot | null): void;
  /** The server does not answer. It is asked again by and by. */
  lost(): void;
}

/** Follows the builds of the version that the window's address names. */
export function follow(follower: Follower): void {
  const socket = new WebSocket(`ws://${location.host}/events${location.search}`);
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data) as Message;
    switch (message.event) {
      case 'window':
        own = message.data;
        break;
      case 'state':
        keepAddress(`?${queryOf(message.data.chosen)}`);
        follower.state(message.data);
        break;
      case 'show':
        follower.show(message.data);
    }
  };
  socket.onclose = () => {
    follower.lost();
    setTimeout(() => follow(follower), AGAIN);
  };
}

/** Puts a query into the window's address, where it has another: the browser tells its other processes. */
function keepAddress(query: string): void {
  if (location.search !== query) history.replaceState(null, '', `/${query}`);
}

/** A version as the query of an address: the window shows it again when it is loaded anew, and in a new tab. */
export function queryOf({ booklet, cohort, variants, person }: Choice): string {
  const query = new URLSearchParams({ cohort: cohort ?? '' });
  if (booklet !== null) query.set('booklet', booklet);
  for (const variant of variants) query.append('variant', variant);
  if (person !== null) query.set('person', person);
  return query.toString();
}
