import { type RecordMade, recordMade } from '@akashi/contracts';
import type { Client } from 'pg';
import { asSuperuser, withoutIndexes } from '../as-superuser.ts';
import type { World } from '../world.ts';
import { flows } from './flows.ts';

export interface FilledRecords {
  tenant: string;
  count: number;
  /** Days that the records are spread over, up to today. */
  days: number;
}

/** Pieces of evidence that the records share: as many bytes as in life are read for a page, but not as many are stored. */
const evidenceCount = 50_000;
/** Days whose batches wait for approval. */
const openDays = 14;

/** Fills record-store with records as it would hold them after a year and more, by SQL: the same columns, groups, batches and states. */
export function fillRecords(world: World, filled: FilledRecords, say: (line: string) => void): Promise<void> {
  return asSuperuser(world, async (client) => {
    await client.query('SELECT setseed(0.31)');
    await client.query(evidenceSql, [filled.tenant, JSON.stringify(exampleRecord), evidenceCount]);
    await client.query(`CREATE TEMP TABLE flow AS
      SELECT row_number() OVER () AS flow, * FROM jsonb_to_recordset('${JSON.stringify(flows)}') AS flow
        (share float, side text, agreement_id text, counterparty_party_id text, record_method text, item_codes text[])`);
    await withoutIndexes(client, ['records', 'batch_records'], async () => {
      for (const month of monthsOf(filled.days)) {
        say(`records of ${month.first.slice(0, 7)}`);
        await client.query('SELECT ensure_records_month($1)', [month.first]);
        await fillMonth(client, filled, month);
      }
      await fillBatches(client);
    });
    for (const sql of statesSql) await client.query(sql);
    await client.query('VACUUM (ANALYZE)');
  });
}

interface Month {
  first: string;
  days: number;
  from: string;
}

/** The months of the last `days` days: from which day, and how many days of it. */
function monthsOf(days: number): Month[] {
  const all = Array.from({ length: days }, (_, n) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10));
  return [...Map.groupBy(all.reverse(), (day) => `${day.slice(0, 7)}-01`)].map(([first, of]) => ({
    first,
    from: of[0]!,
    days: of.length,
  }));
}

async function fillMonth(client: Client, { tenant, count, days }: FilledRecords, month: Month): Promise<void> {
  await client.query('DROP TABLE IF EXISTS month_group');
  await client.query(groupsSql(month));
  const shares = flows.map(({ share }) => share);
  const total = shares.reduce((sum, share) => sum + share);
  let sum = 0;
  const bounds = shares.slice(0, -1).map((share) => {
    sum += share / total;
    return sum;
  });
  await client.query(recordsSql, [
    ...[
      tenant,
      month.from,
      month.days,
      Math.round((count * month.days) / days),
      bounds,
      Math.ceil(count / 5),
      evidenceCount,
    ],
  ]);
  await client.query(
    `INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
       period_record_id, made_after_days, deficient)
     SELECT $1, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes, period_record_id, lag, deficient
     FROM month_group JOIN (SELECT DISTINCT group_id FROM records WHERE occurred_on BETWEEN $2 AND $2::date + $3::int) used USING (group_id)`,
    [tenant, month.from, month.days],
  );
}

/** A UUID of version 8, of a text. */
const uuidSql = (text: string) => `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

const groupsSql = ({ first }: Month) => `
CREATE TEMP TABLE month_group AS
SELECT *, record_group_id(month, month + lag, side, agreement_id, counterparty_party_id, record_method, item_codes, period_record_id, deficient)
  AS group_id
FROM (
  SELECT flow.*, date '${first}' AS month, lag, deficient,
    CASE WHEN record_method <> 'per_occasion' THEN ${uuidSql(`agreement_id || record_method || '${first}'`)} END AS period_record_id
  FROM flow CROSS JOIN generate_series(0, 2) AS lag CROSS JOIN (VALUES (true), (false)) AS d (deficient)
) g`;

const recordsSql = `
INSERT INTO records (tenant, record_id, evidence_id, side, source_id, agreement_id, counterparty_party_id, principal, item_codes,
  record_method, period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until, deficient, group_id)
SELECT $1, uuidv7(r.day::timestamp - current_date), ('00000000-0000-4000-8000-' || lpad(to_hex(r.n % $7), 12, '0'))::uuid, g.side,
  gen_random_uuid(), g.agreement_id, g.counterparty_party_id, r.principal, g.item_codes, g.record_method, g.period_record_id, r.day,
  r.day, r.day + r.lag, r.day + r.lag, r.day + 1096, g.deficient, g.group_id
