// The mail server of smtp_server.py, for stories told in JavaScript.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export class SmtpServer {
  #child;
  mails = []; // what it took, in order

  async start(...options) {
    const script = path.join(import.meta.dirname, 'smtp_server.py');
    this.#child = spawn('/usr/bin/python3', ['-B', script, ...options],
      { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: this.#child.stdout });
    await new Promise((resolve, reject) => {
      this.#child.on('exit', (code) => reject(new Error(`the mail server ended with ${code}`)));
      lines.on('line', (line) => {
        if (!line.startsWith('ready ')) this.mails.push(JSON.parse(line));
        else resolve(this.port = Number(line.slice(6)));
      });
    });
    return this;
  }

  get url() { return `smtp://127.0.0.1:${this.port}`; }

  end() {
    this.#child.removeAllListeners('exit');
    this.#child.stdin.end();
  }
}
