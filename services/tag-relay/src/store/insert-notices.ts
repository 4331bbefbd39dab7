import type { NoticePublished } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { noticeTerms } from '../domain/notice-terms.ts';

/** Adds notice versions. A version never changes: the first of its number is kept. */
export async function insertNotices(tx: Tx, events: readonly NoticePublished[]): Promise<void> {
  await tx.query(
    `INSERT INTO notices (tenant, notice_id, version, content_hash, terms)
     SELECT tenant, notice_id, version, content_hash, terms::jsonb
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[]) AS row (tenant, notice_id, version, content_hash, terms)
     ON CONFLICT (tenant, notice_id, version) DO NOTHING`,
    [
      events.map((event) => event.tenantid),
      events.map((event) => event.data.noticeId),
      events.map((event) => event.data.version),
      events.map((event) => event.data.contentHash),
      events.map((event) => JSON.stringify(noticeTerms(event.data.content))),
    ],
  );
}