FROM (
  SELECT n, $2::date + floor(random() * $3)::int AS day, 1 + width_bucket(random(), $5::float8[]) AS flow,
    CASE WHEN random() < 0.95 THEN 0 WHEN random() < 0.95 THEN 1 ELSE 2 END AS lag, random() < 0.001 AS deficient,
    'u' || lpad(floor(power(random(), 2) * $6)::text, 21, '0') AS principal
  FROM generate_series(1, $4::int) AS n OFFSET 0
) r JOIN month_group g USING (flow, lag, deficient)
ORDER BY r.day`;

const evidenceSql = `
INSERT INTO evidence (evidence_id, tenant, topic, event_type, event_id, subject, value, salt, leaf_hash, occurred_at, received_at)
SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1, 'records.v1', 'record.made', n::text, 'bench',
  convert_to(jsonb_set($2::jsonb, '{data,recordId}', to_jsonb(gen_random_uuid()))::text, 'UTF8'), decode(repeat('00', 16), 'hex'),
  decode(repeat('00', 32), 'hex'), now(), now()
FROM generate_series(0, $3::int) AS n`;

async function fillBatches(client: Client): Promise<void> {
  // A day's batch of an agreement, and for entries of a lump record its closing once the month is over.
  await client.query(`INSERT INTO batch_records (tenant, record_id, batch_id, occurred_on, group_id)
    SELECT tenant, record_id, ${uuidSql('coalesce(period_record_id::text, agreement_id || made_on)')}, occurred_on, group_id FROM records
    WHERE CASE WHEN period_record_id IS NULL THEN made_on < current_date ELSE occurred_on < date_trunc('month', current_date) END
      AND evidence_id < '00000000-0000-4000-8001-000000000000'`);
}

const statesSql = [
  `INSERT INTO batch_groups (tenant, batch_id, group_id, first_on, last_on, approved)
   SELECT tenant, batch_id, group_id, min(occurred_on), max(occurred_on), max(occurred_on) < current_date - ${openDays}
   FROM batch_records GROUP BY tenant, batch_id, group_id`,
  `INSERT INTO record_batches (tenant, batch_id, agreement_id, made_on, supplement, content_hash, record_count, deficient_count, closed_at)
   SELECT tenant, batch_id, batch_id::text, max(last_on), 0, repeat('a', 64), 1, 0, now() - interval '1 hour' FROM batch_groups GROUP BY tenant, batch_id`,
  // All groups of a batch are approved or none.
  `UPDATE batch_groups g SET approved = false FROM batch_groups o
   WHERE o.tenant = g.tenant AND o.batch_id = g.batch_id AND g.approved AND NOT o.approved`,
  `INSERT INTO batch_approvals (tenant, batch_id, case_id, content_hash, approved_by, approved_at)
   SELECT DISTINCT tenant, batch_id, batch_id, repeat('a', 64), ARRAY['approver'], now() FROM batch_groups WHERE approved`,
  `INSERT INTO unbatched_records (tenant, agreement_id, made_on, record_id, occurred_on, group_id)
   SELECT tenant, agreement_id, made_on, record_id, occurred_on, group_id FROM records WHERE made_on >= current_date
     AND occurred_on >= current_date - 3 AND period_record_id IS NULL ON CONFLICT DO NOTHING`,
  `INSERT INTO unclosed_entries (tenant, period_record_id, record_id, made_at, occurred_on, group_id)
   SELECT tenant, period_record_id, record_id, made_at, occurred_on, group_id FROM records
   WHERE period_record_id IS NOT NULL AND occurred_on >= date_trunc('month', current_date)`,
  `INSERT INTO record_corrections (tenant, record_id, kind, correction_id, evidence_id, reason, corrected_at, occurred_on, group_id)
   SELECT tenant, record_id, 'voided', gen_random_uuid(), evidence_id, 'nothing was sent', now(), occurred_on, group_id
   FROM records WHERE random() < 0.0005 ON CONFLICT DO NOTHING`,
  `INSERT INTO record_corrections (tenant, record_id, kind, correction_id, evidence_id, reason, corrected_at, occurred_on, group_id)
   SELECT tenant, record_id, kind, gen_random_uuid(), evidence_id, 'wrong', now(), occurred_on, group_id
   FROM records CROSS JOIN (VALUES ('rejected'), ('amended')) AS k (kind) WHERE random() < 0.0002`,
  // Those amended stand a day earlier, in the group of what is made so much later.
  `INSERT INTO record_standings (tenant, record_id, revision, correction_id, corrected_at, evidence_id, side, source_id, agreement_id,
     counterparty_party_id, principal, item_codes, record_method, period_record_id, occurred_at, occurred_on, made_on, made_at, retention_until,
     deficient, group_id, recorded_on, items, deficiencies, mended, uncovered)
   SELECT r.tenant, r.record_id, 1, c.correction_id, c.corrected_at, r.evidence_id, r.side, r.source_id, r.agreement_id, r.counterparty_party_id,
     r.principal, r.item_codes, r.record_method, r.period_record_id, r.occurred_at - interval '1 day', r.occurred_on - 1, r.made_on, r.made_at,
     r.retention_until, r.deficient, record_group_id(r.occurred_on - 1, r.made_on, r.side, r.agreement_id, r.counterparty_party_id,
       r.record_method, r.item_codes, r.period_record_id, r.deficient), r.occurred_on,
     convert_from(e.value, 'UTF8')::jsonb #> '{data,items}', '{}', '[]', '{}'
   FROM records r JOIN record_corrections c USING (tenant, record_id) JOIN evidence e ON e.evidence_id = r.evidence_id
   WHERE c.kind = 'amended'`,
  `INSERT INTO record_groups (tenant, group_id, month, side, agreement_id, counterparty_party_id, record_method, item_codes,
     period_record_id, made_after_days, deficient)
   SELECT DISTINCT ON (tenant, group_id) tenant, group_id, date_trunc('month', occurred_on)::date, side, agreement_id, counterparty_party_id,
     record_method, item_codes, period_record_id, made_on - occurred_on, deficient FROM record_standings ON CONFLICT DO NOTHING`,
  `INSERT INTO corrected_groups SELECT DISTINCT tenant, 'standing', group_id FROM record_standings`,
  `INSERT INTO corrected_groups SELECT DISTINCT r.tenant, 'moved', r.group_id FROM record_standings s JOIN records r USING (tenant, record_id)`,
  `UPDATE batch_groups g SET changed = true FROM record_corrections c JOIN batch_records b USING (tenant, record_id)
   WHERE g.tenant = b.tenant AND g.batch_id = b.batch_id AND g.group_id = b.group_id`,
  `UPDATE unbatched_records u SET corrected = true FROM record_corrections c WHERE c.tenant = u.tenant AND c.record_id = u.record_id`,
  `UPDATE unclosed_entries u SET corrected = true FROM record_corrections c WHERE c.tenant = u.tenant AND c.record_id = u.record_id`,
  `INSERT INTO corrected_groups SELECT DISTINCT tenant, kind, group_id FROM record_corrections WHERE kind <> 'amended' ON CONFLICT DO NOTHING`,
];

const exampleRecord: Pick<RecordMade, 'type' | 'data'> = {
  type: recordMade.type,
  data: {
    recordId: '0190a1b2-c3d4-7000-8000-000000000006',
    side: 'provider',
    recordMethod: 'per_occasion',
    ruleSet: 'appi-2022-04',
    items: {
      consentConfirmed: { confirmationMethod: 'self_confirmed_as_proxy' },
      providedOn: '2026-11-24',
      counterparty: {
        partyName: '株式会社シーアールエム',
        partyAddress: '東京都千代田区丸の内1-1-1',
        representativeName: '鈴木 一郎',
      },
      infoItems: ['サイトXで閲覧した商品カテゴリ'],
    },
    basis: {
      provisionId: '0190a1b2-c3d4-7000-8000-000000000003',
      confirmationId: '0190a1b2-c3d4-7000-8000-000000000002',
      consentId: '0190a1b2-c3d4-7000-8000-000000000001',
      notice: { noticeId: 'crm-link', version: 1, contentHash: 'a'.repeat(64) },
      agreement: { agreementId: 'shop-to-crm', version: 1, contentHash: 'b'.repeat(64) },
      provider: { partyId: 'shop', version: 1 },
      recipient: { partyId: 'crm-co', version: 1 },
      tag: { tagId: 'viewed-to-crm', revision: 1 },
    },
    madeOn: '2026-11-24',
    retentionStartsOn: '2026-11-24',
    retentionUntil: '2029-11-24',
    deficiencies: [],
  },
};
