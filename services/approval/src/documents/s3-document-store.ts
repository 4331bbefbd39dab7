import { openAsBlob } from 'node:fs';
import { ServiceError } from '@akashi/contracts';
import { S3mini } from 's3mini';
import type { DocumentStore, StoredDocument } from './document-store.ts';

export interface S3Options {
  /** With the bucket as its path: `https://s3.example.jp/akashi-documents`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const requestTimeoutMs = 30_000;

/**
 * Documents in an S3-compatible store, each under its tenant and hash: the same file twice is one object, and a transaction that
 * fails leaves at most an object that no document names. What comes back is whatever the store gives: its hash is checked by whoever reads.
 */
export function createS3DocumentStore({ url, region, accessKeyId, secretAccessKey }: S3Options): DocumentStore {
  const s3 = new S3mini({ endpoint: url, region, accessKeyId, secretAccessKey, requestAbortTimeout: requestTimeoutMs });
  const keyOf = ({ tenant, sha256 }: StoredDocument) => `${tenant}/${sha256}`;

  async function reach<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      const message = 'The document store could not be reached, or refused: try again in a moment';
      throw new ServiceError({ code: 'document_unavailable', message, cause, retryable: true });
    }
  }

  return {
    storage: 's3',
    async prepare(document, path) {
      await reach(async () => s3.putObject(keyOf(document), await openAsBlob(path), document.mediaType));
    },
    async keep() {},
    async *read(document) {
      const response = await reach(() => s3.getObjectResponse(keyOf(document)));
      if (!response?.body) {
        throw new ServiceError({ code: 'document_unavailable', message: 'The document store has no such object' });
      }
      for await (const chunk of response.body) yield Buffer.from(chunk);
    },
  };
}
