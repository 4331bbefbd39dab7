import { expect, test } from '@jest/globals';
import { type Answers, applicabilityQuestions } from '../src/domain/applicability-questions.ts';
import { flowTemplates } from '../src/domain/flow-templates.ts';
import { judgeApplicability } from '../src/domain/judge-applicability.ts';

const base: Answers = {
  personal_information_for_provider: false,
  means_of_provision: 'server_relay',
  searchable_database: true,
  linking_by_recipient: 'foreseeable',
  signs: [],
  non_linkage_clause: false,
  statutory_exception: 'none',
  public_body: false,
};

const applies = 'acquisition_as_personal_data_expected';
const cases: [string, string, Answers, { applies: boolean; basis: string; recordOwed: boolean }][] = [
  [
    'personal information for the provider is not for Article 31',
    'Act 31(1), 27',
    { personal_information_for_provider: true },
    { applies: false, basis: 'personal_information_for_provider', recordOwed: false },
  ],
  [
    'what does not reach the recipient is no provision',
    'Act 31(1)',
    { means_of_provision: 'none' },
    { applies: false, basis: 'not_a_provision', recordOwed: false },
  ],
  [
    "a recipient's own tag is no provision once a lawyer confirmed it",
    'Q&A 8-10',
    { means_of_provision: 'recipient_tag', recipient_tag_is_no_provision: true },
    { applies: false, basis: 'not_a_provision', recordOwed: false },
  ],
  [
    "a recipient's own tag is a provision as long as nobody confirmed otherwise",
    'Q&A 8-10',
    { means_of_provision: 'recipient_tag', recipient_tag_is_no_provision: false },
    { applies: true, basis: applies, recordOwed: true },
  ],
  [
    'outside a searchable database',
    'Act 31(1), 16(7)',
    { searchable_database: false },
    { applies: false, basis: 'not_in_a_database', recordOwed: false },
  ],
  [
    'linking that is known',
    '3-7-1-2',
    { linking_by_recipient: 'known' },
    { applies: true, basis: applies, recordOwed: true },
  ],
  ['linking that can ordinarily be foreseen', '3-7-1-2', {}, { applies: true, basis: applies, recordOwed: true }],
  [
    'mere ease of collation is no direct linking',
    '3-7-1-1',
    { linking_by_recipient: 'ease_of_collation_only' },
    { applies: false, basis: 'no_direct_linking', recordOwed: false },
  ],
  [
    'an ID meant for linking among the items speaks against it',
    '3-7-1-2',
    { linking_by_recipient: 'ease_of_collation_only', signs: ['linking_id'] },
    { applies: true, basis: applies, recordOwed: true },
  ],
  [
    'a clause against linking normally ends the duty',
    '3-7-1-3',
    { non_linkage_clause: true },
    { applies: false, basis: 'non_linkage_clause', recordOwed: false },
  ],
  [
    'a clause that circumstances contradict does not',
    '3-7-1-3',
    { non_linkage_clause: true, signs: ['hashed_contact'] },
    { applies: true, basis: applies, recordOwed: true },
  ],
  [
    'a clause against what is known to happen does not',
    '3-7-1-3',
    { linking_by_recipient: 'known', non_linkage_clause: true },
    { applies: true, basis: applies, recordOwed: true },
  ],
  [
    'a statutory exception',
    'Act 27(1)(i), 31(1)',
    { statutory_exception: 'i' },
    { applies: false, basis: 'statutory_exception', recordOwed: false },
  ],
  [
    'an exempt public body owes the confirmation, not the record',
    'Act 16(2), 31(3)',
    { public_body: true },
    { applies: true, basis: applies, recordOwed: false },
  ],
];

test.each(cases)('%s (%s)', (_, __, change, outcome) => {
  expect(judgeApplicability({ ...base, ...change })).toMatchObject({ settled: true, outcome });
});

test('questions come in the order of the guideline, and one that settles the matter ends it', () => {
  const asked: string[] = [];
  const answers: Record<string, Answers[string]> = {};
  for (let judgement = judgeApplicability(answers); !judgement.settled; judgement = judgeApplicability(answers)) {
    asked.push(judgement.next);
    expect(judgement.faults).toMatchObject([{ path: `/answers/${judgement.next}`, code: 'answer_missing' }]);
    answers[judgement.next] = base[judgement.next]!;
  }
  const order = applicabilityQuestions.map(({ questionId }) => questionId);
  expect(asked).toEqual(order.filter((questionId) => questionId !== 'recipient_tag_is_no_provision'));
  expect(judgeApplicability({ personal_information_for_provider: true })).toMatchObject({ settled: true });
});

test.each([
  ['personal_information_for_provider', 'no'],
  ['means_of_provision', 'pigeon'],
  ['signs', ['linking_id', 'rumour']],
  ['signs', 'linking_id'],
  ['statutory_exception', true],
] as const)('an answer that is none is refused where it stands: %s %j', (questionId, answer) => {
  expect(judgeApplicability({ ...base, [questionId]: answer as never })).toMatchObject({
    settled: false,
    faults: [{ path: `/answers/${questionId}`, code: 'not_an_answer' }],
  });
});

test.each(flowTemplates.map((template) => [template.templateId, template] as const))(
  'the template %s leaves no question open and hides no answer that is not one of a question',
  (_, { answers }) => {
    expect(judgeApplicability(answers).settled).toBe(true);
    const known = applicabilityQuestions.map(({ questionId }) => questionId);
    for (const questionId of Object.keys(answers)) expect(known).toContain(questionId);
  },
);
