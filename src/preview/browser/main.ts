import type { Spot } from '../protocol.ts';
import { App } from './app.ts';
import { follow, post } from './connection.ts';

let app: App | null = null;
/** The place of an editor that the window was opened for. */
const place = new URLSearchParams(location.search).get('at');

follow({
  async state(state) {
    if (app) return app.show(state);
    app = new App(state);
    app.show(state);
    if (place) app.point(await post<Spot>('/spot', { place }));
  },
  show: (spot) => app?.point(spot),
  lost: () => app?.lost(),
});

// A save shows first in the window that was looked at last.
window.addEventListener('focus', () => {
  // A window that has not heard of the server yet counts as looked at.
  if (app) void post('/look', {});
});
