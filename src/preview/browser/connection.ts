import type { Spot, State } from '../protocol.ts';

/** The answer of the server under a path; null where it has nothing. */
export async function get<T>(path: string): Promise<T | null> {
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as T) : null;
}

/** Asks the server for something that is done or computed. */
export async function post<T>(path: string, body: object): Promise<T | null> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.ok ? ((await response.json()) as T) : null;
}

interface Follower {
  state(state: State): void;
  show(spot: Spot): void;
  /** Whether the server answers. The browser goes on trying by itself. */
  connected(isConnected: boolean): void;
}

export function follow(follower: Follower): void {
  const events = new EventSource('/events');
  events.addEventListener('state', ({ data }) => follower.state(JSON.parse(data) as State));
  events.addEventListener('show', ({ data }) => follower.show(JSON.parse(data) as Spot));
  events.addEventListener('open', () => follower.connected(true));
  events.addEventListener('error', () => follower.connected(false));
}
