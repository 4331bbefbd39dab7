import { tokyoDay } from '../domain/business-days.ts';
import { caseMeaning } from '../domain/case-meaning.ts';
import { decideCase } from '../domain/decide-case.ts';
import { answerStates, builtInFields, kintoneActions, kintoneFields, kintoneStates } from '../domain/kintone-app.ts';
import { type CaseFile, factsOf, readCaseFile } from '../store/case-file.ts';
import { findAnswer, findMirror, type MirrorRow, putMirror, type UnmirroredCase } from '../store/kintone-mirrors.ts';
import { type Bridge, idOf, type KintoneRecord, revisionOf } from './bridge.ts';
import { kintoneCode } from './connect-kintone.ts';
import { mirrorComments } from './mirror-comments.ts';
import { mirrorFiles } from './mirror-files.ts';

const field = kintoneFields;

/**
 * Makes a case's record show how the case stands, and asks those who may decide its step. Each change names the revision it was
 * made from, so that an answer given meanwhile is never written over: the change is refused then (GAIA_CO02) and made again later.
 */
export async function mirrorCase(bridge: Bridge, { case_id: caseId, mark }: UnmirroredCase): Promise<void> {
  const { worker, kintone, settings } = bridge;
  const { tenant } = settings;
  const { file, known } = await worker.transaction(async (tx) => ({
    file: (await readCaseFile(tx, { tenant, caseId, lock: false }))!,
    known: await findMirror(tx, tenant, caseId),
  }));
  const mirrored = known?.app_id === kintone.app ? known : undefined;
  const found = mirrored && (await readRecord(bridge, mirrored.record_id));
  const record = found ?? (await addRecord(bridge, file, mark));
  if (!(await mayTouch(bridge, record))) return;
  const isOpen = file.row.state === 'open';
  const row: MirrorRow = {
    ...{ case_id: caseId, app_id: kintone.app, record_id: idOf(record), content_hash: file.row.content_hash },
    ...{ step: file.row.current_step, mark: null, settled: false },
  };
  // Noted before anybody is asked, and as done only once all of it is.
  await worker.transaction((tx) => putMirror(tx, tenant, row));
  await bringUpToDate(bridge, { record, file, mark });
  await mirrorComments(bridge, file.row.case_id, row.record_id);
  await worker.transaction((tx) => putMirror(tx, tenant, { ...row, mark, settled: !isOpen }));
}

/** Undefined where somebody deleted it. */
async function readRecord({ kintone }: Bridge, id: string): Promise<KintoneRecord | undefined> {
  try {
    const { record } = await kintone.call((client) => client.record.getRecord({ app: kintone.app, id }));
    return record as KintoneRecord;
  } catch (error) {
    if (kintoneCode(error) === 'GAIA_RE01') return undefined;
    throw error;
  }
}

/** The case's id is unique in the app: where a record was made and the answer lost, that one is taken. */
async function addRecord(bridge: Bridge, file: CaseFile, mark: string): Promise<KintoneRecord> {
  const { kintone } = bridge;
  const { app } = kintone;
  try {
    const record = { [field.caseId]: { value: file.row.case_id }, ...shownOf(bridge, file, mark) };
    const { id } = await kintone.call((client) => client.record.addRecord({ app, record }));
    return (await readRecord(bridge, id))!;
  } catch (error) {
    if (kintoneCode(error) !== 'CB_VA01') throw error;
    const query = `${field.caseId} = "${file.row.case_id}"`;
    const { records } = await kintone.call((client) => client.record.getRecords({ app, query }));
    if (records.length === 0) throw error;
    return records[0] as KintoneRecord;
  }
}

/** An answer that was not looked at yet is left as it is. */
async function mayTouch({ worker, kintone, settings }: Bridge, record: KintoneRecord): Promise<boolean> {
  if (!answerStates.some((state) => state === record[builtInFields.status]?.value)) return true;
  const key = { tenant: settings.tenant, app: kintone.app, recordId: idOf(record), revision: revisionOf(record) };
  if (await worker.transaction((tx) => findAnswer(tx, key))) return true;
  // A refused answer has a comment since; comments leave the revision as it is.
  return false;
}

interface Update {
  record: KintoneRecord;
  file: CaseFile;
  mark: string;
}

async function bringUpToDate(bridge: Bridge, { record, file, mark }: Update): Promise<void> {
  const { app } = bridge.kintone;
  const id = idOf(record);
  const isOpen = file.row.state === 'open';
  let revision = revisionOf(record);
  const status = String(record[builtInFields.status]?.value);
  const move = async (action: string) => {
    const answer = await bridge.kintone.call((client) =>
      client.record.updateRecordStatus({ app, id, action, revision }),
    );
    revision = Number(answer.revision);
  };
  if (status === kintoneStates.waiting) {
    // A token acts on records without assignees only.
    const cleared = await bridge.kintone.call((client) =>
      client.record.updateRecordAssignees({ app, id, assignees: [], revision }),
    );
    revision = Number(cleared.revision);
    await move(kintoneActions.takeBack);
  } else if (status === kintoneStates.settled) await move(kintoneActions.takeBack);
  else if (status !== kintoneStates.preparing) await move(kintoneActions.receive);
  const shown = { ...shownOf(bridge, file, mark), ...(await mirrorFiles(bridge, file.row.case_id, record)) };
  const updated = await bridge.kintone.call((client) =>
    client.record.updateRecord({ app, id, revision, record: { ...shown, [field.reason]: { value: '' } } }),
  );
  revision = Number(updated.revision);
  if (!isOpen) return move(kintoneActions.settle);
  if (approversOf(bridge, file).length > 0) await move(kintoneActions.ask);
}

/** What a record says of a case: ids, kinds, days and what approving means. No content of the case: that is looked at in Akashi. */
function shownOf(bridge: Bridge, file: CaseFile, mark: string): Record<string, { value: unknown }> {
  const { row } = file;
  const { consoleUrl } = bridge;
  const approvers = approversOf(bridge, file);
  return {
    [field.eventId]: { value: `${row.case_id}:${mark}`.slice(0, 200) },
    [field.kind]: { value: row.kind },
    [field.subjectId]: { value: row.subject_id },
    [field.contentHash]: { value: row.content_hash },
    [field.step]: { value: String(row.current_step) },
    [field.stepName]: { value: row.steps[row.current_step]?.name ?? '' },
    [field.state]: { value: row.state === 'open' && approvers.length === 0 ? 'nobody_to_ask' : row.state },
    [field.dueAt]: { value: row.due_at?.toISOString().replace(/\.\d+Z$/, 'Z') ?? '' },
    [field.meaning]: { value: caseMeaning[row.kind].ja },
    [field.link]: { value: consoleUrl === null ? '' : `${consoleUrl}/cases/${row.case_id}` },
    [field.approvers]: { value: approvers.map((code) => ({ code })) },
  };
}

/** Those in Kintone who could approve the step now: asked of the rules that will judge it. */
function approversOf({ people, now }: Bridge, file: CaseFile): string[] {
  const { row } = file;
  if (row.state !== 'open') return [];
  const looked = { contentHash: row.content_hash, step: row.current_step, day: tokyoDay(now()) };
  const may = ({ subject, roles }: Bridge['people'][number]) =>
    decideCase(factsOf(file), {
      ...looked,
      decision: 'approve',
      actor: { subject, roles },
      ...{ onBehalfOf: null, delegation: null, reason: null },
    }).allowed;
  return people.filter(may).map(({ kintone_user }) => kintone_user);
}
