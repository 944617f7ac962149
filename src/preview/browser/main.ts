import type { Spot } from '../protocol.ts';
import { App } from './app.ts';
import { follow, post } from './connection.ts';

let app: App | null = null;

follow({
  async state(state) {
    if (app) return app.show(state);
    app = new App(state);
    app.show(state);
    const place = new URLSearchParams(location.search).get('at');
    if (!place) return;
    history.replaceState(null, '', '/');
    const spot = await post<Spot>('/spot', { place });
    if (spot) app.point(spot);
  },
  show: (spot) => app?.point(spot),
  connected: (isConnected) => {
    if (!isConnected) app?.lost();
  },
});
