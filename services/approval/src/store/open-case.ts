import { type CaseKind, caseOpened, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { type CaseRow, insertCase } from './cases.ts';
import { findRoute } from './routes.ts';

interface NewCase {
  tx: Tx;
  tenant: string;
  kind: CaseKind;
  subject: { id: string; version: number | null; contentHash: string };
  /** What is decided, for whoever looks at the case. */
  content: unknown;
  requester: string | null;
  now: Date;
}

/** Opens a case on the kind's route and puts `case.opened` into the outbox; undefined when the subject has its case already. */
export async function openCase({
  tx,
  tenant,
  kind,
  subject,
  content,
  requester,
  now,
}: NewCase): Promise<CaseRow | undefined> {
  const { steps } = await findRoute(tx, tenant, kind);
  const row: CaseRow = {
    case_id: newId(),
    kind,
    subject_id: subject.id,
    subject_version: subject.version,
    content_hash: subject.contentHash,
    content,
    requester,
    steps: [...steps],
    state: 'open',
    opened_at: now,
    decided_at: null,
  };
  if (!(await insertCase(tx, tenant, row))) return undefined;
  const data = { caseId: row.case_id, kind, subject, requester, openedAt: now.toISOString() };
  await putInOutbox(tx, [newEvent(caseOpened, { source: 'akashi/approval', tenant, data, time: now })]);
  return row;
}
