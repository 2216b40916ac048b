// The address bar: '#/chain/<id>' and so on. A secret in it is read once and leaves it at once, and
// the history with it.

import { frames } from './frames.js';
import { kt, withText } from './words.js';

const SECRET_ROUTE = /^#?\/link\/./;

function tellRoute() {
  const route = location.hash.slice(1);
  if (SECRET_ROUTE.test(route)) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  withText(route, (pointer, bytes) => kt._kt_route(pointer, bytes));
}

export function watchRoute() {
  tellRoute();
  // Fires for "back" as well; pushState and replaceState stay silent.
  window.addEventListener('popstate', () => {
    tellRoute();
    frames.update();
  });
}
