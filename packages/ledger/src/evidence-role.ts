/**
 * What each leaf of a bundle may be: the topic it came by, without the prefix, and the types of its event. Repeated here from the
 * contracts on purpose: the verifier depends on nothing, and what bundle format 1 means never changes.
 */
export const evidenceRoles = {
  record: { topic: 'records.v1', types: ['record.made'] },
  acquisition_record: { topic: 'records.v1', types: ['acquisition_record.made'] },
  acquisition: { topic: 'records.v1', types: ['acquisition.reported'] },
  provider_identity: { topic: 'records.v1', types: ['provider_identity.confirmed'] },
  provision: { topic: 'provisions.v1', types: ['provision.made'] },
  provision_report: { topic: 'records.v1', types: ['provision.reported'] },
  settlement: { topic: 'provisions.v1', types: ['provision.settled'] },
  confirmation: { topic: 'provisions.v1', types: ['confirmation.made'] },
  consent: { topic: 'consents.v1', types: ['consent.recorded', 'consent.withdrawn', 'declaration.recorded'] },
  notice: { topic: 'notices.v1', types: ['notice.published'] },
  agreement: { topic: 'agreements.v1', types: ['agreement.changed'] },
  party: { topic: 'parties.v1', types: ['party.changed'] },
  tag: { topic: 'tags.v1', types: ['tag.published'] },
  case: { topic: 'decisions.v1', types: ['case.opened'] },
  decision: { topic: 'decisions.v1', types: ['case.decided'] },
  correction: { topic: 'records.v1', types: ['record.corrected'] },
  batch: { topic: 'records.v1', types: ['record_batch.closed'] },
  batch_approval: { topic: 'records.v1', types: ['record_batch.approved'] },
  period_record_opened: { topic: 'records.v1', types: ['period_record.opened'] },
  period_record_closed: { topic: 'records.v1', types: ['period_record.closed'] },
  contract_document: { topic: 'records.v1', types: ['contract_document.attached'] },
  // Never found by its type: which record is the bundle's own, and which one it refers to, the maker of the bundle says.
  referenced_record: { topic: 'records.v1', types: ['record.made', 'acquisition_record.made'] },
  // Nor which confirmation the record's own was found the same as, and the record that states that one.
  same_confirmation: { topic: 'provisions.v1', types: ['confirmation.made'] },
  same_confirmation_record: { topic: 'records.v1', types: ['record.made'] },
} as const satisfies Record<string, { topic: string; types: readonly string[] }>;

export type EvidenceRole = keyof typeof evidenceRoles;

/** The version of every event type that bundle format 1 understands. */
export const evidenceEventVersion = 1;

/** The role that an event of this type plays in a bundle, or undefined if it plays none. */
export function evidenceRoleOf(eventType: string): EvidenceRole | undefined {
  const roles = Object.keys(evidenceRoles) as EvidenceRole[];
  return roles.find((role) => (evidenceRoles[role].types as readonly string[]).includes(eventType));
}

export function isEvidenceRole(value: unknown): value is EvidenceRole {
  return typeof value === 'string' && Object.hasOwn(evidenceRoles, value);
}
