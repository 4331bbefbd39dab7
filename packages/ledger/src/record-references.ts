import type { BundleCheck } from './bundle-check.ts';
import { canonicalJson } from './canonical-json.ts';
import type { EvidenceEvent, Json } from './evidence-event.ts';
import { objectAt } from './evidence-event.ts';
import type { EvidenceRole } from './evidence-role.ts';
import { isOnePerson } from './named-acquisition.ts';
import { type RecordContext, whyNotNamed } from './named-evidence.ts';
import { documentsOf } from './named-period-evidence.ts';
import { samenessNotShown } from './named-sameness.ts';
import { wholeItems } from './omitted-items.ts';

/** `notShown`: what the record or its reader might expect, and the bundle doesn't hold. */
export type ReferenceChecks = { checks: BundleCheck[]; notShown: string[] };

/**
 * Checks that everything the record says it relied on is in the bundle with the hash that the record states, and that nothing
 * else stands beside it: each other leaf must be one that the record names, or that belongs to one.
 */
export function checkRecordReferences(events: readonly EvidenceEvent[]): ReferenceChecks {
  const records = events.filter(({ role }) => role === 'record' || role === 'acquisition_record');
  const [record] = records;
  const one = {
    name: 'one record',
    ok: records.length === 1,
    detail: records.length === 1 ? said(record!) : `the bundle holds ${records.length} record leaves`,
  };
  if (!record || !one.ok) return { checks: [one], notShown: [] };
  const { data } = record;
  const context = { record: data, items: wholeItems(data, events), basis: objectAt(data, 'basis'), events };
  const others = events.filter((event) => event !== record);
  const reasons = new Map(others.map((event) => [event, whyNotNamed(event, context)]));
  const checks = [one, oneTenant(events), onePerson(record.role, context)];
  for (const [event, reason] of reasons) {
    const detail = reason === null ? said(event) : `${event.role} ${event.id}: ${reason}`;
    checks.push({ name: `${event.role} named by the record`, ok: reason === null, detail });
  }
  const shown = (role: EvidenceRole) => others.some((event) => event.role === role && reasons.get(event) === null);
  for (const { role, stated } of requiredReferences(context)) {
    const detail = `the record relies on ${role} ${canonicalJson(stated)}${shown(role) ? '' : ', which the bundle lacks'}`;
    checks.push({ name: `${role} present`, ok: shown(role), detail });
  }
  for (const documentId of documentsOf(record.data)) {
    const ok = others.some((event) => event.data.documentId === documentId && reasons.get(event) === null);
    const detail = `the record cites document ${canonicalJson(documentId)}${ok ? '' : ', which the bundle lacks'}`;
    checks.push({ name: 'contract_document present', ok, detail });
  }
  return { checks, notShown: notShown(context, reasons) };
}

// What a reader must not overlook behind an "ok": that a record is deficient or voided, a case rejected, a delivery not made.
function said({ role, id, data }: EvidenceEvent): string {
  const deficiencies = Array.isArray(data.deficiencies) ? data.deficiencies.join(', ') : '';
  const made = `made on ${data.madeOn}, ${deficiencies === '' ? 'no deficiency stated' : `DEFICIENT: ${deficiencies}`}`;
  const facts: Partial<Record<EvidenceRole, string>> = {
    record: made,
    acquisition_record: made,
    referenced_record: made,
    same_confirmation: `made by ${data.confirmationMethod}`,
    same_confirmation_record: made,
    provider_identity: `confirmed by ${data.method}`,
    correction: `the record is ${data.kind}: ${data.reason}`,
    decision: `outcome: ${data.outcome}`,
    settlement: `outcome: ${data.outcome}`,
    period_record_closed: `${data.entryCount} entries, kept until ${data.retentionUntil} by this closing`,
    contract_document: `SHA-256 ${data.sha256}, declared to state ${String(data.states)}`,
  };
  return facts[role] === undefined ? `${role} ${id}` : `${role} ${id}, ${facts[role]}`;
}

