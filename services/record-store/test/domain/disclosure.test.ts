import { acquisitionRecordItemsSchema } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { type CorrectedRecord, disclosedItems } from '../../src/domain/disclosed-items.ts';
import { disclosureStatements, refusalGroundWords } from '../../src/domain/disclosure-texts.ts';
import { prepareAnswer } from '../../src/domain/prepare-answer.ts';

const person = 'member-0001';
const counterparty = { partyName: '株式会社ショップ', partyAddress: '東京都', representativeName: '佐藤 花子' };
const items = {
  consentObtained: { obtainedBy: 'recipient' as const },
  counterparty,
  principalIdentifier: person,
  infoItems: ['閲覧した商品カテゴリ'],
};

type Given = Partial<CorrectedRecord['record']> & { corrections?: CorrectedRecord['corrections'] };
const record = ({ corrections = [], ...given }: Given = {}): CorrectedRecord => ({
  record: { recordId: 'r1', items, ...given },
  corrections,
});

const withoutParty = { ...items, counterparty: null };
const referring = record({ items: withoutParty, omitted: { recordId: 'r0', items: ['counterparty'] } });
const foreign = { ...items, foreignInformationProvided: true };
const fromElsewhere = { ...counterparty, partyName: '株式会社別' };

test.each<[article: string, what: string, given: CorrectedRecord, kept: CorrectedRecord[], expected: object]>([
  ['Rule 24(1)(iii)', 'has the items and nothing else', record(), [], items],
  ['Rule 24(1)(iii)', 'has the foreign information where it is an item', record({ items: foreign }), [], foreign],
  ['Rule 24(2)', 'takes an omitted item from the record that has it', referring, [record({ recordId: 'r0' })], items],
  ['Rule 24(2)', 'leaves an item open that no kept record has', referring, [], withoutParty],
  [
    'Rule 24(2)',
    'takes it as amended there',
    referring,
    [
      record({
        recordId: 'r0',
        corrections: [{ kind: 'amended', reason: 'x', items: { counterparty: fromElsewhere } }],
      }),
    ],
    { ...items, counterparty: fromElsewhere },
  ],
  [
    'a correction',
    'takes the place of what it amends, the later one counts',
    record({
      corrections: [
        { kind: 'amended', reason: 'x', items: { infoItems: ['a'] } },
        { kind: 'amended', reason: 'y', items: { infoItems: ['b'], acquiredOn: '2026-10-01' } },
      ],
    }),
    [],
    { ...items, infoItems: ['b'] },
  ],
  [
    'two records that omit by each other',
    'come to an end',
    referring,
    [record({ recordId: 'r0', items: withoutParty, omitted: { recordId: 'r1', items: ['counterparty'] } }), referring],
    withoutParty,
  ],
])('%s: the disclosure %s', (_article, _what, given, kept, expected) => {
  const found = disclosedItems(given, (recordId) => kept.find((each) => each.record.recordId === recordId));
  expect(found).toEqual(expected);
  expect(acquisitionRecordItemsSchema.strict().safeParse(found).success).toBe(true);
});

const asked = {
  disclosureId: 'd1',
  principalIdentifier: person,
  requestedOn: '2026-11-20',
  requestedForm: 'electronic' as const,
  respondent: null,
  refusal: null,
  refusedParts: [],
  salt: '00',
};
const nothing = () => undefined;
const voided = record({ recordId: 'r2', corrections: [{ kind: 'voided', reason: '取得していない' }] });
const ofAnother = record({
  recordId: 'r3',
  corrections: [{ kind: 'amended', reason: 'x', items: { principalIdentifier: 'member-0002' } }],
});
const refusal = { ground: 'harm_to_rights' as const, reason: '第三者の安全を害するおそれがある' };

test.each<[string, object, CorrectedRecord[], object]>([
  [
    'Act 33(2): records that stand are disclosed',
    {},
    [record(), voided],
    { answer: 'disclosed', records: [items], leftOut: [{ reason: '取得していない' }] },
  ],
  ['Act 33(3): that there is none is an answer', {}, [], { answer: 'does_not_exist', records: [], leftOut: [] }],
  [
    'Act 33(3): so it is where all were voided',
    {},
    [voided],
    { answer: 'does_not_exist', records: [], leftOut: [{ reason: '取得していない' }] },
  ],
  [
    'a record amended to be about somebody else is not the person’s',
    {},
    [ofAnother],
    { answer: 'does_not_exist', records: [], leftOut: [] },
  ],
  [
    'Act 33(2) proviso: a refusal discloses nothing, nor that there is something',
    { refusal },
    [record(), voided],
    { answer: 'refused', refusal, records: [], leftOut: [] },
  ],
])('%s', (_, given, records, expected) => {
  const { answer, recordIds, leftOutRecordIds } = prepareAnswer({ ...asked, ...given }, records, nothing);
  expect(answer).toMatchObject(expected);
  expect([recordIds.length, leftOutRecordIds.length]).toEqual([answer.records.length, answer.leftOut.length]);
});

test('every answer says in both languages what it is, cites the Act, never claims compliance and advises a lawyer', () => {
  for (const answer of ['disclosed', 'partly_disclosed', 'does_not_exist', 'refused'] as const) {
    const said = disclosureStatements(answer);
    for (const { ja, en } of said) expect([ja, en].every((text) => text.length > 20)).toBe(true);
    const ja = said.map((each) => each.ja).join('');
    const en = said.map((each) => each.en).join('');
    for (const words of ['第33条第5項', '第31条第3項', '弁護士']) expect(ja).toContain(words);
    for (const words of ['Article 33(5)', 'Article 31(3)', 'ask a lawyer']) expect(en).toContain(words);
    expect(ja + en).not.toMatch(/適法|遵守|compliant/);
    if (answer !== 'disclosed') expect(ja).toContain('同条第3項により、その旨を通知します');
  }
  expect(Object.values(refusalGroundWords).map(({ ja }) => /第33条第2項ただし書第([123])号/.exec(ja)?.[1])).toEqual([
    '1',
    '2',
    '3',
  ]);
});
