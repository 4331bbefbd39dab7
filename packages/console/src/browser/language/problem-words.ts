import { defineMessages } from './define-messages.ts';

/** What people are told of refusals that they meet in their work, by the code that the services give. */
export const problemWords = defineMessages({
  case_closed: {
    ja: 'この案件は既に決まっています。',
    en: 'This case has been decided already.',
  },
  case_moved_on: {
    ja: 'ほかの人が先に判断し、案件が次の段階へ進みました。',
    en: 'Somebody else acted first, and the case has moved on.',
  },
  content_changed: {
    ja: 'あなたが見た後に内容が変わりました。',
    en: 'The content has changed since you looked at it.',
  },
  reason_required: { ja: '理由を書いてください。', en: 'Give a reason.' },
  requester_may_not_approve: {
    ja: '申請した人は判断できません。ほかの人が判断します。',
    en: 'Whoever made the request does not decide it: another person does.',
  },
  author_may_not_approve: {
    ja: '内容を書いた人は判断できません。ほかの人が判断します。',
    en: 'Whoever wrote the content does not decide it: another person does.',
  },
  already_approved_a_step: {
    ja: '本人として、又は代理として、この案件を既に承認しています。別の人が判断します。',
    en: 'You approved this case already, yourself or through a delegate: another person decides.',
  },
  own_approval_needed: {
    ja: 'この段階ではあなた自身の承認も必要なため、代理はほかの人が行います。',
    en: 'This step needs your own approval too: another delegate stands in.',
  },
  role_missing: { ja: 'この段階を判断する役割がありません。', en: 'Your role does not decide this step.' },
  not_assigned: {
    ja: 'この段階は別の人に割り当てられています。',
    en: 'This step is assigned to somebody else.',
  },
  own_delegation: { ja: '自分自身の代理はできません。', en: 'Nobody stands in for themselves.' },
  delegation_missing: {
    ja: 'その人からの代理の指定が、今日は有効ではありません。',
    en: 'That person has not delegated to you for today.',
  },
  only_requester_may_withdraw: {
    ja: '取り下げられるのは申請した人だけです。',
    en: 'Only whoever made the request withdraws it.',
  },
  requester_may_not_reassign: {
    ja: '申請した人は、判断する人を選べません。',
    en: 'Whoever made the request does not choose who decides.',
  },
  cannot_reassign_to: {
    ja: 'その人には割り当てられません。自分自身、申請した人、内容を書いた人、既に関わった人以外を選んでください。',
    en: 'That person cannot take the step: choose somebody other than yourself, the requester, an author or who had a part already.',
  },
  group_in_use: {
    ja: '承認経路が、このグループに残る人数より多くの承認を求めています。先に経路を変えてください。',
    en: 'A route asks for more people than the group would have: change the route first.',
  },
  forbidden: { ja: 'この操作の権限がありません。', en: 'Your role does not allow this.' },
  not_found: { ja: '見つかりません。', en: 'There is no such thing here.' },
  idempotency_key_reused: {
    ja: '同じ操作が別の内容で送られました。もう一度行ってください。',
    en: 'The same operation was sent with other content: do it again.',
  },
});
