import type { AgreementChanged } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { itemNames } from '../domain/item-names.ts';
import { referenceTo } from '../domain/references.ts';
import { findReferenced, referenceKey } from './find-referenced.ts';

interface AgreementReference {
  agreementId: string;
  version: number;
  contentHash: string;
}

/** The items' names as that version of the agreement has them; their codes once its evidence is disposed of. */
export async function agreedItemNames(
  tx: Tx,
  tenant: string,
  agreement: AgreementReference,
  itemCodes: readonly string[],
): Promise<string[]> {
  const wanted = { tenant, reference: referenceTo.agreement(agreement) };
  const event = (await findReferenced(tx, [wanted])).get(referenceKey(wanted)) as AgreementChanged | undefined;
  const version = event?.data.versions.find(({ contentHash }) => contentHash === agreement.contentHash);
  return itemNames(itemCodes, version?.content ?? { items: [] });
}
