import { createReadStream } from 'node:fs';
import { ServiceError } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { findPiece, insertPiece } from '../store/documents.ts';
import type { DocumentStore } from './document-store.ts';

const pieceBytes = 1024 * 1024;

/** Documents in the service's own database, in pieces of 1 MiB: nothing more to run, and in every backup of it. */
export function createPostgresDocumentStore(api: Database): DocumentStore {
  return {
    storage: 'postgres',
    async prepare() {},
    async keep(tx, { tenant, documentId }, path) {
      let piece = 0;
      for await (const content of createReadStream(path, { highWaterMark: pieceBytes })) {
        await insertPiece(tx, { tenant, documentId, piece }, content as Buffer);
        piece += 1;
      }
    },
    async *read({ tenant, documentId }) {
      for (let piece = 0; ; piece += 1) {
        const content = await api.tenantTransaction(tenant, (tx) => findPiece(tx, { tenant, documentId, piece }));
        if (content) yield content;
        else if (piece > 0) return;
        else
          throw new ServiceError({
            code: 'document_unavailable',
            message: 'The document has no bytes in this database',
          });
      }
    },
  };
}
