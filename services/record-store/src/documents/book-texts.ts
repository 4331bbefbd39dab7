import type { Side } from '../domain/exported-record.ts';

interface BookTexts {
  title: string;
  basis: string;
  counterparty: string;
  occurred: string;
  notes: string[];
}

const commonNotes = [
  '本書は、記録保存システム Akashi（証）に保存されている記録のうち、上記の条件に当てはまるものを、出力の時点で写したものである。原本は、同システムに保存されている電磁的記録である。',
  '記載した事項は、関係者の申告と処理の結果による。申告が真実であること、本人の同意が有効であること、法令上の義務が果たされていることを、本書が示すものではない。',
  '記録が作成後に変わっていないことは、本書ではなく、記録ごとの証拠ファイルを検証プログラム akashi-verify で確かめること。',
];

/** What a book says of itself, by side; the statutory basis in the Act's and Rules' own numbers. */
export const bookTexts: Record<Side, BookTexts> = {
  provider: {
    title: '個人関連情報の第三者提供に係る記録（提供元）',
    basis:
      '個人情報の保護に関する法律第31条第3項において準用する同法第30条第3項、個人情報の保護に関する法律施行規則第28条第1項',
    counterparty: '提供先の第三者',
    occurred: '提供した年月日',
    notes: [
      ...commonNotes,
      '灰色の欄（記録を作成した方法、作成した日、保存期間、記録番号、備考）は、規則第28条第1項の記録事項ではない。承認の状態は運用上の方針によるもので、記録の効力に関わらない。',
      '本人の氏名等は、規則第28条第1項の記録事項ではないため、本書に記載がない。',
    ],
  },
  recipient: {
    title: '個人関連情報の提供を受けて個人データとして取得した場合の記録（提供先）',
    basis: '個人情報の保護に関する法律第30条第3項、個人情報の保護に関する法律施行規則第24条第1項第3号',
    counterparty: '提供元の個人関連情報取扱事業者',
    occurred: '取得した日',
    notes: [
      ...commonNotes,
      '灰色の欄（取得した日、記録を作成した方法、作成した日、保存期間、記録番号、備考）は、規則第24条第1項第3号の記録事項ではない。承認の状態は運用上の方針によるもので、記録の効力に関わらない。',
      '本書には、本人を特定するに足りる事項が含まれる。取扱いに注意すること。',
    ],
  },
};

export const adviceNote = '法令上の判断については、弁護士等の専門家に相談すること。';
export const changedTextNote =
  '本書の書体にない文字は、符号位置で〔U+…〕のように示した。異体字の指定（異体字セレクタ）は、反映していない。正しい文字は、電磁的記録による。';
