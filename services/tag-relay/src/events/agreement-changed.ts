import type { AgreementChanged } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { upsertAgreements } from '../store/upsert-agreements.ts';

export const onAgreementsChanged: Handle = (batch, tx) =>
  upsertAgreements(
    tx,
    batch.map(({ event }) => event as AgreementChanged),
  );
