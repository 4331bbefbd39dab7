import { expect, test } from '@jest/globals';
import { mayAnswerUnder33, providerOnlyMessage } from '../../src/domain/disclosable-side.ts';
import { prepareAnswer } from '../../src/domain/prepare-answer.ts';
import { partFaults, type RefusedPart } from '../../src/domain/withhold-parts.ts';

const items = {
  consentObtained: { obtainedBy: 'recipient' as const },
  foreignInformationProvided: true,
  counterparty: {
    partyName: '株式会社ショップ',
    partyAddress: '東京都千代田区丸の内1-1-1',
    representativeName: '佐藤 花子',
  },
  principalIdentifier: 'member-0001',
  infoItems: ['サイトXで閲覧した商品カテゴリ'],
};
const record = (recordId: string) => ({ record: { recordId, items }, corrections: [] });
const part = (recordId: string, named: RefusedPart['items'], more: Partial<RefusedPart> = {}): RefusedPart => ({
  ...{ recordId, items: named, ground: 'harm_to_rights', reason: '第三者の安全を害するおそれがある' },
  ...more,
});
const asked = {
  disclosureId: 'd1',
  principalIdentifier: 'member-0001',
  requestedOn: '2026-11-20',
  requestedForm: 'electronic' as const,
  ...{ respondent: null, refusal: null, salt: '00' },
};
const answerOf = (refusedParts: RefusedPart[]) =>
  prepareAnswer({ ...asked, refusedParts }, [record('r1'), record('r2')], () => undefined);
const why = { ground: 'harm_to_rights', reason: '第三者の安全を害するおそれがある' };

test.each<[string, RefusedPart[], object]>([
  [
    'Act 33(2) proviso: an item of one record is withheld, all else is disclosed',
    [part('r2', ['counterparty'])],
    {
      answer: 'partly_disclosed',
      records: [items, { ...items, counterparty: null }],
      withheld: [{ record: 2, items: ['counterparty'], ...why }],
    },
  ],
  [
    'Act 33(2) proviso: a whole record is withheld, and named by no number',
    [part('r1', null)],
    { answer: 'partly_disclosed', records: [items], withheld: [{ record: null, items: null, ...why }] },
  ],
  [
    'Act 33(2) proviso: each part has its own ground',
    [part('r1', null), part('r2', ['infoItems', 'consent'], { ground: 'violation_of_other_law', reason: '守秘義務' })],
    {
      answer: 'partly_disclosed',
      records: [{ ...items, infoItems: [], consentObtained: null }],
      withheld: [
        { record: null, items: null, ...why },
        { record: 1, items: ['infoItems', 'consent'], ground: 'violation_of_other_law', reason: '守秘義務' },
      ],
    },
  ],
  [
    'Act 33(3): where every record is withheld whole, all of it is refused',
    [part('r1', null), part('r2', null)],
    { answer: 'refused', records: [] },
  ],
  ['Act 33(2): where nothing is refused, nothing is withheld', [], { answer: 'disclosed', records: [items, items] }],
])('%s', (_, refusedParts, expected) => {
  const { answer, recordIds, faults } = answerOf(refusedParts);
  expect(faults).toEqual([]);
  expect(answer).toMatchObject(expected);
  expect(recordIds).toHaveLength(answer.records.length);
  expect(JSON.stringify(answer)).not.toMatch(/"r[12]"/);
  if (answer.answer !== 'disclosed') expect(answer.statements[0]!.ja).toContain('同条第3項により、その旨を通知します');
});

test('Act 33(3): the notice of a partial refusal says that part is refused, not all, and that something is disclosed', () => {
  const { ja, en } = answerOf([part('r1', ['infoItems'])]).answer.statements[0]!;
  expect(ja).toContain('一部を開示しないこと');
  expect(ja).not.toContain('全部');
  expect(en).toContain('part of the records');
});

test('Rule 24(1)(iii) with Act 33(2): the foreign item that is withheld is not in the answer as if it were recorded', () => {
  const { records } = answerOf([part('r1', ['foreignInformation'])]).answer;
  expect(JSON.parse(JSON.stringify(records[0]))).not.toHaveProperty('foreignInformationProvided');
});

test.each<[string, RefusedPart[], object[]]>([
  [
    'a record that the answer has not',
    [part('r3', null)],
    [{ place: 0, field: 'recordId', code: 'not_in_the_answer' }],
  ],
  [
    'an item twice',
    [part('r1', ['consent', 'infoItems']), part('r1', ['infoItems'])],
    [{ place: 1, field: 'items', code: 'refused_twice' }],
  ],
  [
    'a whole record of which an item was refused',
    [part('r1', ['consent']), part('r1', null)],
    [{ place: 1, field: 'recordId', code: 'refused_twice' }],
  ],
  ['two items of one record by themselves: no fault', [part('r1', ['consent']), part('r1', ['infoItems'])], []],
])('a refusal of %s', (_, refused, expected) => {
  const found = ['r1', 'r2'].map((recordId) => ({ recordId, items }));
  expect(partFaults(refused, found)).toMatchObject(expected);
});

test.each([
  ['a recipient', { asProvider: false, asRecipient: true }, true],
  ['a company that is both', { asProvider: true, asRecipient: true }, true],
  ['a company that is neither so far: it may say that none exists', { asProvider: false, asRecipient: false }, true],
  ['a provider only: its records under Article 31(3) are not named', { asProvider: true, asRecipient: false }, false],
])('Act 33(5): %s', (_, sides, may) => {
  expect(mayAnswerUnder33(sides)).toBe(may);
});

test('the refusal cites the Act in both languages, says what to do and never claims compliance', () => {
  for (const words of ['Act 33(5)', 'Article 31(3)', '法第33条第5項', 'ask a lawyer']) {
    expect(providerOnlyMessage).toContain(words);
  }
  expect(providerOnlyMessage).not.toMatch(/適法|compliant/);
});