function requiredReferences({ record, basis }: RecordContext): { role: EvidenceRole; stated: unknown }[] {
  const isAcquisition = record.side === 'recipient';
  // The recipient reported under an agreement that nobody had: the record says so among its deficiencies.
  const isWithoutAgreement = record.recordedByProxy !== undefined && basis.agreement === null;
  const always = isAcquisition
    ? ([{ role: 'acquisition', stated: basis.acquisitionId ?? 'unnamed' }] as const)
    : ([
        {
          role: record.recordedByProxy === undefined ? 'provision' : 'provision_report',
          stated: basis.provisionId ?? 'unnamed',
        },
        ...(isWithoutAgreement ? [] : [{ role: 'agreement' as const, stated: basis.agreement ?? 'unnamed' }]),
      ] as const);
  const ifStated = [
    ...(isAcquisition ? ([{ role: 'agreement', stated: basis.agreement }] as const) : []),
    { role: 'provider_identity', stated: basis.providerIdentityConfirmationId },
    { role: 'referenced_record', stated: objectAt(record, 'omitted').recordId },
    { role: 'consent', stated: basis.consentId },
    { role: 'notice', stated: basis.notice },
    { role: 'confirmation', stated: basis.confirmationId },
    { role: 'period_record_opened', stated: record.periodRecordId },
  ] as const;
  return [...always, ...ifStated.filter(({ stated }) => stated !== null && stated !== undefined)];
}

function notShown({ record, basis }: RecordContext, reasons: ReadonlyMap<EvidenceEvent, string | null>): string[] {
  const named = [...reasons].filter(([, reason]) => reason === null).map(([event]) => event);
  const hasParty = (side: 'provider' | 'recipient') =>
    named.some(({ role, data }) => role === 'party' && data.partyId === objectAt(basis, side).partyId);
  const approved = named.some(
    ({ role, data }) =>
      role === 'decision' &&
      data.outcome === 'approved' &&
      objectAt(data, 'subject').contentHash === objectAt(basis, 'agreement').contentHash,
  );
  if (record.side === 'recipient') {
    return [
      ...(approved ? [] : ['who approved the agreement']),
      ...(basis.consentId ? [] : ['a consent: the record names none']),
      ...(basis.providerIdentityConfirmationId
        ? []
        : ["a confirmation of the provider's identity: the record names none"]),
      ...periodNotShown(record, named),
    ];
  }
  return [
    ...(hasParty('provider') ? [] : ["the provider's details"]),
    ...(hasParty('recipient') ? [] : ["the recipient's details, beside those in the record itself"]),
    ...(named.some(({ role }) => role === 'tag') ? [] : ['how the tag was set']),
    ...(approved ? [] : ['who approved the agreement']),
    ...(basis.consentId ? [] : ['a consent: the record names none']),
    ...(named.some(({ role }) => role === 'settlement') ? [] : ['how the delivery ended']),
    ...samenessNotShown(named),
    ...periodNotShown(record, named),
  ];
}

function periodNotShown(record: Json, named: readonly EvidenceEvent[]): string[] {
  const closing = named.some(({ role }) => role === 'period_record_closed')
    ? 'that a closing covers all entries of its period: its hash takes every one of them to compute'
    : 'a closing of the lump record or contract that the record adds to: how long it is kept is not shown';
  const documents = 'the documents themselves: only their SHA-256, and what was declared of them';
  return [
    ...(record.periodRecordId === undefined ? [] : [closing]),
    ...(documentsOf(record).length === 0 ? [] : [documents]),
  ];
}

function oneTenant(events: readonly EvidenceEvent[]): BundleCheck {
  const tenants = [...new Set(events.map(({ tenant }) => tenant))];
  return { name: 'one tenant', ok: tenants.length === 1, detail: `tenant of all evidence: ${tenants.join(', ')}` };
}

function onePerson(recordRole: EvidenceRole, { items, events }: RecordContext): BundleCheck {
  if (recordRole === 'acquisition_record') {
    const isOne = isOnePerson(items, events);
    const said = `consent, acquisition and record are ${isOne ? '' : 'not '}all of one person`;
    return { name: 'one person', ok: isOne, detail: said };
  }
  const roles: EvidenceRole[] = [
    'consent',
    'confirmation',
    'same_confirmation',
    'provision',
    'provision_report',
    'settlement',
  ];
  const principals = new Set(events.filter(({ role }) => roles.includes(role)).map(({ data }) => data.principal));
  const ok = principals.size === 1 && typeof [...principals][0] === 'string';
  const detail = `consent, confirmation and provision are ${ok ? '' : 'not '}all of one person`;
  return { name: 'one person', ok, detail };
}
