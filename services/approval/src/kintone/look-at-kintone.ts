import { answerStates, builtInFields, keepsAnswers, kintoneFields, kintoneStates } from '../domain/kintone-app.ts';
import { findMirrorOfRecord, findUnmirrored, forgetMark } from '../store/kintone-mirrors.ts';
import { type Bridge, idOf, type KintoneRecord } from './bridge.ts';
import { kintoneCode } from './connect-kintone.ts';
import { mirrorCase } from './mirror-case.ts';
import { takeAnswer } from './take-answer.ts';

const answersAtOnce = 100;
const casesAtOnce = 25;

/** One look at a tenant's Kintone: answers first, then records that do not show how their case stands. Gives what keeps it from working. */
export async function lookAtKintone(bridge: Bridge): Promise<string | null> {
  return (await takeAnswers(bridge)) ?? (await mirrorCases(bridge));
}

async function takeAnswers(bridge: Bridge): Promise<string | null> {
  const { kintone } = bridge;
  const { app } = kintone;
  const states = answerStates.map((state) => `"${state}"`).join(', ');
  // Somebody took back what was asked of them: it is asked again.
  const takenBack = `${builtInFields.status} in ("${kintoneStates.preparing}") and ${kintoneFields.state} = "open"`;
  const query = `${builtInFields.status} in (${states}) or (${takenBack}) order by $id asc limit ${answersAtOnce}`;
  const { records }: { records: KintoneRecord[] } = await kintone.call((client) =>
    client.record.getRecords({ app, query }),
  );
  const isAnswer = (record: KintoneRecord) => answerStates.some((state) => state === statusOf(record));
  for (const record of records.filter((each) => !isAnswer(each))) await askAgain(bridge, record);
  const answers = records.filter(isAnswer);
  if (answers.length === 0) return null;
  const { rights } = await kintone.call((client) => client.app.getRecordAcl({ app }));
  if (!keepsAnswers(rights)) {
    return 'The app lets answered records be edited, so who answered is not certain: run kintone-setup again. No answer is counted';
  }
  for (const record of answers) await takeAnswer(bridge, record);
  return null;
}

const statusOf = (record: KintoneRecord) => record[builtInFields.status]?.value;

async function askAgain({ worker, kintone, settings }: Bridge, record: KintoneRecord): Promise<void> {
  const { tenant } = settings;
  await worker.transaction(async (tx) => {
    const mirror = await findMirrorOfRecord(tx, { tenant, app: kintone.app, recordId: idOf(record) });
    if (mirror) await forgetMark(tx, tenant, mirror.case_id);
  });
}

async function mirrorCases(bridge: Bridge): Promise<string | null> {
  const { worker, kintone, settings, logger } = bridge;
  const wanted = { tenant: settings.tenant, app: kintone.app, limit: casesAtOnce };
  let fault: string | null = null;
  for (const each of await worker.transaction((tx) => findUnmirrored(tx, wanted))) {
    try {
      await mirrorCase(bridge, each);
    } catch (error) {
      const line = { tenant: settings.tenant, caseId: each.case_id, code: kintoneCode(error) };
      // Somebody answered meanwhile: the next look sees the record as it is then.
      if (line.code === 'GAIA_CO02') logger.info(line, 'a Kintone record changed meanwhile');
      else if (isOfOneRecord(error)) fault = `case ${each.case_id}: ${(error as Error).message}`.slice(0, 500);
      else throw error;
    }
  }
  return fault;
}

/** Whether Kintone refused what was asked of one record, as against all: others may fare better. */
const isOfOneRecord = (error: unknown): boolean => [400, 404, 520].includes((error as { status?: number }).status ?? 0);
