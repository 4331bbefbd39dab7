import { isDeepStrictEqual } from 'node:util';
import type { ConfirmationMade, RecordMade } from '@akashi/contracts';
import type { SameAs } from './confirmation-terms.ts';
import type { Basis } from './decide-gate.ts';

/** What a confirmation confirmed, and by which methods of Rule 26(1) and (2): all of it MUST be equal for two to be the same. */
export type ConfirmedContent = Pick<
  ConfirmationMade['data'],
  'recipientPartyId' | 'purposeCode' | 'agreement' | 'consent' | 'confirmationMethod' | 'foreignConfirmationMethod'
>;

/** A person's confirmation that a complete, uncorrected record states. */
export interface RecordedConfirmation extends SameAs {
  content: ConfirmedContent;
  /** The last day that its record is surely kept. */
  keptUntil: string;
}

/**
 * What a confirmation for this person may be found the same as (Rule 26(3), guideline 3-7-3-3), or null: then it is made by the agreed
 * method. `recorded` MUST be of the same tenant and person. The Rule asks that the earlier record is kept at the moment of the later
 * confirmation, not for as long as the later one: nothing prolongs its retention.
 */
export function sameAsOf(basis: Basis, recorded: readonly RecordedConfirmation[], today: string): SameAs | null {
  if (!basis.confirmation?.repeatsBySameness) return null;
  const content = confirmedContent(basis);
  const earlier = recorded.find(
    // On its last day a record is still kept, but may be gone the moment after.
    ({ keptUntil, ...each }) =>
      today < keptUntil && isOriginal(each.content) && isDeepStrictEqual(each.content, content),
  );
  return earlier ? { confirmationId: earlier.confirmationId, recordId: earlier.recordId } : null;
}

/**
 * The confirmation of a delivery as its record states it, for later ones to be found the same as; null unless the record is complete
 * and states this very confirmation, made by a method of Rule 26(1) and (2).
 */
export function recordedConfirmationOf(
  { basis, confirmationId }: { basis: Basis; confirmationId: string | null },
  record: RecordMade['data'],
): RecordedConfirmation | null {
  const content = confirmedContent(basis);
  if (!basis.confirmation?.repeatsBySameness || basis.confirmation.sameAs || !content || !isOriginal(content))
    return null;
  const { consentId, notice, agreement } = record.basis;
  const stated = {
    confirmationId: record.basis.confirmationId,
    agreement,
    consent: { consentId, notice },
    confirmationMethod: record.items.consentConfirmed?.confirmationMethod,
    foreignConfirmationMethod: record.items.foreignInformationConfirmed?.confirmationMethod ?? null,
  };
  const { recipientPartyId: _, purposeCode: __, ...confirmed } = content;
  if (confirmationId === null || !isDeepStrictEqual(stated, { confirmationId, ...confirmed })) return null;
  if (record.deficiencies.length > 0) return null;
  const keptUntil = record.retentionUntil ?? yearAfter(record.items.providedOn);
  return { confirmationId, recordId: record.recordId, content, keptUntil };
}

function confirmedContent({
  recipient,
  purposeCode,
  agreement,
  consent,
  confirmation,
}: Basis): ConfirmedContent | null {
  if (!consent || !confirmation) return null;
  const { confirmationMethod, foreignConfirmationMethod } = confirmation;
  const recipientPartyId = recipient.partyId;
  return { recipientPartyId, purposeCode, agreement, consent, confirmationMethod, foreignConfirmationMethod };
}

const isOriginal = ({ confirmationMethod }: ConfirmedContent) => confirmationMethod !== 'sameness_confirmed';

/**
 * An entry of a lump record or contract whose last provision isn't known has no end yet. Its term is a year at least (Rule 29(i)) from
 * that provision, which is not before this one.
 */
function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next;
}
