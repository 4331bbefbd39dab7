import { listComments } from '../store/case-notes.ts';
import type { Bridge } from './bridge.ts';

/** Writes a case's comments into its record, each once: every one carries its id, and what is there already is not written again. */
export async function mirrorComments(bridge: Bridge, caseId: string, recordId: string): Promise<void> {
  const { settings, worker, kintone } = bridge;
  if (!settings.mirror_comments) return;
  const comments = await worker.transaction((tx) => listComments(tx, { tenant: settings.tenant, caseId }));
  if (comments.length === 0) return;
  const { app } = kintone;
  const there: string[] = [];
  for (let offset = 0; ; offset += 10) {
    const page = await kintone.call((client) =>
      client.record.getRecordComments({ app, record: recordId, order: 'asc', offset, limit: 10 }),
    );
    there.push(...page.comments.map(({ text }) => text));
    if (!page.newer) break;
  }
  for (const { comment_id, actor, actor_name, comment } of comments) {
    if (there.some((text) => text.includes(comment_id))) continue;
    const text = `${actor_name ?? actor}: ${comment}`.slice(0, 4000);
    await kintone.call((client) =>
      client.record.addRecordComment({ app, record: recordId, comment: { text: `${text}\n[${comment_id}]` } }),
    );
  }
}
