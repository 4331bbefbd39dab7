import type {
  AcquisitionRecordMade,
  DisclosureAnswerKind,
  DisclosureForm,
  Localized,
  RefusalGround,
} from '@akashi/contracts';
import { type CorrectedRecord, disclosedItems, voidedBecause } from './disclosed-items.ts';
import { disclosureStatements } from './disclosure-texts.ts';
import { type PartFault, partFaults, type RefusedPart, type WithheldPart, withholdParts } from './withhold-parts.ts';

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
  /** What is withheld of single records, with the ground of each; absent where nothing is. */
  withheld?: WithheldPart[];
  /** Statutory items only, in the order in which the records were made; those withheld are left empty. */
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
  /** Refusals of parts that can't be: then there is no answer to keep. */
  faults: PartFault[];
}

interface Request {
  disclosureId: string;
  principalIdentifier: string;
  requestedOn: string;
  requestedForm: DisclosureForm;
  respondent: DisclosureAnswer['respondent'];
  refusal: { ground: RefusalGround; reason: string } | null;
  /** What is refused of single records. */
  refusedParts: readonly RefusedPart[];
  salt: string;
}

/**
 * The answer to a person (Act 33(5) with 33(1) to (3)): the items of the records about them, that there are none, or that all or part
 * of them is refused. A record amended to be about somebody else isn't theirs.
 */
export function prepareAnswer(
  { refusal, refusedParts, ...request }: Request,
  records: readonly CorrectedRecord[],
  find: (recordId: string) => CorrectedRecord | undefined,
): Prepared {
  const found = records
    .map((each) => ({ recordId: each.record.recordId, items: disclosedItems(each, find), voided: voidedBecause(each) }))
    .filter(({ items }) => [null, request.principalIdentifier].includes(items.principalIdentifier));
  const standing = found.filter(({ voided }) => voided === null);
  const left = found.flatMap(({ recordId, voided }) => (voided === null ? [] : [{ recordId, reason: voided }]));
  const { disclosed, withheld } = withholdParts(refusal ? [] : refusedParts, standing);
  const kind = refusal ? 'refused' : kindOf({ found: standing.length, disclosed: disclosed.length, withheld });
  const shown = refusal ? [] : disclosed;
  const answer: DisclosureAnswer = {
    format: answerFormat,
    ...request,
    answer: kind,
    statements: disclosureStatements(kind),
    refusal,
    ...(withheld.length > 0 && { withheld }),
    records: shown.map(({ items }) => items),
    leftOut: refusal ? [] : left.map(({ reason }) => ({ reason })),
  };
  return {
    answer,
    recordIds: shown.map(({ recordId }) => recordId),
    leftOutRecordIds: refusal ? [] : left.map(({ recordId }) => recordId),
    faults: partFaults(refusedParts, standing),
  };
}

function kindOf(of: { found: number; disclosed: number; withheld: readonly WithheldPart[] }): DisclosureAnswerKind {
  if (of.found === 0) return 'does_not_exist';
  if (of.disclosed === 0) return 'refused';
  return of.withheld.length > 0 ? 'partly_disclosed' : 'disclosed';
}
