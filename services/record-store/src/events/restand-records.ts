import type { ConfirmationMade } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { deficiencyKinds } from '../domain/deficiency-kinds.ts';
import type { Counterparty, Judged } from '../domain/judge-again.ts';
import { referenceTo } from '../domain/references.ts';
import { type Standing, standCorrected } from '../domain/stand-corrected.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import type { Edge } from '../edge.ts';
import { type Agreed, findAgreed } from '../store/find-agreed.ts';
import { findReferenced, referenceKey } from '../store/find-referenced.ts';
import { findIdentityConfirmedOn } from '../store/provider-identities.ts';
import { addStandings, type CorrectedRecord, findCorrected, type NamedRecord } from '../store/record-standings.ts';
import { requestReviews } from './request-reviews.ts';

/**
 * Notes how these records stand after their newest correction: what they are found by, what their items are, and what they lack, judged
 * again. Where they lack something else than before, a case is asked for. MUST be called under `lockCorrections` of each, once the
 * correction is added. Gives the standings of those still kept.
 */
export async function restandRecords(
  tx: Tx,
  named: readonly NamedRecord[],
  edge: Edge,
): Promise<(NamedRecord & { corrected: CorrectedRecord; standing: Standing })[]> {
  const found = (await findCorrected(tx, named)).filter(({ corrections }) => corrections.length > 0);
  const stood = [];
  for (const corrected of found) {
    const { tenant, recordId, corrections } = corrected;
    const standing = standCorrected({ ...(await judgedBy(tx, corrected)), madeAs: corrected.madeAs }, corrections);
    stood.push({ tenant, recordId, corrected, standing });
  }
  await addStandings(
    tx,
    stood.map(({ tenant, recordId, standing, corrected: { revision, corrections } }) => {
      const { correctionId, correctedAt } = corrections.at(-1)!;
      return { tenant, recordId, standing, revision: revision + 1, correctionId, correctedAt };
    }),
  );
  const lacking = stood.filter(({ standing, corrected }) => lacksSomethingElse(standing, corrected));
  await requestReviews(
    tx,
    lacking.map(({ tenant, recordId, standing: { deficiencies }, corrected: { record } }) => {
      const { side, madeOn, basis } = record;
      return { tenant, side, agreementId: basis.agreement?.agreementId ?? null, recordId, madeOn, deficiencies };
    }),
    edge,
  );
  return stood;
}

function lacksSomethingElse({ deficiencies }: Standing, { deficienciesBefore }: CorrectedRecord): boolean {
  return deficiencyKinds(deficiencies).join() !== deficiencyKinds(deficienciesBefore).join();
}

const nothingAgreed: Agreed = { providerTenant: null, items: [], needsForeignInformation: false };

async function judgedBy(tx: Tx, { tenant, record, corrections }: CorrectedRecord): Promise<Judged> {
  const { agreement } = record.basis;
  const agreed = agreement ? await findAgreed(tx, tenant, agreement) : nothingAgreed;
  const confirmationId = record.side === 'provider' ? record.basis.confirmationId : null;
  const confirmedOn = confirmationId ? await confirmationDay(tx, tenant, confirmationId) : null;
  const identities = record.side === 'recipient' ? await identityDays(tx, tenant, corrections) : new Map();
  return {
    ...{ record, agreed, confirmedOn },
    identityConfirmedOn: (counterparty) => identities.get(JSON.stringify(counterparty)) ?? null,
  };
}

async function confirmationDay(tx: Tx, tenant: string, confirmationId: string): Promise<string | null> {
  const wanted = { tenant, reference: referenceTo.confirmation(confirmationId) };
  const event = (await findReferenced(tx, [wanted])).get(referenceKey(wanted)) as ConfirmationMade | undefined;
  return event ? tokyoDay(new Date(event.data.confirmedAt)) : null;
}

/** When each provider that corrections of this record name was first confirmed to be just that. */
async function identityDays(
  tx: Tx,
  tenant: string,
  corrections: CorrectedRecord['corrections'],
): Promise<Map<string, string | null>> {
  const named = corrections.flatMap(({ items }) => (items?.counterparty ? [items.counterparty as Counterparty] : []));
  const days = new Map<string, string | null>();
  for (const counterparty of named) {
    days.set(JSON.stringify(counterparty), await findIdentityConfirmedOn(tx, tenant, counterparty));
  }
  return days;
}
