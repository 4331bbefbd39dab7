import type { ConsentDecision, NoticeReference } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AgreementState } from '../domain/check-agreement.ts';
import type { KnownNotice } from '../domain/check-consent.ts';
import type { KnownParty } from '../domain/decide-gate.ts';
import type { NoticeTerms } from '../domain/notice-terms.ts';

/** What one event or delivery asks the gate about. */
export interface GateQuestion {
  tenant: string;
  principal: string;
  agreementId: string;
  afterConsentId: string | null;
}

/** The answers to many questions, all from one snapshot, with the database's time. */
export interface GateSnapshot {
  now: Date;
  /** The oldest `fresh_at` of the agreements, notices and parties partitions; null unless every partition has one. */
  othersFreshAt: Date | null;
  consentsFreshAt(partition: number): Date | null;
  agreement(tenant: string, agreementId: string): AgreementState | undefined;
  consent(question: GateQuestion, recipientPartyId: string, purposeCode: string): ConsentDecision;
  notice(tenant: string, reference: NoticeReference): KnownNotice | undefined;
  party(tenant: string, partyId: string): KnownParty | undefined;
  hasConsent(question: GateQuestion): boolean;
  isBlocked(topic: 'consents.v1' | 'agreements.v1', key: string): boolean;
}

type Row =
  | { kind: 'now'; key: string; value: string }
  | { kind: 'fresh'; key: string; value: { topic: string; partition: number; freshAt: string } }
  | { kind: 'agreement'; key: string; value: AgreementState }
  | { kind: 'consent'; key: string; value: ConsentDecision }
  | { kind: 'notice'; key: string; value: { contentHash: string; terms: NoticeTerms } }
  | { kind: 'party'; key: string; value: KnownParty }
  | { kind: 'awaited' | 'blocked'; key: string; value: null };

const otherTopics = ['agreements.v1', 'notices.v1', 'parties.v1'] as const;

/** Topics whose every partition has to be fresh, and how many partitions each has. */
export type OtherPartitions = Record<(typeof otherTopics)[number], number>;

const range = (count: number) => Array.from({ length: count }, (_, n) => n);

// One statement is one snapshot: state and fresh_at can't be of different moments. clock_timestamp() is read after the statement
// began, so that the age of what it sees is never understated.
const statement = `
WITH asked AS MATERIALIZED (
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) AS row (tenant, principal, agreement_id, after_consent_id)
), agreement AS MATERIALIZED (
  SELECT known.* FROM (SELECT DISTINCT tenant, agreement_id FROM asked) AS a JOIN agreements AS known USING (tenant, agreement_id)
), consent AS MATERIALIZED (
  SELECT known.tenant, known.principal, known.recipient_party_id, known.purpose_code, known.decision, known.notice_id, known.notice_version
  FROM (SELECT DISTINCT tenant, principal, agreement_id FROM asked) AS a JOIN agreement USING (tenant, agreement_id)
    JOIN consent_states AS known ON known.tenant = a.tenant AND known.principal = a.principal
      AND known.recipient_party_id = ANY (agreement.recipient_party_ids) AND known.purpose_code = ANY (agreement.purpose_codes)
)
SELECT 'now' AS kind, '' AS key, to_jsonb((SELECT clock_timestamp())) AS value
UNION ALL
SELECT 'fresh', topic || ' ' || partition, jsonb_build_object('topic', topic, 'partition', partition, 'freshAt', fresh_at)
FROM partition_freshness WHERE topic IN ('consents.v1', 'agreements.v1', 'notices.v1', 'parties.v1')
UNION ALL
SELECT 'agreement', tenant || ' ' || agreement_id, state FROM agreement
UNION ALL
SELECT 'consent', tenant || ' ' || principal || ' ' || recipient_party_id || ' ' || purpose_code, decision FROM consent
UNION ALL
SELECT 'notice', tenant || ' ' || notice_id || ' ' || version, jsonb_build_object('contentHash', content_hash, 'terms', terms)
FROM notices JOIN (SELECT DISTINCT tenant, notice_id, notice_version FROM consent) AS c USING (tenant, notice_id)
WHERE notices.version = c.notice_version
UNION ALL
SELECT 'party', tenant || ' ' || party_id, jsonb_build_object('version', version, 'details', details)
FROM parties JOIN (SELECT DISTINCT tenant, unnest(party_ids) AS party_id FROM agreement) AS p USING (tenant, party_id)
UNION ALL
SELECT DISTINCT 'awaited', tenant || ' ' || principal || ' ' || consent_id, NULL::jsonb
FROM consent_inbox JOIN asked USING (tenant, principal) WHERE consent_id = after_consent_id
UNION ALL
SELECT 'blocked', topic || ' ' || key, NULL::jsonb
FROM (SELECT 'consents.v1' AS topic, tenant || ':' || principal AS key FROM asked
      UNION SELECT 'agreements.v1', tenant || ':' || agreement_id FROM asked) AS wanted
WHERE EXISTS (SELECT FROM parked_keys AS parked WHERE parked.topic = wanted.topic AND parked.key = wanted.key)
  OR EXISTS (SELECT FROM dead_letters AS dead
             WHERE dead.topic = wanted.topic AND dead.key = wanted.key AND dead.resolved_at IS NULL)`;

/** Reads everything the gate needs for many questions, in one statement. */
export async function readGateFacts(
  tx: Tx,
  questions: readonly GateQuestion[],
  partitions: OtherPartitions | null,
): Promise<GateSnapshot> {
  const { rows } = await tx.query<Row>(statement, [
    questions.map((question) => question.tenant),
    questions.map((question) => question.principal),
    questions.map((question) => question.agreementId),
    questions.map((question) => question.afterConsentId),
  ]);
  const found = new Map(rows.map((row) => [`${row.kind} ${row.key}`, row.value]));
  const get = <T>(...key: (string | number)[]) => found.get(key.join(' ')) as T | undefined;
  const freshAt = (topic: string, partition: number): Date | null => {
    const row = get<{ freshAt: string }>('fresh', topic, partition);
    return row ? new Date(row.freshAt) : null;
  };
  return {
    now: new Date(get<string>('now', '')!),
    othersFreshAt:
      partitions && oldestOf(otherTopics.flatMap((topic) => range(partitions[topic]).map((n) => freshAt(topic, n)))),
    consentsFreshAt: (partition) => freshAt('consents.v1', partition),
    agreement: (tenant, agreementId) => get('agreement', tenant, agreementId),
    consent: ({ tenant, principal }, recipientPartyId, purposeCode) =>
      get('consent', tenant, principal, recipientPartyId, purposeCode) ?? { status: 'none' },
    notice: (tenant, { noticeId, version }) => get('notice', tenant, noticeId, version),
    party: (tenant, partyId) => get('party', tenant, partyId),
    hasConsent: ({ tenant, principal, afterConsentId }) =>
      found.has(`awaited ${tenant} ${principal} ${afterConsentId}`),
    isBlocked: (topic, key) => found.has(`blocked ${topic} ${key}`),
  };
}

/** The earliest moment, or null if there is one that is not known. */
export function oldestOf(moments: readonly (Date | null)[]): Date | null {
  let oldest: Date | null = null;
  for (const moment of moments) {
    if (moment === null) return null;
    if (oldest === null || moment < oldest) oldest = moment;
  }
  return oldest;
}
