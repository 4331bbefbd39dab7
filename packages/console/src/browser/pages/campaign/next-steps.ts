import { defineMessages } from '../../language/define-messages.ts';

const newVersion = {
  ja: '契約の新しい版を作り、承認を受けてください。',
  en: 'Write a new version of the agreement and have it approved.',
};
const newNotice = {
  ja: '足りない点を補った通知文の版を公開し、サイトで示して、あらためて同意を求めてください。前の同意では補えません。',
  en: 'Publish a version of the notice that says what is missing, show it on the site and ask for consent anew. Earlier consents do not come to cover it.',
};
const operations = {
  ja: '運用担当に、読み取れなかったメッセージと止まっている処理を確認してもらってください（送信先のページ）。',
  en: 'Have operations look at unread messages and what is stuck (the page Destinations).',
};

/** What there is to do about each of the gate's reasons. `other` is for a reason that has no text here yet. */
export const nextSteps = defineMessages({
  consent_missing: {
    ja: 'サイトで通知文を示し、同意を求めてください。本人が選ぶまで提供できません。',
    en: 'Show the notice on the site and ask. Nothing can be provided until the person chooses.',
  },
  consent_refused: {
    ja: '本人の意思です。対象から外してください。繰り返し求めることは避けてください。',
    en: 'It is the person’s wish: leave them out, and do not keep asking.',
  },
  consent_expired: {
    ja: '通知文の定める期間が過ぎています（期間は法律ではなく方針）。続けるには、あらためて同意を求めてください。',
    en: 'Older than the notice allows, which is policy and not law. Ask for consent anew to go on.',
  },
  consent_unknown: operations,
  notice_unknown: operations,
  notice_hash_mismatch: {
    ja: '示した文面が公開された文面と違います。サイトの設定を確認し、正しい通知文で同意を求めてください。',
    en: 'What was shown is not what was published. Check the site and ask for consent with the right notice.',
  },
  notice_names_other_recipient: newNotice,
  notice_other_purpose: newNotice,
  notice_lacks_item: newNotice,
  notice_without_linkage: newNotice,
  foreign_information_missing: newNotice,
  agreement_unknown: {
    ja: '契約が承認されているか確認してください。承認済みなら、運用担当に知らせてください。',
    en: 'Check that the agreement is approved. If it is, tell operations.',
  },
  agreement_of_other_provider: {
    ja: '提供元の会社のテナントで行ってください。',
    en: 'Do this in the tenant of the providing company.',
  },
  agreement_suspended: {
    ja: '停止の理由を確認し、解消したら契約の担当者が再開します。',
    en: 'Find out why it is suspended; whoever is in charge of the agreement resumes it once that is mended.',
  },
  agreement_ended: {
    ja: '終了した契約は再開しません。新しい契約を作り、承認を受けてください。',
    en: 'One that has ended does not come back: write a new agreement and have it approved.',
  },
  agreement_not_yet_in_effect: {
    ja: '効力を生じる日以後に始めるか、早める版の承認を受けてください。',
    en: 'Start on the day it takes effect or later, or have a version approved that begins sooner.',
  },
  agreement_expired: newVersion,
  applicability_reopened: {
    ja: '適用の有無の判断が終わるまで待ってください。',
    en: 'Wait until the applicability decision is taken again.',
  },
  applicability_inconsistent: newVersion,
  article_27_applies: {
    ja: 'この経路では提供できません。法第27条から第30条までの手続きを、弁護士に確認してください。',
    en: 'It cannot be provided this way: ask a lawyer about Articles 27 to 30.',
  },
  item_not_in_agreement: {
    ja: '項目をタグから外すか、その項目を含む契約の版の承認を受けてください。',
    en: 'Take the item out of the tag, or have a version of the agreement with it approved.',
  },
  party_unknown: {
    ja: '当事者の名称・住所・代表者を登録してください。',
    en: 'Register the party with its name, address and representative.',
  },
  confirmation_method_inconsistent: newVersion,
  foreign_recipient_undeclared: newVersion,
  foreign_confirmation_missing: newVersion,
  foreign_review_overdue: {
    ja: '外国の提供先の定期的な確認を行い、次の期日を入れた版の承認を受けてください。',
    en: 'Review the foreign recipient, and have a version with the next date approved.',
  },
  other: {
    ja: '運用担当に、この理由を知らせてください。',
    en: 'Tell operations about this reason.',
  },
});
