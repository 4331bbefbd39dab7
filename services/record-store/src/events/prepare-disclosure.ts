import {
  contentHash,
  type DisclosurePrepared,
  disclosurePrepared,
  newEvent,
  reviewRequested,
  ServiceError,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { mayAnswerUnder33, providerOnlyMessage } from '../domain/disclosable-side.ts';
import { source } from '../domain/own-events.ts';
import { type DisclosureAnswer, prepareAnswer } from '../domain/prepare-answer.ts';
import type { PartFault, RefusedPart } from '../domain/withhold-parts.ts';
import type { Edge } from '../edge.ts';
import { findRecordsOfPerson, findReferencedRecords } from '../store/disclosed-records.ts';
import { addDisclosure } from '../store/disclosures.ts';
import { findKeptSides } from '../store/kept-sides.ts';
import { allowLongStatements } from '../store/reconciliation-lists.ts';
import { say } from './say.ts';

interface DisclosureRequest
  extends Pick<DisclosurePrepared['data'], 'requestedOn' | 'requestedForm' | 'identityVerification'> {
  tenant: string;
  principalIdentifier: string;
  respondent: DisclosureAnswer['respondent'];
  refusal: DisclosureAnswer['refusal'];
  refusedParts: RefusedPart[];
  preparedBy: string;
}

/**
 * Prepares the answer to a person's request from the records made up to the day of the request, and puts it before people: it is
 * approved as it stands or not at all. Neither event says whom it is about. Throws a ServiceError: `not_disclosable` where Act 33(5) names
 * no record of the company's, `invalid_request` where a part is refused that the answer doesn't have.
 */
export async function prepareDisclosure(
  tx: Tx,
  { tenant, principalIdentifier, respondent, refusal, refusedParts, preparedBy, ...request }: DisclosureRequest,
  edge: Edge,
): Promise<DisclosurePrepared['data']> {
  await allowLongStatements(tx);
  if (!mayAnswerUnder33(await findKeptSides(tx, tenant))) {
    throw new ServiceError({ code: 'not_disclosable', message: providerOnlyMessage });
  }
  const { requestedOn, requestedForm } = request;
  const records = await findRecordsOfPerson(tx, { tenant, principalIdentifier, madeUntil: requestedOn });
  const kept = await findReferencedRecords(tx, tenant, records);
  const disclosureId = edge.newId();
  const salt = edge.salts(1)[0]!.toString('hex');
  const asked = { disclosureId, principalIdentifier, requestedOn, requestedForm, respondent, refusal, salt };
  const find = (recordId: string) => kept.get(recordId);
  const { answer, faults, ...ids } = prepareAnswer({ ...asked, refusedParts }, records, find);
  if (faults.length > 0) throw badParts(faults);
  const time = edge.now();
  const data = {
    ...{ disclosureId, ...request, answer: answer.answer, refusalGround: refusal?.ground ?? null },
    ...(refusedParts.length > 0 && { refusedParts: refusedParts.map(({ reason: _, ...part }) => part) }),
    ...{ contentHash: contentHash(answer), ...ids, preparedBy, preparedAt: time.toISOString() },
  };
  const event = newEvent(disclosurePrepared, { source, tenant, time, data });
  const review = newEvent(reviewRequested, { source, tenant, time, data: reviewOf(data, edge.newId()) });
  const [evidence] = await say(tx, [event, review], { edge });
  await addDisclosure(tx, evidence!, { ...data, answer: JSON.stringify(answer) });
  return data;
}

const answerWords = {
  disclosed: { ja: '開示する', en: 'disclose' },
  partly_disclosed: { ja: '一部を開示しない', en: 'refuse part' },
  does_not_exist: { ja: '存在しない旨を通知する', en: 'say that there is none' },
  refused: { ja: '開示しない', en: 'refuse' },
} as const;

function reviewOf(
  { disclosureId, contentHash: hash, answer, recordIds, leftOutRecordIds, ...data }: DisclosurePrepared['data'],
  reviewId: string,
) {
  const {
    requestedOn,
    requestedForm,
    identityVerification,
    refusalGround,
    refusedParts = [],
    preparedBy,
    preparedAt,
  } = data;
  const words = answerWords[answer];
  return {
    reviewId,
    kind: 'disclosure_answer' as const,
    subject: { id: disclosureId, version: null, contentHash: hash },
    summary: {
      ja: `${requestedOn}に受けた第三者提供記録の開示の請求（法第33条第5項）への回答案：${words.ja}（記録${recordIds.length}件）。`,
      en: `Proposed answer to a request of ${requestedOn} for disclosure of records (Act 33(5)): ${words.en} (${recordIds.length} records).`,
    },
    content: {
      ...{ disclosureId, answer, refusalGround, requestedOn, requestedForm, identityVerification },
      ...{ recordCount: recordIds.length, leftOutCount: leftOutRecordIds.length },
      ...(refusedParts.length > 0 && { refusedParts }),
    },
    requester: preparedBy,
    requestedAt: preparedAt,
  };
}

function badParts(faults: readonly PartFault[]): ServiceError {
  const details = faults.map(({ place, field, message, code }) => ({
    ...{ path: `/refusedParts/${place}/${field}`, message, code },
  }));
  return new ServiceError({ code: 'invalid_request', message: details[0]!.message, details });
}
