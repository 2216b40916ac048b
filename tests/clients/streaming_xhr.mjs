// The XMLHttpRequest that grpc-web expects of a browser, over node's fetch: unlike the ones that npm
// has, it shows text while it comes in.
export class StreamingXhr {
  readyState = 0;
  status = 0;
  statusText = '';
  responseText = '';
  response = '';
  responseType = '';
  withCredentials = false;
  onreadystatechange = null;

  #request;
  #headers = new Headers();
  #answered = new Headers();
  #stop = new AbortController();

  open(method, url) {
    this.#request = { method, url };
    this.#enter(1);
  }

  setRequestHeader(name, value) {
    this.#headers.append(name, value);
  }

  getResponseHeader(name) {
    return this.#answered.get(name);
  }

  getAllResponseHeaders() {
    return [...this.#answered].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  abort() {
    this.#stop.abort();
  }

  async send(body) {
    const { method, url } = this.#request;
    try {
      const { signal } = this.#stop;
      const answer = await fetch(url, { method, headers: this.#headers, body, signal });
      this.status = answer.status;
      this.#answered = answer.headers;
      this.#enter(2);
      const reader = answer.body.getReader();
      const bytes = [];
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        bytes.push(part.value);
        if (this.responseType === '') this.responseText += Buffer.from(part.value).toString('latin1');
        this.#enter(3);
      }
      this.response = this.responseType === 'arraybuffer'
        ? new Uint8Array(Buffer.concat(bytes)).buffer : this.responseText;
    } catch {
      this.status = 0;
    }
    this.#enter(4);
  }

  #enter(state) {
    this.readyState = state;
    this.onreadystatechange?.();
  }
}
