import type { AgreementItem, Localized } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface LinkRow {
  agreement_id: string;
  version: number;
  content_hash: string;
  status: 'approved' | 'suspended' | 'ended';
  applicability_reopened: boolean;
  provider_party_id: string;
  provider_name: string | null;
  recipient_party_id: string;
  recipient_name: string | null;
  purpose_code: string;
  purpose_of_use: Localized;
  match_key: string | null;
  applies: boolean;
  effective_from: string;
  effective_to: string | null;
  item: AgreementItem;
  item_code: string;
  recipient_items: AgreementItem[];
}

export interface LinkFilter {
  tenant: string;
  /** The day in Tokyo that the version is to be in effect on. */
  on: string;
  providerPartyId: string | undefined;
  recipientPartyId: string | undefined;
  purposeCode: string | undefined;
  itemCode: string | undefined;
  recipientItemCode: string | undefined;
  status: string | undefined;
  after: readonly [string, string] | undefined;
  limit: number;
}

/**
 * Each item of each agreement's version in effect on a day, with the personal data that it meets there: those that the agreement
 * links it to, or all of them where it links none. In the order of agreement and item.
 */
export async function listLinks(tx: Tx, filter: LinkFilter): Promise<LinkRow[]> {
  const { rows } = await tx.query<LinkRow>(
    linksSql,
    [
      ...[
        filter.tenant,
        filter.on,
        filter.providerPartyId,
        filter.recipientPartyId,
        filter.purposeCode,
        filter.itemCode,
      ],
      ...[filter.recipientItemCode, filter.status, ...(filter.after ?? [null, null]), filter.limit],
    ].map((value) => value ?? null),
  );
  return rows;
}

const nameOf = (side: string) => `(SELECT details ->> 'partyName' FROM parties
    WHERE parties.tenant = $1 AND party_id = content ->> '${side}' ORDER BY parties.version DESC LIMIT 1)`;

const linksSql = `
SELECT agreement_id, version, content_hash, status, applicability_reopened, content ->> 'providerPartyId' AS provider_party_id,
  ${nameOf('providerPartyId')} AS provider_name, content ->> 'recipientPartyId' AS recipient_party_id,
  ${nameOf('recipientPartyId')} AS recipient_name, content ->> 'purposeCode' AS purpose_code,
  content -> 'purposeOfUse' AS purpose_of_use, content -> 'matchKey' ->> 'kind' AS match_key,
  (content -> 'applicabilityDecision' ->> 'applies')::boolean AS applies, content ->> 'effectiveFrom' AS effective_from,
  content ->> 'effectiveTo' AS effective_to, item, item ->> 'itemCode' AS item_code, recipient_items
FROM agreements
JOIN LATERAL (
  SELECT version, content_hash, content FROM agreement_versions known
  WHERE known.tenant = $1 AND known.agreement_id = agreements.agreement_id AND state = 'approved' AND content ->> 'effectiveFrom' <= $2
  ORDER BY version DESC LIMIT 1) AS current ON true
CROSS JOIN LATERAL jsonb_array_elements(content -> 'items') AS item
CROSS JOIN LATERAL (
  SELECT coalesce(jsonb_agg(met ORDER BY place), '[]') AS recipient_items
  FROM jsonb_array_elements(content -> 'recipientItems') WITH ORDINALITY AS listed (met, place)
  WHERE NOT content ? 'links' OR EXISTS (
    SELECT FROM jsonb_array_elements(content -> 'links') AS link
    WHERE link -> 'itemCode' = item -> 'itemCode' AND link -> 'recipientItemCodes' ? (met ->> 'itemCode'))) AS met
WHERE agreements.tenant = $1 AND status <> 'draft' AND (content ->> 'effectiveTo' IS NULL OR content ->> 'effectiveTo' >= $2)
  AND ($3::text IS NULL OR content ->> 'providerPartyId' = $3)
  AND ($4::text IS NULL OR content ->> 'recipientPartyId' = $4)
  AND ($5::text IS NULL OR content ->> 'purposeCode' = $5)
  AND ($6::text IS NULL OR item ->> 'itemCode' = $6)
  AND ($7::text IS NULL OR recipient_items @> jsonb_build_array(jsonb_build_object('itemCode', $7::text)))
  AND CASE WHEN $8::text IS NULL THEN status <> 'ended' ELSE status = $8 END
  AND ($9::text IS NULL OR agreement_id > $9 OR (agreement_id = $9 AND item ->> 'itemCode' COLLATE "C" > $10))
ORDER BY agreement_id, item ->> 'itemCode' COLLATE "C" LIMIT $11`;
