import {
  type ContractDocumentAttached,
  contractDocumentAttached,
  currentRuleSet,
  newEvent,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { sha256 } from '@akashi/ledger';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { findVersionHashes } from '../store/agreement-ends.ts';
import { addContractDocument } from '../store/contract-documents.ts';
import { say } from './say.ts';

/** The most bytes of a document that are kept here; larger ones are kept elsewhere and named by their hash. */
export const maxDocumentBytes = 5 * 1024 * 1024;

type Attached = ContractDocumentAttached['data'];

/** `content` is base64; without it the document is kept elsewhere. */
export type DocumentToAttach = Pick<
  Attached,
  'kind' | 'name' | 'mediaType' | 'sha256' | 'states' | 'goodsOrServices'
> & {
  agreementId: string;
  agreementVersion: number;
  agreementContentHash?: string | undefined;
  content?: string | undefined;
  keptElsewhere?: string | undefined;
};

interface Attachment {
  tenant: string;
  attachedBy: string;
  submission: DocumentToAttach;
}

/**
 * Keeps a document that whoever attached it declares to state items of records under this version of an agreement. Throws
 * `unknown_agreement`, `ambiguous_agreement`, `document_hash_differs` or `document_too_large`.
 */
export async function attachDocument(
  tx: Tx,
  { tenant, attachedBy, submission }: Attachment,
  edge: Edge,
): Promise<Attached> {
  const {
    agreementId,
    agreementVersion: version,
    agreementContentHash,
    content,
    keptElsewhere,
    ...stated
  } = submission;
  const bytes = content === undefined ? null : contentOf(content, stated.sha256);
  const contentHash = await requireAgreement(tx, { tenant, agreementId, version, contentHash: agreementContentHash });
  const time = edge.now();
  const data: Attached = {
    ...stated,
    documentId: edge.newId(),
    agreement: { agreementId, version, contentHash },
    keptElsewhere: keptElsewhere ?? null,
    ruleSet: currentRuleSet,
    attachedBy,
    attachedAt: time.toISOString(),
  };
  const [evidence] = await say(tx, [newEvent(contractDocumentAttached, { source, tenant, time, data })], { edge });
  await addContractDocument(tx, { tenant, evidenceId: evidence!.evidenceId, data, content: bytes });
  return data;
}

function contentOf(base64: string, stated: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > maxDocumentBytes) {
    const message = `The document has ${bytes.length} bytes, and at most ${maxDocumentBytes} are kept here: say in keptElsewhere where it is`;
    throw fault('document_too_large', '/content', message);
  }
  const actual = sha256(bytes).toString('hex');
  if (actual === stated) return bytes;
  throw fault('document_hash_differs', '/sha256', `The content's SHA-256 is ${actual}, and sha256 says ${stated}`);
}

interface NamedAgreement {
  tenant: string;
  agreementId: string;
  version: number;
  contentHash: string | undefined;
}

async function requireAgreement(tx: Tx, { contentHash, ...named }: NamedAgreement): Promise<string> {
  const known = await findVersionHashes(tx, named);
  const meant = contentHash === undefined ? known : known.filter((hash) => hash === contentHash);
  const [only, another] = meant;
  if (only === undefined) {
    const message = `No approved version ${named.version} of agreement ${named.agreementId} is known here: check both, or try again once it has arrived`;
    throw fault('unknown_agreement', '/agreementId', message);
  }
  if (another === undefined) return only;
  const message = `Two providers have a version ${named.version} of an agreement ${named.agreementId}: say by agreementContentHash which is meant, one of ${meant.join(', ')}`;
  throw fault('ambiguous_agreement', '/agreementContentHash', message);
}

function fault(code: string, path: string, message: string): ServiceError {
  return new ServiceError({ code, message, details: [{ path, code, message }] });
}
