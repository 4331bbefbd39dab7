/** Why the gate does not let an event through: the code is stable and for machines, the sentences are for people. */
export const reasons = {
  not_fresh: {
    ja: '同意・契約などの最新の状態を確認できないため、送信していません。',
    en: 'The latest consents and agreements could not be read, so nothing is sent.',
  },
  awaiting_consent: {
    ja: 'このイベントが待つ同意がまだ届いていません。',
    en: 'The consent that this event waits for has not arrived yet.',
  },
  no_tag: {
    ja: 'このサイトとイベント名に対する有効なタグがありません。',
    en: 'No enabled tag is set for this site and event name.',
  },
  tag_disabled: { ja: 'タグが無効になっています。', en: 'The tag is disabled.' },
  tag_changed: {
    ja: '判定後にタグの送信先・契約・項目が変わりました。',
    en: "The tag's destination, agreement or items changed after the decision.",
  },
  no_item_value: {
    ja: 'タグが宣言する項目の値がイベントに一つもありません。',
    en: 'The event has no value for any item that the tag declares.',
  },
  agreement_unknown: {
    ja: '契約が見つからないか、その最新の状態を読み取れません。',
    en: 'The agreement is not known, or its latest state cannot be read.',
  },
  agreement_of_other_provider: {
    ja: '契約の提供元はこのテナントではありません。',
    en: 'The provider of the agreement is another tenant.',
  },
  agreement_suspended: { ja: '契約は停止中です。', en: 'The agreement is suspended.' },
  agreement_ended: { ja: '契約は終了しています。', en: 'The agreement has ended.' },
  agreement_not_yet_in_effect: {
    ja: '承認された契約はまだ効力を生じていません。',
    en: 'No approved version of the agreement is in effect yet.',
  },
  agreement_expired: { ja: '契約の期間が過ぎています。', en: 'The term of the agreement is over.' },
  applicability_reopened: {
    ja: '確認記録義務の適用の有無の判断が見直し中です。',
    en: 'The applicability decision is being reconsidered.',
  },
  applicability_inconsistent: {
    ja: '適用の有無の判断とその根拠が一致していません。',
    en: 'The applicability decision contradicts its own basis.',
  },
  article_27_applies: {
    ja: '提供元にとって個人情報であるため、法第31条ではなく第27条から第30条が適用されます。',
    en: 'It is personal information for the provider: Articles 27 to 30 apply, not 31.',
  },
  item_not_in_agreement: {
    ja: '契約にない項目が含まれています。',
    en: 'An item is not among those of the agreement.',
  },
  party_unknown: {
    ja: '提供元または提供先の名称・住所などが登録されていません。',
    en: 'The details of the provider or the recipient are not known.',
  },
  consent_unknown: {
    ja: '本人の同意の最新の状態を読み取れません。',
    en: "The latest state of the person's consent cannot be read.",
  },
  consent_missing: {
    ja: 'この提供先と利用目的に対する本人の同意がありません。',
    en: 'The person has not consented for this recipient and purpose.',
  },
  consent_refused: { ja: '本人が拒否または撤回しています。', en: 'The person refused or withdrew consent.' },
  consent_expired: { ja: '同意の有効期間が過ぎています。', en: 'The consent is older than its notice allows.' },
  notice_unknown: {
    ja: '同意の際に示した通知文が見つかりません。',
    en: 'The notice under which consent was given is not known.',
  },
  notice_hash_mismatch: {
    ja: '同意の際に示した通知文が公表された通知文と一致しません。',
    en: 'The notice that was shown is not the one that was published.',
  },
  notice_names_other_recipient: {
    ja: '通知文にこの提供先が示されていません。',
    en: 'The notice does not name this recipient.',
  },
  notice_other_purpose: {
    ja: '通知文にこの利用目的が示されていません。',
    en: 'The notice does not state this purpose of use.',
  },
  notice_lacks_item: {
    ja: '通知文に示されていない項目が含まれています。',
    en: 'The notice does not name every item.',
  },
  notice_without_linkage: {
    ja: '通知文に、提供先が個人を識別する情報と結び付けることが示されていません。',
    en: 'The notice does not state that the recipient ties the items to data identifying the person.',
  },
  confirmation_method_inconsistent: {
    ja: '確認の方法が契約の内容（同意取得の代行）と合わないか、この経路では使えません。',
    en: 'The confirmation method does not fit the agreement (consent by proxy), or cannot be used here.',
  },
  foreign_recipient_undeclared: {
    ja: '提供先は外国にありますが、契約にその記載がないか国が異なります。',
    en: 'The recipient is abroad, but the agreement does not say so or names another country.',
  },
  foreign_information_missing: {
    ja: '外国の名称・制度・提供先の措置が通知文にありません。',
    en: "The notice lacks the country, its system or the recipient's measures.",
  },
  foreign_confirmation_missing: {
    ja: '外国に関する情報が提供されたことの確認の方法が契約にありません。',
    en: 'The agreement has no method of confirming that the foreign information was given.',
  },
  foreign_review_overdue: {
    ja: '外国の提供先に関する定期的な確認の期日が未設定か、過ぎています。',
    en: 'The periodic review of the foreign recipient has no due date, or the date has passed.',
  },
  basis_changed: {
    ja: '最初の送信の後に、根拠とした同意・契約などの版が変わったため、再送しません。',
    en: 'What the first attempt relied on has changed since: it is not tried again.',
  },
  too_old: {
    ja: '24時間以内に送信できなかったため、打ち切りました。',
    en: 'It could not be sent within 24 hours and was given up.',
  },
} as const satisfies Record<string, { ja: string; en: string }>;

export type ReasonCode = keyof typeof reasons;

/** The reason as an API shows it. A code that a newer version stored is shown as its code. */
export function explainReason(code: string): { code: string; ja: string; en: string } {
  const text = Object.hasOwn(reasons, code) ? reasons[code as ReasonCode] : { ja: code, en: code };
  return { code, ...text };
}
