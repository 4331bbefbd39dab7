import type { ConfirmationMethod, ForeignConfirmationMethod, RecordMethod } from '@akashi/contracts';
import type { ExportedRecord } from './exported-record.ts';

/** How consent was confirmed, in the words of the guideline's examples (3-7-3-1) and of Rule 26(3). */
export const consentMethodWording: Record<ConfirmationMethod, string> = {
  recipient_declaration: '提供先の第三者から申告を受ける方法',
  written_pledge: '提供先の第三者が本人の同意を得ていることを誓約する書面を受け入れる方法',
  consent_document_inspected: '提供先の第三者が取得した本人の同意を示す書面等を確認する方法',
  self_confirmed_as_proxy: '同意取得を代行し、当該同意を自ら確認する方法',
  sameness_confirmed: '既に確認を行った事項と内容が同一であることを確認する方法（規則第26条第3項）',
};

/** How it was confirmed that a foreign recipient's information was given (guideline 3-7-3-2). */
export const foreignMethodWording: Record<ForeignConfirmationMethod, string> = {
  document_presented: '情報の提供を行う際に使用している書面の提示を受ける方法',
  web_page_copy_presented: '情報の提供を行っているホームページの写しの提示を受ける方法',
  written_pledge: '情報の提供を行っていることを誓約する書面を受け入れる方法',
  web_page_inspected: '情報の提供を行っているホームページの記載内容を確認する方法',
  self_confirmed_as_proxy: '同意取得を代行し、必要な情報が提供されていることを自ら確認する方法',
};

/** The ways of making a record: Rules 27 (provider) and 23 (recipient). */
export const recordMethodWording: Record<RecordMethod, string> = {
  per_occasion: '都度作成',
  lump: '一括作成',
  contract_substitute: '契約書等の代替手段',
};

/** Approval is the product's policy: the record stands whatever it is. */
export const stateWording: Record<ExportedRecord['state'], string> = {
  unreviewed: '承認手続前',
  in_batch: '承認手続中',
  approved: '承認済み',
  rejected: '不承認',
  voided: '取消し（提供が行われなかったもの）',
};

export const correctionWording: Record<ExportedRecord['corrections'][number]['kind'], string> = {
  voided: '取消し',
  rejected: '不承認',
  amended: '訂正',
  reference_changed: '参照先の変更',
};

export const omittedItemWording = {
  consent: '本人の同意',
  foreignInformation: '外国にある第三者に係る情報の提供',
  counterparty: '第三者の氏名又は名称等',
  principalIdentifier: '本人を特定するに足りる事項',
  infoItems: '個人関連情報の項目',
} as const;

const deficiencyWording: Record<string, string> = {
  omitted_item_uncovered: '省略した事項が、参照先の記録の変更により充足されなくなった',
  consent_missing: '本人の同意の記録がない',
  consent_without_agreement: '契約が見当たらないため、本人の同意がこの提供に対するものか確かめられない',
  consent_not_granted: '本人の同意の記録が、この提供先・利用目的・通知文に対する同意を示していない',
  consent_confirmation_missing: '本人の同意を確認した記録がない',
  confirmation_of_another_provision: '確認の記録が、この提供のものではない',
  confirmed_after_provision: '確認が提供より後に行われている',
  foreign_information_confirmation_missing: '外国にある第三者に係る情報の提供を確認した記録がない',
  agreement_content_not_its_hash: '契約の内容が、記録されたハッシュ値と一致しない',
  recipient_not_found: '提供先の氏名又は名称等が見当たらない',
  recipient_not_in_agreement: '提供先が契約の相手方ではない',
  representative_name_missing: '法人の代表者の氏名がない',
  item_not_in_agreement: '契約にない項目である',
  item_vague: '項目の記載が具体的でない',
  consent_evidence_missing: '本人の同意を得たことを示す証跡がない',
  consent_not_found: '引用された本人の同意の記録が見当たらない',
  consent_after_acquisition: '本人の同意が取得より後である',
  notice_not_found: '本人に示した文面が見当たらない',
  foreign_information_missing: '外国にある第三者に係る情報の提供の記録がない',
  provider_identity_confirmation_missing: '提供元の氏名又は名称等の確認がない',
  provider_identity_confirmation_not_found: '引用された提供元の確認が見当たらない',
  provider_identity_confirmed_after_acquisition: '提供元の確認が取得の日より後に行われている',
  principal_identifier_missing: '本人を特定するに足りる事項がない',
  principal_identifier_vague: '本人を特定するに足りる事項の記載が、特定の本人を示していない',
  items_missing: '個人関連情報の項目がない',
  agreement_not_found: '引用された契約が見当たらない',
  agreement_version_not_found: '引用された契約の版が見当たらない',
  agreement_ambiguous: '同じ契約番号の契約が複数の提供元にあり、いずれか特定できない',
  agreement_not_in_effect: '契約がその日に効力を有していない',
  duty_decided_not_to_apply: '個人データとして取得することが想定されないとの判断と異なる',
  omitted_record_not_found: '省略した事項を記載した記録が見当たらない',
  omitted_record_not_kept: '省略した事項を記載した記録の保存期間が過ぎている',
  omitted_record_corrected: '省略した事項を記載した記録が訂正されている',
  omitted_record_of_another_person: '省略した事項を記載した記録が、別の本人のものである',
  omission_not_same: '省略した事項が、引用された記録の内容と同一でない',
};

/** What a record lacks, in words with its stable code; a code without words is shown as it is. */
export function deficiencyInWords(deficiency: string): string {
  const [code = '', ...detail] = deficiency.split(':');
  const words = deficiencyWording[code];
  if (words === undefined) return deficiency;
  return detail.length === 0 ? `${words}（${code}）` : `${words}：${detail.join(':')}（${code}）`;
}
