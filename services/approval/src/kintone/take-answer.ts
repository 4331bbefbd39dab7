import { ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { builtInFields, decisionOfStatus, kintoneFields } from '../domain/kintone-app.ts';
import { takeDecision } from '../http/take-decision.ts';
import { logAudit } from '../store/audit-log.ts';
import { findAnswer, findMirrorOfRecord, forgetMark, insertAnswer, type MirrorRow } from '../store/kintone-mirrors.ts';
import { type Bridge, idOf, type KintoneRecord, revisionOf } from './bridge.ts';

interface Refusal {
  code: string;
  message: string;
}

interface Answer {
  record: KintoneRecord;
  mirror: MirrorRow;
  user: string;
  status: string;
}

/**
 * Takes what somebody answered in Kintone as their decision here, under the rules for everyone, for the very content and step that
 * the record showed; once a revision. What does not count is kept with the reason and said in the record. Gives whether it was new.
 */
export async function takeAnswer(bridge: Bridge, record: KintoneRecord): Promise<boolean> {
  const { settings, kintone, api } = bridge;
  const { tenant } = settings;
  const [recordId, revision] = [idOf(record), revisionOf(record)];
  const status = String(record[builtInFields.status]?.value);
  const { code: user } = record[builtInFields.modifier]!.value as { code: string };
  const taken = await api.tenantTransaction(tenant, async (tx) => {
    const key = { tenant, app: kintone.app, recordId };
    const mirror = await findMirrorOfRecord(tx, key);
    // Somebody else's record, or one answered before: it is only brought up to date.
    if (!mirror || (await findAnswer(tx, { ...key, revision }))) return undefined;
    return { refusal: await decide(tx, bridge, { record, mirror, user, status }) };
  });
  if (!taken) return false;
  bridge.onCommitted();
  if (!taken.refusal) return true;
  const { code, message } = taken.refusal;
  const text = `この回答は承認として扱われません / This answer does not count: ${message} (${code})`.slice(0, 1000);
  await kintone.call((client) =>
    client.record.addRecordComment({ app: kintone.app, record: recordId, comment: { text } }),
  );
  return true;
}

async function decide(tx: Tx, bridge: Bridge, answer: Answer): Promise<Refusal | null> {
  const { settings, people, kintone, now } = bridge;
  const { tenant } = settings;
  const { record, mirror, user, status } = answer;
  const person = people.find(({ kintone_user }) => kintone_user === user);
  await tx.query('SAVEPOINT one_answer');
  const refusal = faultOf(answer) ?? (person ? await attempt(tx, bridge, answer, person) : unmapped(user));
  if (refusal) await tx.query('ROLLBACK TO SAVEPOINT one_answer');
  const [recordId, revision, at] = [idOf(record), revisionOf(record), now()];
  await insertAnswer(tx, tenant, {
    ...{ app_id: kintone.app, record_id: recordId, revision, case_id: mirror.case_id, kintone_user: user, status },
    subject: person?.subject ?? null,
    refused_code: refusal?.code ?? null,
    refused_message: refusal?.message ?? null,
    taken_at: at,
  });
  await forgetMark(tx, tenant, mirror.case_id);
  const actor = { subject: person?.subject ?? `kintone:${user}`, tenant, roles: person?.roles ?? [] };
  const details = { app: kintone.app, recordId, revision, kintoneUser: user, status, refused: refusal?.code ?? null };
  const action = refusal ? 'kintone.answer_refused' : 'kintone.answer_taken';
  await logAudit(tx, { actor, action, target: { kind: 'case', id: mirror.case_id }, details, now: at });
  return refusal;
}

async function attempt(
  tx: Tx,
  { settings, now }: Bridge,
  { record, mirror, status }: Answer,
  { subject, roles }: Bridge['people'][number],
): Promise<Refusal | null> {
  const reason =
    String(record[kintoneFields.reason]?.value ?? '')
      .trim()
      .slice(0, 2000) || null;
  const { content_hash: contentHash, step, case_id: caseId } = mirror;
  const wanted = { decision: decisionOfStatus[status]!, contentHash, step, reason, onBehalfOf: null };
  const actor = { subject, tenant: settings.tenant, roles, scopes: new Set<string>() };
  try {
    await takeDecision({ tx, actor, caseId, wanted: () => wanted, now: now() });
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, message: error.message };
    throw error;
  }
}

/** What was answered must be what the bridge had shown: the same content, the same step. */
function faultOf({ record, mirror }: Answer): Refusal | undefined {
  const hash = record[kintoneFields.contentHash]?.value;
  const step = Number(record[kintoneFields.step]?.value);
  if (hash === mirror.content_hash && step === mirror.step) return undefined;
  return { code: 'content_changed', message: 'The record does not show what the case decides now: look at it again' };
}

const unmapped = (user: string): Refusal => ({
  code: 'kintone_user_unknown',
  message: `The Kintone user ${user} is nobody here: a route administrator maps them first`,
});
