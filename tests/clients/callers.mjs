// Three clients that we did not write, behind one face that speaks JSON:
//   submit(request) -> response        watch(request) -> {events, cancel()}
// `events` is an async iterator. Failures have {code, reason}.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createFileRegistry, fromBinary, fromJson, toBinary, toJson } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createGrpcWebTransport } from '@connectrpc/connect-web';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import grpcWeb from 'grpc-web';
import { StreamingXhr } from './streaming_xhr.mjs';

globalThis.XMLHttpRequest = StreamingXhr;

const protoFolder = path.resolve(import.meta.dirname, '../../proto');
const descriptors = readFileSync(process.env.KETENTAFEL_DESCRIPTORS);
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptors));
const service = (name) => registry.getService(`ketentafel.v1.${name}`);
const ledgers = service('LedgerService');

// The reason in the bytes of an ErrorInfo.
const reasonOf = (bytes) => fromBinary(registry.getMessage('ketentafel.v1.ErrorInfo'), bytes).reason;
const detailsOf = (bytes) => {
  const status = fromBinary(registry.getMessage('ketentafel.v1.ErrorStatus'), bytes);
  return status.details[0] ? reasonOf(status.details[0].value) : undefined;
};

const transport = (url) => createGrpcWebTransport({ baseUrl: url, useBinaryFormat: true });

export const connectTo = (name, url) => createClient(service(name), transport(url));

export function overConnect(url, headers) {
  const client = createClient(ledgers, transport(url));
  const failure = (error) => {
    const { code, details } = ConnectError.from(error);
    const info = details.find((detail) => detail.type === 'google.rpc.ErrorInfo');
    return Object.assign(new Error(Code[code]), { code, reason: info && reasonOf(info.value) });
  };
  return {
    async submit(request) {
      try {
        const { input, output } = ledgers.method.submit;
        return toJson(output, await client.submit(fromJson(input, request), { headers }));
      } catch (error) {
        throw failure(error);
      }
    },
    watch(request) {
      const stop = new AbortController();
      const { input, output } = ledgers.method.watch;
      const stream = client.watch(fromJson(input, request), { headers, signal: stop.signal });
      const events = (async function* () {
        try {
          for await (const event of stream) yield toJson(output, event);
        } catch (error) {
          throw failure(error);
        }
      })();
      return { events, cancel: () => stop.abort() };
    },
  };
}

// Turns callbacks into an async iterator.
function queue() {
  const waiting = [];
  let wake = () => {};
  return {
    push: (item) => { waiting.push(item); wake(); },
    events: (async function* () {
      for (;;) {
        while (waiting.length === 0) await new Promise((resolve) => { wake = resolve; });
        const item = waiting.shift();
        if (item.end) return;
        if (item.error) throw item.error;
        yield item.value;
      }
    })(),
  };
}

// Google's own client. `format`: 'binary' or 'text'; only text streams.
export function overGrpcWeb(url, headers, format) {
  const client = new grpcWeb.GrpcWebClientBase({ format });
  const method = ({ name, methodKind, input, output }) => new grpcWeb.MethodDescriptor(
    `/${ledgers.typeName}/${name}`, methodKind, Object, Object,
    (json) => toBinary(input, fromJson(input, json)),
    (bytes) => toJson(output, fromBinary(output, bytes)));
  const submit = method(ledgers.method.submit);
  const watch = method(ledgers.method.watch);
  const failure = ({ code, message, metadata }) => {
    const bytes = metadata?.['grpc-status-details-bin'];
    const reason = bytes && detailsOf(Buffer.from(bytes, 'base64'));
    return Object.assign(new Error(message), { code, reason });
  };
  return {
    submit: (request) => client
      .unaryCall(url + submit.getName(), request, headers, submit)
      .catch((error) => { throw failure(error); }),
    watch(request) {
      const { push, events } = queue();
      const stream = client.serverStreaming(url + watch.getName(), request, headers, watch);
      stream.on('data', (value) => push({ value }));
      stream.on('error', (error) => push({ error: failure(error) }));
      stream.on('end', () => push({ end: true }));
      return { events, cancel: () => stream.cancel() };
    },
  };
}

export function overGrpcJs(address, bearer) {
  const definition = loader.loadSync('ketentafel/v1/ledger_service.proto',
    { includeDirs: [protoFolder], longs: String, enums: String });
  const { LedgerService } = grpc.loadPackageDefinition(definition).ketentafel.v1;
  const client = new LedgerService(address, grpc.credentials.createInsecure());
  const metadata = () => {
    const entries = new grpc.Metadata();
    entries.set('authorization', bearer);
    return entries;
  };
  const failure = ({ code, details, metadata: trailers }) => {
    const bytes = trailers?.get('grpc-status-details-bin')[0];
    return Object.assign(new Error(details), { code, reason: bytes && detailsOf(bytes) });
  };
  return {
    submit: (request) => new Promise((resolve, reject) => {
      client.submit(request, metadata(), (error, reply) => (error ? reject(failure(error)) : resolve(reply)));
    }),
    watch(request) {
      const { push, events } = queue();
      const stream = client.watch(request, metadata());
      stream.on('data', (value) => push({ value }));
      stream.on('error', (error) => push({ error: failure(error) }));
      stream.on('end', () => push({ end: true }));
      return { events, cancel: () => stream.cancel() };
    },
    close: () => client.close(),
  };
}
