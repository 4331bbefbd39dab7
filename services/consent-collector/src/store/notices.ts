import type { NoticeContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { Notice } from '../domain/notice.ts';

interface NoticeRow {
  notice_id: string;
  version: number;
  content_hash: string;
  content: NoticeContent;
  published_at: Date;
}

export interface NoticeVersionRef {
  noticeId: string;
  version: number;
}

const columns = 'notice_id, version, content_hash, content, published_at';

/** Holds back other publishers of this notice until the transaction ends, so that version numbers have no gap and no clash. */
export async function lockNotice(tx: Tx, tenant: string, noticeId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('notice ' || $1 || ' ' || $2, 0))`, [tenant, noticeId]);
}

export async function insertNotice(tx: Tx, tenant: string, notice: Notice): Promise<void> {
  const { noticeId, version, contentHash, content, publishedAt } = notice;
  await tx.query(`INSERT INTO notices (tenant, ${columns}) VALUES ($1, $2, $3, $4, $5, $6)`, [
    tenant,
    noticeId,
    version,
    contentHash,
    JSON.stringify(content),
    publishedAt,
  ]);
}

export async function latestNotice(tx: Tx, tenant: string, noticeId: string): Promise<Notice | undefined> {
  const { rows } = await tx.query<NoticeRow>(
    `SELECT ${columns} FROM notices WHERE tenant = $1 AND notice_id = $2 ORDER BY version DESC LIMIT 1`,
    [tenant, noticeId],
  );
  return rows[0] && noticeOf(rows[0]);
}

/** The versions asked for, in that order; undefined where there is none. */
export async function findNotices(
  tx: Tx,
  tenant: string,
  refs: readonly NoticeVersionRef[],
): Promise<(Notice | undefined)[]> {
  const { rows } = await tx.query<NoticeRow>(
    `SELECT ${columns} FROM notices
     WHERE tenant = $1 AND (notice_id, version) IN (SELECT * FROM unnest($2::text[], $3::integer[]))`,
    [tenant, refs.map(({ noticeId }) => noticeId), refs.map(({ version }) => version)],
  );
  const found = rows.map(noticeOf);
  return refs.map((ref) => found.find(({ noticeId, version }) => noticeId === ref.noticeId && version === ref.version));
}

/** The latest version of each notice, by notice id; one more than `limit`, to tell whether there is a next page. */
export async function listNotices(
  tx: Tx,
  { tenant, after, limit }: { tenant: string; after: string; limit: number },
): Promise<Notice[]> {
  const { rows } = await tx.query<NoticeRow>(
    `SELECT DISTINCT ON (notice_id) ${columns} FROM notices WHERE tenant = $1 AND notice_id > $2
     ORDER BY notice_id, version DESC LIMIT $3`,
    [tenant, after, limit + 1],
  );
  return rows.map(noticeOf);
}

function noticeOf(row: NoticeRow): Notice {
  return {
    noticeId: row.notice_id,
    version: row.version,
    contentHash: row.content_hash,
    content: row.content,
    publishedAt: row.published_at.toISOString(),
  };
}
