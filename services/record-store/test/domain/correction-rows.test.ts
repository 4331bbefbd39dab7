import { expect, test } from '@jest/globals';
import { correctionRows } from '../../src/domain/correction-rows.ts';
import { exportedAcquisition, exportedProvision, recordId } from '../exports/samples.ts';

const counterparty = { partyName: '株式会社A', partyAddress: '東京都', representativeName: '鈴木' };
const correctedAt = '2026-11-24T03:04:05.678Z';
const amended = (items: Record<string, unknown>) => ({
  ...{ kind: 'amended' as const, reason: '誤記', correctedBy: 'auditor', correctedAt },
  items,
});
const told = (rows: ReturnType<typeof correctionRows>) => rows.map(({ item, before, after }) => [item, before, after]);

test('a correction of the counterparty tells only what changed of it (Rule 28(1)(iii))', () => {
  const moved = amended({ counterparty: { ...counterparty, partyAddress: '大阪府' } });
  const rows = correctionRows(exportedProvision({ items: { counterparty }, corrections: [moved] }));
  expect(told(rows)).toEqual([['当該第三者の住所', '東京都', '大阪府']]);
});

test('a later correction is told against what the earlier one left (Rule 28(1)(iv))', () => {
  const corrections = [amended({ infoItems: ['閲覧'] }), amended({ infoItems: ['閲覧', '購入'] })];
  const rows = correctionRows(exportedProvision({ items: { infoItems: ['履歴'] }, corrections }));
  expect(told(rows)).toEqual([
    ['当該個人関連情報の項目', '履歴', '閲覧'],
    ['当該個人関連情報の項目', '閲覧', '閲覧\n購入'],
  ]);
});

test('of a record that stands as corrected, before is what it said when it was made (Rule 28(1)(iv))', () => {
  const { record } = exportedProvision({ items: { infoItems: ['履歴'] } });
  const standing = {
    ...{ items: { ...record.items, infoItems: ['閲覧'] }, deficiencies: [], mended: [], uncovered: [] },
    ...{ correctionId: recordId(8), correctedAt },
  };
  const corrections = [amended({ infoItems: ['閲覧'] })];
  const rows = correctionRows(exportedProvision({ items: { infoItems: ['履歴'] }, standing, corrections }));
  expect(told(rows)).toEqual([['当該個人関連情報の項目', '履歴', '閲覧']]);
});

test('an item that the record left out by reference is told as left out before, and as stated after (Rule 24(2))', () => {
  const omitted = { items: ['counterparty' as const], recordId: '0190a1b2-c3d4-7000-8000-000000000001' };
  const rows = correctionRows(
    exportedAcquisition({
      record: { omitted },
      items: { counterparty: null },
      corrections: [amended({ counterparty })],
    }),
  );
  expect(told(rows)[0]).toEqual([
    '提供元の個人関連情報取扱事業者の氏名又は名称',
    `省略（記録 ${omitted.recordId} を参照）`,
    '株式会社A',
  ]);
});

test('what the system voided has no item and nobody’s name', () => {
  const voided = { kind: 'voided' as const, reason: '送信されなかった', correctedAt };
  expect(correctionRows(exportedProvision({ corrections: [voided] }))).toEqual([
    {
      kind: '取消し',
      item: '',
      before: '',
      after: '',
      reason: '送信されなかった',
      correctedBy: '',
      correctedAt: new Date(correctedAt),
    },
  ]);
});
