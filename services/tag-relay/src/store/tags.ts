import type { TagContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AgreementState } from '../domain/check-agreement.ts';

export interface StoredTag {
  tagId: string;
  revision: number;
  content: TagContent;
  contentHash: string;
  publishedAt: Date;
}

const columns = `tag_id AS "tagId", revision, content, content_hash AS "contentHash", published_at AS "publishedAt"`;

/** Lets one change of a tag go on at a time, so that its revisions and their events are in one order. */
export async function lockTag(tx: Tx, tenant: string, tagId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('tag ' || $1 || ' ' || $2, 0))`, [tenant, tagId]);
}

export async function findTag(tx: Tx, tenant: string, tagId: string): Promise<StoredTag | undefined> {
  const { rows } = await tx.query<StoredTag>(`SELECT ${columns} FROM tags WHERE tenant = $1 AND tag_id = $2`, [
    tenant,
    tagId,
  ]);
  return rows[0];
}

/** Tags by id, one more than `limit` if there are more. */
export async function listTags(
  tx: Tx,
  tenant: string,
  { after, limit }: { after: string; limit: number },
): Promise<StoredTag[]> {
  const { rows } = await tx.query<StoredTag>(
    `SELECT ${columns} FROM tags WHERE tenant = $1 AND tag_id > $2 ORDER BY tag_id LIMIT $3`,
    [tenant, after, limit + 1],
  );
  return rows;
}

/** Writes a new revision, and keeps it among all there were. A null secret leaves the stored one. */
export async function saveTag(
  tx: Tx,
  tenant: string,
  { tag, secret }: { tag: StoredTag; secret: Buffer | null },
): Promise<void> {
  const { tagId, revision, content, contentHash, publishedAt } = tag;
  const row = [tenant, tagId, revision, JSON.stringify(content), contentHash, publishedAt];
  await tx.query(
    `INSERT INTO tag_revisions (tenant, tag_id, revision, content, content_hash, published_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    row,
  );
  await (secret
    ? tx.query(
        `INSERT INTO tags AS known (tenant, tag_id, revision, content, content_hash, published_at, site_id, event_name, enabled, signing_secret)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (tenant, tag_id) DO UPDATE
           SET revision = excluded.revision, content = excluded.content, content_hash = excluded.content_hash,
               published_at = excluded.published_at, site_id = excluded.site_id, event_name = excluded.event_name,
               enabled = excluded.enabled, signing_secret = excluded.signing_secret`,
        [...row, content.siteId, content.eventName, content.enabled, secret],
      )
    : tx.query(
        `UPDATE tags SET revision = $3, content = $4, content_hash = $5, published_at = $6, site_id = $7, event_name = $8, enabled = $9
         WHERE tenant = $1 AND tag_id = $2`,
        [...row, content.siteId, content.eventName, content.enabled],
      ));
}

/** Gives a tag another signing secret; what the tag does is as it was, so its revision stays. */
export async function saveSecret(
  tx: Tx,
  tenant: string,
  { tagId, secret }: { tagId: string; secret: Buffer },
): Promise<void> {
  await tx.query('UPDATE tags SET signing_secret = $3 WHERE tenant = $1 AND tag_id = $2', [tenant, tagId, secret]);
}

export async function findAgreement(tx: Tx, tenant: string, agreementId: string): Promise<AgreementState | undefined> {
  const { rows } = await tx.query<{ state: AgreementState }>(
    'SELECT state FROM agreements WHERE tenant = $1 AND agreement_id = $2',
    [tenant, agreementId],
  );
  return rows[0]?.state;
}
