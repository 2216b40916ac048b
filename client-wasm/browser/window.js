// The functions that C++ calls, see window.lib.js.

import { files } from './files.js';
import { frames } from './frames.js';
import { laterScreens } from './later_screens.js';
import { startPlatform } from './platform.js';
import { watchRoute } from './route.js';
import { storage } from './storage_local.js';
import { surroundings } from './surroundings_page.js';
import { transport } from './transport_fetch.js';
import { giveBytes, readWord, useModule } from './words.js';

// `module` is the wasm module's object, filled while it starts; `assets` are fonts by name.
export function makeWindow(module, assets) {
  useModule(module);
  return {
    takeAsset(name, size) {
      const bytes = new Uint8Array(assets[readWord(name)]);
      delete assets[readWord(name)];
      return giveBytes(bytes, size);
    },
    start: startPlatform,
    updateSoon: () => frames.updateSoon(),
    watchRoute,
    transport,
    laterScreens,
    storage,
    surroundings,
    files,
  };
}
