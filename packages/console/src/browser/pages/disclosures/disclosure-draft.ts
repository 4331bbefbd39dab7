import type { paths } from '../../api/generated/record-store.ts';

export type NewDisclosure = NonNullable<paths['/v1/disclosures']['post']['requestBody']>['content']['application/json'];
export type RefusedPart = NonNullable<NewDisclosure['refusedParts']>[number];
export type Ground = RefusedPart['ground'];
export const grounds = ['harm_to_rights', 'serious_obstruction_of_business', 'violation_of_other_law'] as const;
export const forms = ['electronic', 'paper', 'other'] as const;

export interface Draft {
  principalIdentifier: string;
  requestedOn: string;
  requestedForm: (typeof forms)[number];
  method: string;
  verifiedBy: string;
  partyName: string;
  contact: string;
  how: 'found' | 'parts' | 'refuse';
  ground: Ground;
  reason: string;
  /** The records to withhold, each with the items, none for all of them. */
  parts: Record<string, string[]>;
}

export const emptyDraft = (today: string): Draft => ({
  principalIdentifier: '',
  requestedOn: today,
  requestedForm: 'electronic',
  method: '',
  verifiedBy: '',
  partyName: '',
  contact: '',
  how: 'found',
  ground: 'harm_to_rights',
  reason: '',
  parts: {},
});

/** What is sent: only what the way of answering asks for. */
export function requestOf(draft: Draft): NewDisclosure {
  const { principalIdentifier, requestedOn, requestedForm, method, verifiedBy, partyName, contact, how } = draft;
  const { ground, reason, parts } = draft;
  const refusedParts = Object.entries(parts).map(([recordId, items]) => ({
    ...{ recordId, ground, reason: reason.trim() },
    ...(items.length > 0 && { items: items as NonNullable<RefusedPart['items']> }),
  }));
  return {
    principalIdentifier: principalIdentifier.trim(),
    requestedOn,
    requestedForm,
    identityVerification: { method: method.trim(), verifiedBy: verifiedBy.trim() },
    ...(partyName.trim() && { respondent: { partyName: partyName.trim(), contact: contact.trim() } }),
    ...(how === 'refuse' && { refusal: { ground, reason: reason.trim() } }),
    ...(how === 'parts' && { refusedParts }),
  };
}
