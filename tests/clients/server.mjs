// A real server on free ports, with a database of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const STARTING_MS = 60_000; // with an example of fourteen months

export const makeDataFolder = () => mkdtempSync(path.join(os.tmpdir(), 'ketentafel-clients-'));
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true });

// What the server prints once it is open.
const OPENED = /is open: (?<url>\S+)[^]*gRPC clients: (?<grpc>\S+)[^]*open this once: \S+#\/link\/(?<link>\S+)\n/;

// `more`: options beside those that every server gets.
export async function startServer(data, ...more) {
  const program = process.env.KETENTAFEL_SERVER;
  const child = spawn(program, ['--data', data, '--http-port', '0', '--grpc-port', '0', ...more]);
  let output = '';
  const opened = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server did not open: ${output}`)), STARTING_MS);
    const hear = (bytes) => {
      output += bytes;
      const match = OPENED.exec(output);
      if (!match) return;
      clearTimeout(late);
      resolve(match.groups);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const { url, grpc, link } = await opened;
  return {
    url: url.replace(/\/$/, ''), grpc, link,
    output: () => output,
    // The exit code.
    stop: () => { child.kill('SIGTERM'); return ended; },
  };
}
