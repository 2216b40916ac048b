// Carries the bytes of gRPC-Web calls over fetch; frames, trailers and messages are C++.
mergeInto(LibraryManager.library, {
  $openCalls: 'new Map()',

  kt_js_call__deps: ['$openCalls', 'kt_call_headers', 'kt_call_bytes', 'kt_call_ending'],
  kt_js_call: function (id, path, pathBytes, body, bodyBytes, deadlineMs) {
    const ENDING = { complete: 0, broken: 1, deadline: 2 };
    const SERVER_FIRST_MS = 500; // the server ends a late call itself, with better words
    const call = { abort: new AbortController(), ending: ENDING.broken, timer: 0 };
    openCalls.set(id, call);
    const isOpen = () => openCalls.get(id) === call;
    const requestBody = HEAPU8.slice(body, body + bodyBytes);
    const headers = { 'content-type': 'application/grpc-web+proto', 'x-grpc-web': '1' };
    if (deadlineMs > 0) {
      headers['grpc-timeout'] = deadlineMs + 'm';
      call.timer = setTimeout(() => {
        call.ending = ENDING.deadline;
        call.abort.abort();
      }, deadlineMs + SERVER_FIRST_MS);
    }
    const tellHeaders = (response) => {
      let lines = '';
      response.headers.forEach((value, name) => { lines += `${name}: ${value}\r\n`; });
      withText(lines, (at, bytes) => _kt_call_headers(id, response.status, at, bytes));
    };
    const tellBytes = (bytes) => {
      const at = putBytes(bytes);
      _kt_call_bytes(id, at, bytes.length);
      _free(at);
    };
    const follow = async () => {
      const response = await fetch(readText(path, pathBytes).slice(1), {
        method: 'POST', headers, body: requestBody, signal: call.abort.signal, cache: 'no-store',
        credentials: 'same-origin', redirect: 'error',
      });
      if (isOpen()) tellHeaders(response);
      if (!isOpen() || !response.body) return;
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (!isOpen()) return;
        if (done) break;
        tellBytes(value);
      }
      call.ending = ENDING.complete;
    };
    follow().catch(() => {}).then(() => {
      clearTimeout(call.timer);
      if (!isOpen()) return;
      openCalls.delete(id);
      _kt_call_ending(id, call.ending);
    });
  },

  kt_js_cancel__deps: ['$openCalls'],
  kt_js_cancel: function (id) {
    const call = openCalls.get(id);
    if (!call) return;
    openCalls.delete(id);
    clearTimeout(call.timer);
    call.abort.abort();
  },
});
