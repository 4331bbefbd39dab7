import { type EvidenceRole, isEvidenceRole } from './evidence-role.ts';

/** A text in Japanese and in English. */
export type Words = { ja: string; en: string };

/** What each piece of evidence is called in a report. */
export const roleWords: Record<EvidenceRole, Words> = {
  record: { ja: '提供の記録', en: 'Record of the provision' },
  acquisition_record: { ja: '取得の記録', en: 'Record of the acquisition' },
  acquisition: { ja: '取得の報告', en: 'Acquisition as reported' },
  provider_identity: { ja: '提供元の確認', en: "Confirmation of the provider's identity" },
  referenced_record: { ja: '省略した事項を記載した記録', en: 'Record that has the items left out' },
  provision: { ja: '提供', en: 'Provision' },
  provision_report: { ja: '提供先による提供の報告', en: 'Provision as the recipient reported it' },
  settlement: { ja: '提供の結果', en: 'How the delivery ended' },
  confirmation: { ja: '同意取得の確認', en: 'Confirmation of consent' },
  same_confirmation: { ja: '内容が同一とされた従前の確認', en: 'Earlier confirmation that was found the same' },
  same_confirmation_record: { ja: '従前の確認を記載した記録', en: 'Record of the earlier confirmation' },
  consent: { ja: '本人の同意', en: "The person's consent" },
  notice: { ja: '本人に示した文面', en: 'Notice as shown' },
  agreement: { ja: '契約', en: 'Agreement' },
  party: { ja: '当事者', en: 'Party' },
  tag: { ja: 'タグの設定', en: 'Tag settings' },
  case: { ja: '承認の申請', en: 'Case opened' },
  decision: { ja: '承認の決定', en: 'Decision' },
  correction: { ja: '記録の訂正', en: 'Correction' },
  batch: { ja: '記録のとりまとめ', en: 'Batch of records' },
  batch_approval: { ja: 'とりまとめの承認', en: 'Approval of the batch' },
  period_record_opened: { ja: '一括記録・契約書等による記録の開始', en: 'Opening of the lump record or contract' },
  period_record_closed: { ja: '一括記録・契約書等による記録の締め', en: 'Closing of the lump record or contract' },
  contract_document: { ja: '契約書その他の書面', en: 'Contract or other document' },
};

const checkNames: Record<string, string> = {
  'bundle format': 'ファイルの形式',
  'checkpoint signature': 'ログの署名',
  'log origin': 'ログの名称',
  'distinct leaves': '証拠に重複がない',
  'one record': '記録は一件である',
  'one tenant': 'すべて同じ事業者の証拠である',
  'one person': 'すべて同じ本人の証拠である',
  'record references': '記録が引用する証拠',
  'key rotation': '署名鍵の交代がログに収められている',
  'time-stamp': 'タイムスタンプ（RFC 3161）',
};
const aspects: Record<string, string> = {
  event: 'の形式',
  'in the log': 'がログに収められ、改変されていない',
  'named by the record': 'が記録の引用するものと一致する',
  present: 'が同封されている',
};

/** The Japanese name of a check, or its own name where there is none. */
export function checkNameJa(name: string): string {
  const space = name.indexOf(' ');
  const [role, aspect] = [name.slice(0, space), aspects[name.slice(space + 1)]];
  return checkNames[name] ?? (isEvidenceRole(role) && aspect ? roleWords[role].ja + aspect : name);
}

const missing: [start: string, ja: string][] = [
  ["the provider's details", '提供元の名称・住所・代表者'],
  ["the recipient's details", '提供先の名称・住所・代表者（記録にある事項を除く）'],
  ['how the tag was set', 'タグの設定'],
  ['who approved the agreement', '契約を承認した者'],
  ['a consent:', '同意（記録は同意を引用していない）'],
  ["a confirmation of the provider's identity:", '提供元の確認（記録は確認を引用していない）'],
  ['how the delivery ended', '提供の結果'],
  ['the earlier confirmation', '内容が同一とされた従前の確認（規則第26条第3項）'],
  ['that the earlier confirmation was recorded', '従前の確認が記録されたこと（規則第26条第3項）'],
  ['that a closing covers', '締めがその期間の全件に及ぶこと（ハッシュの再計算には全件が必要）'],
  ['a closing of the lump record', 'この記録が加わる一括記録・契約書等による記録の締め（保存期間は示されていない）'],
  ['the documents themselves', '書面そのもの（SHA-256と、記載事項についての申告のみ）'],
  ['that a third party saw', '第三者がこの時点のログを確認したこと（タイムスタンプは検証していない：--tsa-cert）'],
];

/** What a bundle lacks, in Japanese; as it stands where there is no translation. */
export function missingJa(what: string): string {
  return missing.find(([start]) => what.startsWith(start))?.[1] ?? what;
}

const regionDeclaration = /^data region declared by the operator: (.+)$/;

/** What a signer declares in a checkpoint; as it stands where there is no translation. */
export function declarationWords(declaration: string): Words {
  const region = regionDeclaration.exec(declaration)?.[1];
  return { ja: region === undefined ? declaration : `データの保管地域（運営者の宣言）：${region}`, en: declaration };
}

export const verdictWords: Record<'verified' | 'failed' | 'unknown_signer', Words> = {
  verified: { ja: '検証できました：すべての検査に合格しました。', en: 'Verified: every check holds.' },
  failed: {
    ja: '検証できません：合格しない検査があります。このファイルの内容に依拠しないでください。',
    en: 'Not verified: at least one check does not hold. Rely on nothing in this file.',
  },
  unknown_signer: {
    ja: '署名者が不明です：指定された鍵による署名ではないため、何も証明されません。鍵はログの運営者から別の方法で入手してください。',
    en: "Signer unknown: the key given did not sign this, so nothing is shown. Get the key from the log's operator by another way.",
  },
};

export const shownWords: readonly Words[] = [
  {
    ja: '各証拠は、ログに収められたときのままであり、運営者がログに署名した後は一字も変わっていないこと。',
    en: "Each piece of evidence is, to the byte, what was logged, unchanged since the log's operator signed.",
  },
  {
    ja: '記録が引用する同意・文面・契約・確認・報告は、まさにここにあるものであること。',
    en: 'The consent, notice, agreement, confirmation and report that the record names are exactly these.',
  },
];

export const notShownWords: readonly Words[] = [
  {
    ja: '申告や記載の内容が真実であること、同意が有効であること、法令上の義務が果たされたこと。',
    en: 'That a declaration is true, that a consent is valid, or that a duty under the law was met.',
  },
  {
    ja: 'この後にログに収められたこと（訂正など）。',
    en: 'Anything logged later, such as a correction.',
  },
  {
    ja: '運営者が誰に対しても同じログを示したこと（別に保管したチェックポイントと照合してください）。',
    en: 'That the operator showed everybody the same log: compare with a checkpoint kept elsewhere.',
  },
  {
    ja: 'タイムスタンプの証明書が失効していないこと（失効の確認は通信を要するため行っていません）。',
    en: "That the time-stamping authority's certificate was not revoked: this check is made offline.",
  },
];
