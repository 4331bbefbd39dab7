import type {
  AgreementChanged,
  AkashiEvent,
  ConfirmationMade,
  ConsentEvent,
  PartyChanged,
  ProvisionMade,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { traceparentOf } from '@akashi/messaging';
import type { ReliedOn } from '../domain/deficiencies.ts';
import { deriveOutcome } from '../domain/derive-outcome.ts';
import { referencesNeeded, referenceTo } from '../domain/references.ts';
import type { Edge } from '../edge.ts';
import { agreementKey, findStatedDocuments } from '../store/contract-documents.ts';
import { referenceKey } from '../store/find-referenced.ts';
import { addPending, type KeptProvision, type PendingProvision } from '../store/pending-provisions.ts';
import type { EvidenceReader } from '../store/version-cache.ts';
import { type DecidedProvision, keepOutcomes } from './keep-outcomes.ts';

type Found = ReadonlyMap<string, AkashiEvent>;
type Complete = Pick<KeptProvision, 'event' | 'cause'> & { reliedOn: ReliedOn };

/**
 * Makes each provision's record, or files it, from the very versions it relied on; where one of them isn't evidence yet, notes what
 * it waits for. A provision that has its outcome already gets no second one. A fixed number of statements a call.
 */
export async function makeOutcomes(
  tx: Tx,
  provisions: readonly KeptProvision[],
  { edge, reader }: { edge: Edge; reader: EvidenceReader },
): Promise<void> {
  if (provisions.length === 0) return;
  const now = edge.now();
  const needed = provisions.flatMap(({ event }) => needsOf(event));
  const found = await reader.find(tx, needed);
  const complete: Complete[] = [];
  const pending: PendingProvision[] = [];
  for (const { event, evidenceId, cause } of provisions) {
    const missing = needsOf(event).filter((reference) => !found.has(referenceKey(reference)));
    const { tenantid: tenant, data } = event;
    if (missing.length > 0) {
      const references = missing.map(({ reference }) => reference);
      pending.push({
        tenant,
        provisionId: data.provisionId,
        evidenceId,
        since: now.toISOString(),
        traceparent: traceparentOf(cause),
        missing: references,
      });
    } else {
      complete.push({ event, cause, reliedOn: reliedOnIn(found, event) });
    }
  }
  await addPending(tx, pending);
  await keepOutcomes(tx, await decide(tx, complete, { edge, now }), { edge, now });
}

/** Under the documents attached at this moment, which only agreements ask for that name another method than per occasion. */
async function decide(tx: Tx, complete: readonly Complete[], { edge, now }: { edge: Edge; now: Date }) {
  const asking = complete.filter(({ reliedOn }) => reliedOn.agreement.content.recordMethod !== 'per_occasion');
  const documents = await findStatedDocuments(tx, asking.map(agreementOf));
  return complete.map((provision): DecidedProvision => {
    const { event, cause, reliedOn } = provision;
    const recordId = edge.newId();
    const stated = documents.get(agreementKey(agreementOf(provision))) ?? [];
    const outcome = deriveOutcome({ provision: event.data, reliedOn, documents: stated, recordId, now });
    const omitsRepeated = reliedOn.agreement.content.omitRepeatedItems === true;
    return { event, cause, recordId, outcome, omitsRepeated };
  });
}

function agreementOf({ event: { tenantid: tenant, data } }: Pick<Complete, 'event'>) {
  return { tenant, ...data.agreement };
}

function needsOf({ tenantid: tenant, data }: ProvisionMade) {
  return referencesNeeded(data).map((reference) => ({ tenant, reference }));
}

/** Picks what this provision named; all of it MUST be in `found`. */
function reliedOnIn(found: Found, { tenantid: tenant, data }: ProvisionMade): ReliedOn {
  const event = <E>(reference: string) => found.get(referenceKey({ tenant, reference })) as E;
  const { agreement, recipient, confirmationId, consent, principal } = data;
  const { versions } = event<AgreementChanged>(referenceTo.agreement(agreement)).data;
  return {
    agreement: versions.find(
      ({ version, contentHash }) => version === agreement.version && contentHash === agreement.contentHash,
    )!,
    recipient: event<PartyChanged>(referenceTo.party(recipient)).data,
    confirmation: confirmationId ? event<ConfirmationMade>(referenceTo.confirmation(confirmationId)).data : null,
    consent: consent ? event<ConsentEvent>(referenceTo.consent(principal, consent.consentId)) : null,
  };
}
