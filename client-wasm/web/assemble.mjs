// Puts the page together: gives every file a name with its hash, so that browsers may keep it for
// ever, fills these names in where files speak of each other, and lays .br and .gz beside each.
//
// Usage: node assemble.mjs --out DIR FILE=NAME... --content CONTENT.JSON
// `FILE=NAME` takes a file into the page under a name; content.json names the bundles beside it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const PACKED = /\.(html|js|css|wasm|ttf|svg|txt|bin|webmanifest)$/; // pictures are packed already
const SPEAKING = /\.(html|css|webmanifest)$/; // files that name others as @name@
const UNHASHED = ['index.html'];
const LATER = 'ketentafel.later.wasm'; // only of a page whose code is divided
const SMALLEST_PACKED_BYTES = 200;

class Page {
  constructor(out) {
    this.out = out;
    this.files = new Map(); // name -> bytes
    this.published = new Map(); // name -> name with hash
  }

  add(name, bytes) {
    this.files.set(name, bytes);
  }

  // A file's final bytes depend on the names of the files it speaks of: those go first.
  publish(name) {
    if (this.published.has(name)) return this.published.get(name);
    let bytes = this.files.get(name);
    if (bytes === undefined) throw new Error(`no file of the page is called ${name}`);
    if (SPEAKING.test(name)) bytes = Buffer.from(this.fill(bytes.toString('utf8')));
    const published = UNHASHED.includes(name) ? name : this.hashedName(name, bytes);
    this.published.set(name, published);
    this.write(published, bytes);
    return published;
  }

  fill(text) {
    const isTrue = (line) => this.files.has(LATER) || !line.includes(`@${LATER}@`);
    return text.split('\n').filter(isTrue).join('\n')
      .replace(/@bytes:([\w./-]+)@/g, (_, name) => String(this.files.get(name).length))
      .replace(/@([\w-]+(?:[./][\w-]+)+)@/g, (_, name) => this.publish(name));
  }

  hashedName(name, bytes) {
    if (/\.[0-9a-f]{8,}\.\w+$/.test(name)) return name; // has one already
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const extension = path.extname(name);
    return `${name.slice(0, -extension.length)}.${hash}${extension}`;
  }

  write(name, bytes) {
    const file = path.join(this.out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (!PACKED.test(name) || bytes.length < SMALLEST_PACKED_BYTES) return;
    const { BROTLI_PARAM_SIZE_HINT: hint, BROTLI_PARAM_LGWIN: window } = zlib.constants;
    const params = { [hint]: bytes.length, [window]: 22 }; // quality 11 is the default
    writeFileSync(file + '.br', zlib.brotliCompressSync(bytes, { params }));
    writeFileSync(file + '.gz', zlib.gzipSync(bytes, { level: 9 }));
  }
}

function readArguments(words) {
  const given = { files: [] };
  while (words.length) {
    const word = words.shift();
    if (word === '--out') given.out = words.shift();
    else if (word === '--content') given.content = words.shift();
    else given.files.push(word.split('='));
  }
  return given;
}

const given = readArguments(process.argv.slice(2));
rmSync(given.out, { recursive: true, force: true });
const page = new Page(given.out);
for (const [file, name] of given.files) page.add(name, readFileSync(file));
if (given.content) {
  const folder = path.dirname(given.content);
  const bundles = JSON.parse(readFileSync(given.content, 'utf8'));
  for (const [language, file] of Object.entries(bundles)) {
    page.add(file, readFileSync(path.join(folder, file)));
    page.published.set(`content.${language}`, page.publish(file));
  }
}
page.publish('index.html');
