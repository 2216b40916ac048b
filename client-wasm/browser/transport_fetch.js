// Carries the bytes of gRPC-Web calls over fetch; frames, trailers and messages are C++.

import { kt, putBytes, readText, withText } from './words.js';

const ENDING = { complete: 0, broken: 1, deadline: 2 }; // FetchTransport::Ending
const SERVER_FIRST_MS = 500; // the server ends a late call itself, with better words

const open = new Map();

class Call {
  constructor(id, deadlineMs) {
    this.id = id;
    this.abort = new AbortController();
    this.ending = ENDING.broken;
    this.headers = { 'content-type': 'application/grpc-web+proto', 'x-grpc-web': '1' };
    if (deadlineMs > 0) {
      this.headers['grpc-timeout'] = `${deadlineMs}m`;
      this.timer = setTimeout(() => {
        this.ending = ENDING.deadline;
        this.abort.abort();
      }, deadlineMs + SERVER_FIRST_MS);
    }
  }

  get isOpen() {
    return open.get(this.id) === this;
  }

  async run(url, body) {
    const response = await fetch(url, {
      method: 'POST', headers: this.headers, body, signal: this.abort.signal, cache: 'no-store',
      credentials: 'same-origin', redirect: 'error',
    });
    if (this.isOpen) this.tellHeaders(response);
    if (!this.isOpen || !response.body) return;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (!this.isOpen) return;
      if (done) break;
      this.tellBytes(value);
    }
    this.ending = ENDING.complete;
  }

  tellHeaders(response) {
    let lines = '';
    response.headers.forEach((value, name) => { lines += `${name}: ${value}\r\n`; });
    withText(lines, (at, bytes) => kt._kt_call_headers(this.id, response.status, at, bytes));
  }

  tellBytes(bytes) {
    const at = putBytes(bytes);
    kt._kt_call_bytes(this.id, at, bytes.length);
    kt._free(at);
  }

  end() {
    clearTimeout(this.timer);
    if (!this.isOpen) return;
    open.delete(this.id);
    kt._kt_call_ending(this.id, this.ending);
  }
}

export const transport = {
  call(id, path, pathBytes, body, bodyBytes, deadlineMs) {
    const call = new Call(id, deadlineMs);
    open.set(id, call);
    // Beside the page, wherever a proxy has put it.
    const url = readText(path, pathBytes).replace(/^\//, '');
    call.run(url, kt.HEAPU8.slice(body, body + bodyBytes)).catch(() => {}).then(() => call.end());
  },

  cancel(id) {
    const call = open.get(id);
    if (!call) return;
    open.delete(id);
    clearTimeout(call.timer);
    call.abort.abort();
  },
};
