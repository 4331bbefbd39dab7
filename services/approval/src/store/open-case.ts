import { type CaseKind, caseOpened, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { placeContent } from '../domain/place-content.ts';
import type { RouteStep } from '../domain/route-step.ts';
import { type CaseRow, insertCase, listCasesOfSubject, lockSubject } from './cases.ts';
import { resolveSteps } from './groups.ts';
import { placeCase } from './place-case.ts';
import { findRoute } from './routes.ts';
import { settleCase, voidCase } from './settle-case.ts';

interface NewCase {
  tx: Tx;
  tenant: string;
  kind: CaseKind;
  subject: { id: string; version: number | null; contentHash: string };
  /** What is decided, for whoever looks at the case. */
  content: unknown;
  requester: string | null;
  /** Who else wrote the content: they don't decide it either. */
  authors?: readonly string[];
  /** The case that this one follows, made void by the caller; an open case of the subject is found and made void here. */
  supersedes?: string | null;
  /** When the subject's owner asked. */
  askedAt?: Date;
  now: Date;
}

/**
 * Opens a case on the kind's route and puts `case.opened` into the outbox; undefined when the content has its case already. An open
 * case of the same subject with another content becomes void: what was approved of it so far doesn't count for this one.
 */
export async function openCase(wanted: NewCase): Promise<CaseRow | undefined> {
  const { tx, tenant, kind, subject, now, askedAt = now, supersedes = null } = wanted;
  await lockSubject(tx, tenant, kind, subject.id);
  const placement = placeContent(await listCasesOfSubject(tx, { tenant, kind, subjectId: subject.id }), {
    contentHash: subject.contentHash,
    askedAt,
    oncePerContent: kind !== 'agreement_version',
  });
  if (placement.kind === 'has_case') return undefined;
  const replaces = placement.kind === 'open' ? placement.replaces : null;
  if (replaces) await voidCase({ tx, tenant, caseId: replaces, now });
  const { steps } = await findRoute(tx, tenant, kind);
  const opened = rowOf(
    { ...wanted, askedAt, supersedes: replaces ?? supersedes },
    await resolveSteps(tx, tenant, steps),
  );
  const row: CaseRow = { ...opened, state: placement.kind };
  await insertCase(tx, tenant, row);
  await putInOutbox(tx, [newEvent(caseOpened, { source: 'akashi/approval', tenant, data: openedOf(row), time: now })]);
  if (row.state === 'void') {
    await settleCase({ tx, tenant, settled: row, decisions: [], now });
    return { ...row, decided_at: now };
  }
  return placeCase({ tx, tenant, file: { row, decisions: [], reassignments: [] }, now, begins: true });
}

const rowOf = (wanted: NewCase & { askedAt: Date; supersedes: string | null }, steps: RouteStep[]): CaseRow => ({
  case_id: newId(),
  kind: wanted.kind,
  subject_id: wanted.subject.id,
  subject_version: wanted.subject.version,
  content_hash: wanted.subject.contentHash,
  content: wanted.content,
  requester: wanted.requester,
  authors: [...new Set(wanted.authors ?? [])].filter((author) => author !== wanted.requester),
  steps,
  state: 'open',
  supersedes: wanted.supersedes,
  asked_at: wanted.askedAt,
  opened_at: wanted.now,
  decided_at: null,
  current_step: 0,
  due_at: null,
  remind_at: null,
  overdue_at: null,
});

const openedOf = (row: CaseRow) => ({
  caseId: row.case_id,
  kind: row.kind,
  subject: { id: row.subject_id, version: row.subject_version, contentHash: row.content_hash },
  requester: row.requester,
  openedAt: row.opened_at.toISOString(),
  supersedes: row.supersedes,
  steps: row.steps.map(({ name, role, group, people, rule, atLeast }) => ({
    name,
    role,
    group,
    people,
    rule,
    atLeast,
  })),
});
