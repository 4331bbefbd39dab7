import type { Tx } from '@akashi/database';

export interface StoredDocument {
  tenant: string;
  documentId: string;
  sha256: string;
}

/** Where the bytes of documents are kept. */
export interface DocumentStore {
  readonly storage: 'postgres' | 's3';
  /** Before the transaction that keeps the document: for stores that are reached over the network. MUST be safe to repeat. */
  prepare(document: StoredDocument & { mediaType: string }, path: string): Promise<void>;
  /** In that transaction: for stores that are part of it. */
  keep(tx: Tx, document: StoredDocument, path: string): Promise<void>;
  /** The bytes in pieces of bounded size. Throws 'document_unavailable' (retryable) where they can't be had now. */
  read(document: StoredDocument): AsyncIterable<Buffer>;
}
