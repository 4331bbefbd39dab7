import { z } from 'zod';
import { codeSchema, eventIdSchema, sha256Schema, timestampSchema } from './vocabulary.ts';

export const noticeReferenceSchema = z.object({
  noticeId: codeSchema,
  version: z.int().positive(),
  contentHash: sha256Schema,
});

export const consentEntrySchema = z.object({
  consentId: eventIdSchema,
  granted: z.boolean(),
  effectiveAt: timestampSchema,
  source: z.enum(['tag', 'declaration', 'withdrawal_list', 'adapter']),
  choiceNumber: z.int().nonnegative().nullable(),
  notice: noticeReferenceSchema.nullable(),
});

/** What one (tenant, principal, recipient, purpose) comes to: see `joinConsent` and `consentDecision`. */
export const consentStateSchema = z.object({
  tag: z
    .object({
      choiceNumber: z.int().nonnegative(),
      grant: consentEntrySchema.nullable(),
      refusal: consentEntrySchema.nullable(),
    })
    .nullable(),
  otherGrant: consentEntrySchema.nullable(),
  otherRefusal: consentEntrySchema.nullable(),
});

export type NoticeReference = z.infer<typeof noticeReferenceSchema>;
export type ConsentEntry = z.infer<typeof consentEntrySchema>;
export type ConsentState = z.infer<typeof consentStateSchema>;
export type ConsentDecision =
  | { status: 'granted'; consent: ConsentEntry }
  | { status: 'refused'; consent: ConsentEntry }
  | { status: 'none' };

export const emptyConsentState: ConsentState = { tag: null, otherGrant: null, otherRefusal: null };

const later = (a: ConsentEntry | null, b: ConsentEntry): ConsentEntry => {
  if (a === null) return b;
  if (a.effectiveAt !== b.effectiveAt) return a.effectiveAt > b.effectiveAt ? a : b;
  return a.consentId >= b.consentId ? a : b;
};

function joinTagChoice(tag: ConsentState['tag'], entry: ConsentEntry): ConsentState['tag'] {
  const choiceNumber = entry.choiceNumber ?? 0;
  if (tag && tag.choiceNumber > choiceNumber) return tag;
  const base = tag && tag.choiceNumber === choiceNumber ? tag : { choiceNumber, grant: null, refusal: null };
  return entry.granted
    ? { ...base, grant: later(base.grant, entry) }
    : { ...base, refusal: later(base.refusal, entry) };
}

/**
 * Adds one entry to a state. MUST give the same state whatever the order and however often entries arrive (it is a join: commutative,
 * associative, idempotent), because topics redeliver and sources race. Among the tag's choices the higher `choiceNumber` wins.
 */
export function joinConsent(state: ConsentState, entry: ConsentEntry): ConsentState {
  if (entry.source === 'tag') return { ...state, tag: joinTagChoice(state.tag, entry) };
  return entry.granted
    ? { ...state, otherGrant: later(state.otherGrant, entry) }
    : { ...state, otherRefusal: later(state.otherRefusal, entry) };
}

/**
 * Decides a state. A grant wins only if it is later than the latest refusal or withdrawal from any source; a tie withholds. A tag
 * choice that carries both a grant and a refusal under one number is a refusal.
 */
export function consentDecision(state: ConsentState): ConsentDecision {
  const tagRefusal = state.tag?.refusal ?? null;
  const tagGrant = tagRefusal ? null : (state.tag?.grant ?? null);
  const refusal = latest(tagRefusal, state.otherRefusal);
  const grant = latest(tagGrant, state.otherGrant);
  if (grant && (!refusal || grant.effectiveAt > refusal.effectiveAt)) return { status: 'granted', consent: grant };
  if (refusal) return { status: 'refused', consent: refusal };
  return { status: 'none' };
}

const latest = (a: ConsentEntry | null, b: ConsentEntry | null) => (b === null ? a : later(a, b));
