import { ServiceError } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { Config } from '../config.ts';
import { createClamdScanner } from './clamd-scanner.ts';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import { createPostgresDocumentStore } from './postgres-document-store.ts';
import { createS3DocumentStore } from './s3-document-store.ts';
import type { Scan } from './scanner.ts';

export interface Documents {
  /** Where new documents go. */
  store: DocumentStore;
  /** Reads from the store that a document was kept in, which may be another by now. */
  read(document: StoredDocument, storage: DocumentStore['storage']): AsyncIterable<Buffer>;
  /** None is set up: documents say that they were not scanned. */
  scan: Scan | undefined;
  maxBytes: number;
  /** Where uploads wait while they arrive. */
  uploadFolder: string;
}

/** Documents as the configuration says: in S3 if it names one, else in Postgres; scanned by clamd if it names one. */
export function createDocuments(config: Config, api: Database): Documents {
  const {
    documentsS3Url: url,
    documentsS3Region: region,
    maxDocumentBytes: maxBytes,
    clamdAddress,
    uploadFolder,
  } = config;
  const postgres = createPostgresDocumentStore(api);
  const s3 = url === undefined ? undefined : createS3DocumentStore({ url, region, ...keysOf(config) });
  const [, host, port] = /^(.+):(\d+)$/.exec(clamdAddress ?? '') ?? [];
  return {
    store: s3 ?? postgres,
    read(document, storage) {
      const store = storage === 's3' ? s3 : postgres;
      if (store) return store.read(document);
      const message = 'The document is in S3, and APPROVAL_DOCUMENTS_S3_URL is not set';
      throw new ServiceError({ code: 'document_unavailable', message, retryable: true });
    },
    scan: host === undefined ? undefined : createClamdScanner({ host, port: Number(port) }),
    maxBytes,
    uploadFolder,
  };
}

function keysOf({ documentsS3AccessKeyId: accessKeyId, documentsS3SecretAccessKey: secretAccessKey }: Config) {
  if (accessKeyId !== undefined && secretAccessKey !== undefined) return { accessKeyId, secretAccessKey };
  throw new Error(
    'APPROVAL_DOCUMENTS_S3_URL is set: set APPROVAL_DOCUMENTS_S3_ACCESS_KEY_ID and APPROVAL_DOCUMENTS_S3_SECRET_ACCESS_KEY too',
  );
}
