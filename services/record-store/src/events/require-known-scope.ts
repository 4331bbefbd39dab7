import { type HoldScope, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { isKnownAgreement, isKnownParty, isKnownPrincipal, unknownRecords } from '../store/known-names.ts';

interface Fault {
  path: string;
  message: string;
  code: string;
}

/** Throws `unknown_scope`, naming each part of a hold's scope that nothing here has: a mistyped hold would keep nothing. */
export async function requireKnownScope(tx: Tx, tenant: string, scope: HoldScope): Promise<void> {
  const details = [
    ...(await faultOf(tx, tenant, { part: 'agreementId', id: scope.agreementId, is: isKnownAgreement })),
    ...(await faultOf(tx, tenant, { part: 'partyId', id: scope.partyId, is: isKnownParty })),
    ...(await faultOf(tx, tenant, { part: 'principal', id: scope.principal, is: isKnownPrincipal })),
    ...(scope.recordIds ? await unknownRecords(tx, tenant, scope.recordIds) : []).map((place) =>
      fault(`recordIds/${place}`, `record ${scope.recordIds![place]}`),
    ),
  ];
  if (details.length === 0) return;
  const [first] = details;
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : '';
  throw new ServiceError({ code: 'unknown_scope', message: `${first!.message}${more}: check the ids`, details });
}

interface Part {
  part: 'agreementId' | 'partyId' | 'principal';
  id: string | undefined;
  is(tx: Tx, tenant: string, id: string): Promise<boolean>;
}

const names = { agreementId: 'agreement', partyId: 'party', principal: 'record, consent or provision of the person' };

async function faultOf(tx: Tx, tenant: string, { part, id, is }: Part): Promise<Fault[]> {
  if (id === undefined || (await is(tx, tenant, id))) return [];
  return [fault(part, `${names[part]} ${id}`)];
}

const fault = (part: string, what: string): Fault => ({
  path: `/scope/${part}`,
  message: `There is no ${what} here`,
  code: `unknown_${part.split('/', 1)[0]}`,
});
