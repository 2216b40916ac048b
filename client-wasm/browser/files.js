// Files that people take along or bring with them: one text at a time, only when they ask for it.

import { frames } from './frames.js';
import { kt, putBytes, readText } from './words.js';

const KEEP_MS = 60000; // how long a browser may take to begin saving

export const files = {
  save(name, nameBytes, text, textBytes) {
    const blob = new Blob([readText(text, textBytes)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = readText(name, nameBytes);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
  },

  // Whoever closes the browser's own dialog without a choice gets no answer. Too large a file is
  // not read: its size alone says that it is not ours.
  read(mostBytes, question) {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.json,application/json';
    field.addEventListener('change', async () => {
      const file = field.files[0];
      if (!file) return;
      const bytes = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
      const at = putBytes(bytes);
      kt._kt_file(question, at, bytes.length);
      kt._free(at);
      frames.updateSoon();
    });
    field.click();
  },
};
