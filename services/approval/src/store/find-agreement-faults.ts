import type { AgreementContent, ErrorDetail } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { agreementFaults } from '../domain/agreement-faults.ts';
import { termFaults } from '../domain/term-faults.ts';
import { findDecision, listTagSigns } from './applicability.ts';
import { findDocuments } from './documents.ts';
import { findParties } from './parties.ts';

interface Written {
  tenant: string;
  agreementId: string;
  content: AgreementContent;
}

/** What keeps a content from being an agreement's, given all that the tenant keeps; empty when nothing does. */
export async function findAgreementFaults(tx: Tx, { tenant, agreementId, content }: Written): Promise<ErrorDetail[]> {
  const parties = await findParties(tx, tenant, [content.providerPartyId, content.recipientPartyId]);
  const documents = await findDocuments(tx, tenant, content.documents?.map(({ documentId }) => documentId) ?? []);
  const { decisionId } = content.applicabilityDecision;
  const decided = decisionId === undefined ? undefined : await findDecision(tx, tenant, decisionId);
  return [
    ...agreementFaults(content, new Map(parties.map((row) => [row.party_id, row.details]))),
    ...termFaults(content, {
      partyVersions: new Map(parties.map((row) => [row.party_id, row.version])),
      documents: new Map(documents.map((row) => [row.document_id, row.sha256])),
      decision: decided?.agreement_id === agreementId ? decided.outcome : undefined,
      tagSigns: await listTagSigns(tx, tenant, agreementId),
    }),
  ];
}
