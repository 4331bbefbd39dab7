import { newEvent, type ProviderIdentityConfirmed, providerIdentityConfirmed, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { identityFault } from '../domain/confirm-identity.ts';
import { source } from '../domain/own-events.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { addConfirmation, findEarlier, findParty } from '../store/provider-identities.ts';
import { say } from './say.ts';

type Confirmation = ProviderIdentityConfirmed['data'];

export interface IdentityToConfirm
  extends Pick<Confirmation, 'providerPartyId' | 'method' | 'methodDescription' | 'sameAs' | 'confirmedBy'> {
  tenant: string;
  /** Null: as the party of this id is known here. */
  provider: Confirmation['provider'] | null;
  /** Null: now. */
  confirmedAt: string | null;
}

/**
 * Keeps the recipient's confirmation of who the provider is (Act 30(1)(i), Rule 22) as an event. Throws a ServiceError where it can't
 * be one: `unknown_party`, `incomplete_provider`, `not_the_same`, `invalid_request`.
 */
export async function confirmProviderIdentity(
  tx: Tx,
  { tenant, provider, confirmedAt, ...said }: IdentityToConfirm,
  edge: Edge,
): Promise<Confirmation> {
  const time = edge.now();
  if (confirmedAt !== null && Date.parse(confirmedAt) > time.getTime()) {
    throw refused(
      'invalid_request',
      '/confirmedAt',
      'A confirmation is reported once it was made: this is in the future',
    );
  }
  const data: Confirmation = {
    ...said,
    confirmationId: edge.newId(),
    provider: provider ?? (await providerOf(tx, tenant, said.providerPartyId)),
    confirmedAt: confirmedAt ?? time.toISOString(),
  };
  const earlier =
    said.sameAs && (await findEarlier(tx, tenant, { confirmationId: said.sameAs, today: tokyoDay(time) }));
  const fault = identityFault(data, earlier || null);
  if (fault) throw refused(fault.code, fault.path, fault.message);
  const [evidence] = await say(tx, [newEvent(providerIdentityConfirmed, { source, tenant, time, data })], { edge });
  await addConfirmation(tx, evidence!, data);
  return data;
}

async function providerOf(tx: Tx, tenant: string, partyId: string | null): Promise<Confirmation['provider']> {
  if (partyId === null) {
    throw refused(
      'invalid_request',
      '/provider',
      'Name the provider by providerPartyId, or give its details as provider',
    );
  }
  const party = await findParty(tx, tenant, partyId);
  if (!party) {
    const message = `There is no party ${partyId} here: POST /v1/parties at approval (it may need a moment), or give provider in full`;
    throw refused('unknown_party', '/providerPartyId', message);
  }
  const { kind, partyName, partyAddress, representativeName } = party.details;
  return { kind, partyName, partyAddress, representativeName };
}

function refused(code: string, path: string, message: string): ServiceError {
  return new ServiceError({ code, message, details: [{ path, message, code }] });
}
