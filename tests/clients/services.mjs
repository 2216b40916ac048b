// The server's services over plain gRPC, with promises.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const proto = path.resolve(import.meta.dirname, '../../proto');

export const newId = () => randomBytes(16).toString('hex');

// 'LedgerService' stands in ledger_service.proto.
export function serviceAt(address, name) {
  const file = name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
  const definition = loader.loadSync(`ketentafel/v1/${file}.proto`,
    { includeDirs: [proto], longs: Number, enums: String, oneofs: true });
  const Service = grpc.loadPackageDefinition(definition).ketentafel.v1[name];
  return new Service(address, grpc.credentials.createInsecure());
}

export const call = (service, method, request, caller = new grpc.Metadata()) => new Promise(
  (resolve, reject) => {
    service[method](request, caller, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
