// A real server with the example chain, on ports of its own, for pages to talk to.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pageFolder } from './lib.mjs';

const STARTING_MS = 30_000;
const OPENED = /is open: (\S+)[^]*gRPC clients: (\S+)[^]*\n/;
const PERSON = /^Example, (.+?) \((.+)\): (\S+)$/gm;

async function run(folder, ports) {
  const child = spawn(process.env.KETENTAFEL_SERVER, [
    '--data', folder, '--page', pageFolder, '--content', process.env.KETENTAFEL_CONTENT,
    '--http-port', ports.http, '--grpc-port', ports.grpc, '--example']);
  let output = '';
  const opened = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`it did not open: ${output}`)), STARTING_MS);
    const hear = (bytes) => {
      output += bytes;
      if (!OPENED.test(output)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  await opened;
  const [, url, grpc] = OPENED.exec(output);
  return { child, ended, output, url, ports: { http: new URL(url).port, grpc: grpc.split(':')[1] } };
}

// `links` are the example's personal links by name of the person: each opens once.
export async function startServer() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ketentafel-browser-'));
  let running = await run(folder, { http: '0', grpc: '0' });
  const end = (signal) => {
    running.child.kill(signal);
    return running.ended;
  };
  return {
    url: running.url,
    links: Object.fromEntries([...running.output.matchAll(PERSON)].map(([, who, , to]) => [who, to])),
    // Back on the same ports with the same data, as after a power cut.
    async restart() {
      await end('SIGKILL');
      running = await run(folder, running.ports);
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
