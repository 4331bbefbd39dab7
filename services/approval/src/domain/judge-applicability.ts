import type { ApplicabilityDecision, ErrorDetail, Localized } from '@akashi/contracts';
import { type Answer, type Answers, applicabilityQuestions, type Question } from './applicability-questions.ts';

export interface ApplicabilityOutcome {
  applies: boolean;
  basis: ApplicabilityDecision['basis'];
  /** Whether Article 31(3) asks for a record: exempt public bodies owe the confirmation only. */
  recordOwed: boolean;
  reasons: Localized[];
  /** Where the guideline leaves room that a lawyer should look into. */
  askLawyer: boolean;
}

export type ApplicabilityJudgement =
  | { settled: true; outcome: ApplicabilityOutcome }
  /** What is still to be answered, or was answered in a way that is no answer, each with its path. */
  | { settled: false; next: string; faults: ErrorDetail[] };

interface Asking {
  answer(questionId: string): Answer;
}

class Unanswered extends Error {
  readonly fault: ErrorDetail;
  readonly questionId: string;
  constructor(questionId: string, fault: ErrorDetail) {
    super(fault.message);
    this.questionId = questionId;
    this.fault = fault;
  }
}

/**
 * What the answers come to, in the order of guideline 3-7-1 (Act 31(1)): the first question that settles the matter ends it. It
 * judges the answers, not the facts: a person gave them, and decides.
 */
export function judgeApplicability(answers: Answers): ApplicabilityJudgement {
  try {
    return { settled: true, outcome: judge({ answer: (questionId) => answered(answers, questionId) }) };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    return { settled: false, next: error.questionId, faults: [error.fault] };
  }
}

function judge({ answer }: Asking): ApplicabilityOutcome {
  if (answer('personal_information_for_provider') === true) {
    return not('personal_information_for_provider', because.personalInformation);
  }
  const means = answer('means_of_provision');
  if (means === 'none') return not('not_a_provision', because.notProvided);
  const isNoProvision = means === 'recipient_tag' && answer('recipient_tag_is_no_provision') === true;
  if (isNoProvision) return { ...not('not_a_provision', because.directCollection), askLawyer: true };
  if (answer('searchable_database') === false) return not('not_in_a_database', because.noDatabase);

  const linking = answer('linking_by_recipient');
  const signs = answer('signs') as readonly string[];
  const isDenied = linking === 'ease_of_collation_only' || linking === 'not_expected';
  if (isDenied && signs.length === 0) return not('no_direct_linking', because.notLinked);
  const hasClause = linking !== 'known' && answer('non_linkage_clause') === true;
  if (hasClause && signs.length === 0) return not('non_linkage_clause', because.clause);
  if (answer('statutory_exception') !== 'none') {
    return not('statutory_exception', because.exception(String(answer('statutory_exception'))));
  }
  const isPublicBody = answer('public_body') === true;
  const reasons = [
    linking === 'known' ? because.known : isDenied || hasClause ? because.signs : because.foreseeable,
    ...(isPublicBody ? [because.publicBody] : []),
  ];
  return {
    ...{ applies: true, basis: 'acquisition_as_personal_data_expected', reasons, recordOwed: !isPublicBody },
    askLawyer: signs.length > 0 && (isDenied || hasClause),
  };
}

const not = (basis: ApplicabilityOutcome['basis'], reason: Localized): ApplicabilityOutcome => ({
  ...{ applies: false, basis, reasons: [reason], recordOwed: false, askLawyer: false },
});

const because = {
  personalInformation: {
    ja: '提供元にとって個人情報であるため、31条ではなく27条から30条の問題となる。',
    en: 'It is personal information for the provider: Articles 27 to 30 apply, not 31.',
  },
  notProvided: { ja: '提供先へ提供されない。', en: 'It is not provided to the recipient.' },
  directCollection: {
    ja: '提供先のタグが端末から直接取得し、提供に当たらないことを弁護士等に確認したと回答された（Q&A 8-10）。',
    en: "The recipient's own tag collects directly, and it was answered that a lawyer confirmed it to be no provision (Q&A 8-10).",
  },
  noDatabase: {
    ja: '個人関連情報データベース等を構成しない（法31条1項）。',
    en: 'It is not part of a database of personal-related information (Act 31(1)).',
  },
  notLinked: {
    ja: '提供先が個人データに直接紐付けて利用することは想定されない（ガイドライン 3-7-1-1）。',
    en: 'Direct linking to personal data by the recipient is not expected (guideline 3-7-1-1).',
  },
  clause: {
    ja: '個人データとして利用しない旨が契約等で定められ、これに反する事情はないと回答された（ガイドライン 3-7-1-3）。',
    en: 'A contract forbids use as personal data, and no contrary sign was answered (guideline 3-7-1-3).',
  },
  exception: (item: string): Localized => ({
    ja: `法27条1項の例外（${item}）に当たると回答された。`,
    en: `It was answered that the exception of Act 27(1)(${item}) applies.`,
  }),
  known: {
    ja: '提供先が個人データに付加することを現に想定している（ガイドライン 3-7-1-2）。',
    en: 'That the recipient attaches it to personal data is actually known (guideline 3-7-1-2).',
  },
  foreseeable: {
    ja: '提供先が個人データに付加することを通常想定できる（ガイドライン 3-7-1-2）。',
    en: 'That the recipient attaches it to personal data can ordinarily be foreseen (guideline 3-7-1-2).',
  },
  signs: {
    ja: '紐付けが窺われる事情があるため、個人データとして取得することが想定されるものとして扱う（ガイドライン 3-7-1-3）。',
    en: 'Signs suggest linking, so that acquisition as personal data is taken as expected (guideline 3-7-1-3).',
  },
  publicBody: {
    ja: '提供先が法16条2項各号の者であるため、確認は要するが、記録の作成は要しない。',
    en: 'The recipient is one of Act 16(2): the confirmation is owed, the record is not.',
  },
} as const satisfies Record<string, Localized | ((item: string) => Localized)>;

const questionsById = new Map(applicabilityQuestions.map((question) => [question.questionId, question]));

function answered(answers: Answers, questionId: string): Answer {
  const question = questionsById.get(questionId)!;
  const answer = answers[questionId];
  const path = `/answers/${questionId}`;
  if (answer === undefined) {
    throw new Unanswered(questionId, { path, code: 'answer_missing', message: `Answer: ${question.text.en}` });
  }
  if (isAnswerTo(question, answer)) return answer;
  const wanted = question.kind === 'yes_no' ? 'true or false' : question.options.map(({ value }) => value).join(', ');
  throw new Unanswered(questionId, { path, code: 'not_an_answer', message: `Answer with ${wanted}` });
}

function isAnswerTo({ kind, options }: Question, answer: Answer): boolean {
  const isOption = (value: unknown) => options.some((each) => each.value === value);
  if (kind === 'yes_no') return typeof answer === 'boolean';
  if (kind === 'choice') return isOption(answer);
  return Array.isArray(answer) && answer.every(isOption);
}
