import type {
  AcquisitionRecordMade,
  DisclosureAnswerKind,
  DisclosureForm,
  Localized,
  RefusalGround,
} from '@akashi/contracts';
import { type CorrectedRecord, disclosedItems, voidedBecause } from './disclosed-items.ts';
import { disclosureStatements } from './disclosure-texts.ts';

export const answerFormat = 'akashi-disclosure-answer/1';

/** The answer as it is approved and handed over. Its hash is over all of it. */
export interface DisclosureAnswer {
  format: typeof answerFormat;
  disclosureId: string;
  answer: DisclosureAnswerKind;
  principalIdentifier: string;
  requestedOn: string;
  requestedForm: DisclosureForm;
  /** Who answers, as the document names it. */
  respondent: { partyName: string; contact: string } | null;
  /** What the answer is and isn't, and the notice that Article 33(3) asks for. */
  statements: Localized[];
  refusal: { ground: RefusalGround; reason: string } | null;
  /** Statutory items only, in the order in which the records were made. */
  records: AcquisitionRecordMade['data']['items'][];
  /** Records of the person that count no longer, each with the reason. */
  leftOut: { reason: string }[];
  /** Random, so that nobody who knows the hash can try out whom it is about. */
  salt: string;
}

interface Prepared {
  answer: DisclosureAnswer;
  recordIds: string[];
  leftOutRecordIds: string[];
}

interface Request {
  disclosureId: string;
  principalIdentifier: string;
  requestedOn: string;
  requestedForm: DisclosureForm;
  respondent: DisclosureAnswer['respondent'];
  refusal: { ground: RefusalGround; reason: string } | null;
  salt: string;
}

/**
 * The answer to a person (Act 33(5) with 33(1) to (3)): the items of the records about them, that there are none, or that they are
 * refused. A record amended to be about somebody else isn't theirs.
 */
export function prepareAnswer(
  { refusal, ...request }: Request,
  records: readonly CorrectedRecord[],
  find: (recordId: string) => CorrectedRecord | undefined,
): Prepared {
  const found = records
    .map((each) => ({ recordId: each.record.recordId, items: disclosedItems(each, find), voided: voidedBecause(each) }))
    .filter(({ items }) => [null, request.principalIdentifier].includes(items.principalIdentifier));
  const standing = found.filter(({ voided }) => voided === null);
  const left = found.flatMap(({ recordId, voided }) => (voided === null ? [] : [{ recordId, reason: voided }]));
  const kind = refusal ? 'refused' : standing.length > 0 ? 'disclosed' : 'does_not_exist';
  const isDisclosed = kind === 'disclosed';
  const answer: DisclosureAnswer = {
    format: answerFormat,
    ...request,
    answer: kind,
    statements: disclosureStatements(kind),
    refusal,
    records: isDisclosed ? standing.map(({ items }) => items) : [],
    leftOut: refusal ? [] : left.map(({ reason }) => ({ reason })),
  };
  return {
    answer,
    recordIds: isDisclosed ? standing.map(({ recordId }) => recordId) : [],
    leftOutRecordIds: refusal ? [] : left.map(({ recordId }) => recordId),
  };
}
