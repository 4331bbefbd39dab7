import type { AgreementChanged, AgreementContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { needsForeignInformation } from '../domain/deficiencies.ts';
import { referenceTo } from '../domain/references.ts';
import { findReferenced, referenceKey } from './find-referenced.ts';

interface AgreementReference {
  agreementId: string;
  version: number;
  contentHash: string;
}

/** What was agreed. */
export interface Agreed {
  /** Whose agreement it is; null once its evidence is disposed of. */
  providerTenant: string | null;
  /** Empty then, so that items are named by their codes. */
  items: AgreementContent['items'];
  /** Whether Act 31(1)(ii) asks for information on a foreign recipient; false then. */
  needsForeignInformation: boolean;
}

/** What this very version of an agreement says, from its evidence. */
export async function findAgreed(tx: Tx, tenant: string, agreement: AgreementReference): Promise<Agreed> {
  const wanted = { tenant, reference: referenceTo.agreement(agreement) };
  const event = (await findReferenced(tx, [wanted])).get(referenceKey(wanted)) as AgreementChanged | undefined;
  const version = event?.data.versions.find(({ contentHash }) => contentHash === agreement.contentHash);
  return {
    providerTenant: event?.data.providerTenant ?? null,
    items: version?.content.items ?? [],
    needsForeignInformation: version !== undefined && needsForeignInformation(version.content),
  };
}
