import type { DisclosureAnswerKind, Localized, RefusalGround } from '@akashi/contracts';

/** What the answer is and isn't, said to the person in every one. */
const statements: readonly Localized[] = [
  {
    ja: 'これは、個人情報の保護に関する法律（以下「法」といいます。）第33条第5項において準用する同条第1項から第3項までの規定による、第三者提供記録（法第30条第3項の記録）の開示の請求に対する回答です。',
    en: 'This answers a request to disclose records of provision by third parties (records under Article 30(3)), under Article 33(1) to (3) as applied by Article 33(5) of the Act on the Protection of Personal Information ("the Act").',
  },
  {
    ja: '開示の対象は、個人情報の保護に関する法律施行規則第24条第1項第3号に定める記録事項です。取得した日、保存期間その他の管理のための情報は記録事項ではないため、含みません。',
    en: 'It covers the items to be recorded under Rule 24(1)(iii) of the Enforcement Rules. The day of acquisition, the retention period and other administrative data are not among them and are left out.',
  },
  {
    ja: '記録には個人関連情報の項目が記載されており、個人関連情報そのものは記載されていません。保有個人データそのものの開示の請求（法第33条第1項）とは別の手続です。',
    en: 'The records state the items of the personal-related information, not the information itself. A request for the personal data held (Article 33(1)) is another procedure.',
  },
  {
    ja: '個人関連情報を提供した事業者が法第31条第3項により作成する記録は、法第33条第5項に掲げられていません。',
    en: 'Records that the provider of personal-related information makes under Article 31(3) are not named in Article 33(5).',
  },
  {
    ja: 'この回答は記録に記載された内容を示すものです。記載が真実であること、同意が有効であること、法令上の義務が果たされたことを示すものではありません。法的な評価は弁護士にご相談ください。',
    en: 'This shows what the records state. It does not show that what they state is true, that a consent is valid or that a duty under the law was met. For what it means in law, ask a lawyer.',
  },
];

const answerStatements: Record<DisclosureAnswerKind, Localized> = {
  disclosed: {
    ja: '請求の日までに作成された記録のうち、請求された方に係るものの記録事項は、次のとおりです。',
    en: 'The items of the records about the person, of those made up to the day of the request, are as follows.',
  },
  partly_disclosed: {
    ja: '請求に係る記録の一部を開示しないことを決定しました。法第33条第5項において準用する同条第3項により、その旨を通知します。開示しない部分とその理由は、別に示すとおりです。請求の日までに作成された記録のうち、請求された方に係るもののその余の記録事項は、次のとおりです。',
    en: 'It was decided not to disclose part of the records asked for. This is the notice of it under Article 33(3) as applied by Article 33(5). What is not disclosed, and why, is stated separately. The other items of the records about the person, of those made up to the day of the request, are as follows.',
  },
  does_not_exist: {
    ja: '請求に係る記録は、請求の日までに作成されたものの中に存在しません。法第33条第5項において準用する同条第3項により、その旨を通知します。',
    en: 'No such record exists among those made up to the day of the request. This is the notice of it under Article 33(3) as applied by Article 33(5).',
  },
  refused: {
    ja: '請求に係る記録の全部を開示しないことを決定しました。法第33条第5項において準用する同条第3項により、その旨を通知します。',
    en: 'It was decided to disclose none of the records asked for. This is the notice of it under Article 33(3) as applied by Article 33(5).',
  },
};

/** The grounds of the proviso of Article 33(2), in its own words. */
export const refusalGroundWords: Record<RefusalGround, Localized> = {
  harm_to_rights: {
    ja: '本人又は第三者の生命、身体、財産その他の権利利益を害するおそれがある場合（法第33条第2項ただし書第1号）',
    en: 'Disclosure is likely to harm the life, body, property or other rights or interests of the person or a third party (proviso of Article 33(2), item (i))',
  },
  serious_obstruction_of_business: {
    ja: '当該個人情報取扱事業者の業務の適正な実施に著しい支障を及ぼすおそれがある場合（法第33条第2項ただし書第2号）',
    en: 'Disclosure is likely to seriously obstruct the proper conduct of the business (proviso of Article 33(2), item (ii))',
  },
  violation_of_other_law: {
    ja: '他の法令に違反することとなる場合（法第33条第2項ただし書第3号）',
    en: 'Disclosure would violate another law (proviso of Article 33(2), item (iii))',
  },
};

/** Everything that an answer of this kind says besides the records themselves, in order. */
export function disclosureStatements(answer: DisclosureAnswerKind): Localized[] {
  return [answerStatements[answer], ...statements];
}
