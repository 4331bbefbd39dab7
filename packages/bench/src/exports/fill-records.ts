import { newEvent, newId, recordMade } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import type { KnownVersions } from '../records/known-versions.ts';

const rowsAStatement = 50_000;
const months = 3;

/**
 * Adds records of the seeded agreement to the tables, spread over the last months: each with an event of its own, made by replacing
 * the ids in one. Straight into the tables: how they are made is another measurement's question.
 */
export async function fillRecords(db: Database, known: KnownVersions, count: number): Promise<void> {
  await db.query(
    'SELECT ensure_records_month((current_date - make_interval(months => n))::date) FROM generate_series(0, $1::int) n',
    [months],
  );
  const { event, recordId, provisionId } = templateOf(known);
  for (let from = 0; from < count; from += rowsAStatement) {
    const rows = Math.min(rowsAStatement, count - from);
    await db.query(fillSql, [
      ...[known.tenant, JSON.stringify(event), recordId, provisionId, rows],
      ...[known.agreement.agreementId, known.agreement.versions.at(-1)!.content.recipientPartyId, months * 28],
    ]);
  }
}

function templateOf({ tenant, agreement, tag, notice, partyVersions }: KnownVersions) {
  const { version, contentHash, content } = agreement.versions.at(-1)!;
  const [recordId, provisionId] = [newId(), newId()];
  const party = (partyId: string) => ({ partyId, version: partyVersions.get(partyId)! });
  const day = new Date().toISOString().slice(0, 10);
  const event = newEvent(recordMade, {
    source: 'akashi/bench',
    tenant,
    time: new Date(),
    data: {
      ...{ recordId, side: 'provider', recordMethod: 'per_occasion', ruleSet: 'appi-2022-04', deficiencies: [] },
      items: {
        consentConfirmed: { confirmationMethod: content.confirmationMethod },
        providedOn: day,
        counterparty: {
          partyName: '株式会社シーアールエム',
          partyAddress: '東京都千代田区丸の内1-1-1',
          representativeName: '鈴木 一郎',
        },
        infoItems: content.items.map(({ name }) => name.ja),
      },
      basis: {
        ...{ provisionId, confirmationId: newId(), consentId: newId() },
        notice: { noticeId: notice.noticeId, version: notice.version, contentHash: notice.contentHash },
        agreement: { agreementId: agreement.agreementId, version, contentHash },
        provider: party(content.providerPartyId),
        recipient: party(content.recipientPartyId),
        tag: { tagId: tag.tagId, revision: tag.revision },
      },
      ...{ madeOn: day, retentionStartsOn: day, retentionUntil: '2029-12-31' },
    },
  });
  return { event, recordId, provisionId };
}

const groupSql = `record_group_id(day, day, 'provider', $6, $7, 'per_occasion', ARRAY['viewed-category'], NULL, false)`;

const fillSql = `
WITH made AS MATERIALIZED (
  SELECT uuidv7() AS record_id, uuidv7() AS evidence_id, uuidv7() AS provision_id, n,
    current_date - (n % $8::int) AS day
  FROM generate_series(1, $5::int) n
), kept AS (
  INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
  SELECT evidence_id, $1, 'records.v1', 'record.made', evidence_id::text, record_id::text,
    convert_to(replace(replace($2, $3, record_id::text), $4, provision_id::text), 'UTF8'),
    decode(md5(n::text), 'hex'), sha256(evidence_id::text::bytea), now(), now()
  FROM made
), grouped AS (
  INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
    made_after_days, deficient)
  SELECT DISTINCT $1, ${groupSql}, date_trunc('month', day)::date, 'provider', $6, $7, 'per_occasion', ARRAY['viewed-category'], 0, false
  FROM made ON CONFLICT DO NOTHING
)
INSERT INTO records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes,
  record_method, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id)
SELECT $1, record_id, evidence_id, 'provider', provision_id, $6, $7, md5(n::text), ARRAY['viewed-category'], 'per_occasion',
  day::timestamptz, day, day, day::timestamptz, day + 1096, false, ${groupSql}
FROM made`;
