import type { AgreementChanged } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { upsertAgreements } from '../store/upsert-agreements.ts';

/** Only the provider's tenant is the agreement's own: the copy that its recipient is given lets nothing through. */
export const onAgreementsChanged: Handle = (batch, tx) =>
  upsertAgreements(
    tx,
    batch
      .map(({ event }) => event as AgreementChanged)
      .filter(({ tenantid, data }) => tenantid === data.providerTenant),
  );
