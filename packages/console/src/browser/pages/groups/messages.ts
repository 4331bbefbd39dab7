import { defineMessages } from '../../language/define-messages.ts';

export const groupsMessages = defineMessages({
  title: { ja: 'グループ', en: 'Groups' },
  lead: {
    ja: '承認の経路で名指しする人の集まりです。開いている案件は、開いた時の人のまま変わりません。',
    en: 'Sets of people that routes name. An open case keeps the people that its group had when it opened.',
  },
  readOnly: {
    ja: '変更できるのは、役割 route_admin の人だけです。',
    en: 'Only people with the role route_admin change them.',
  },
  none: { ja: 'グループはまだありません', en: 'There are no groups yet' },
  noneTodo: { ja: '役割だけで足りるなら、作らなくてもかまいません。', en: 'You need none where roles are enough.' },
  add: { ja: 'グループを作る', en: 'New group' },
  edit: { ja: ({ name }: { name: string }) => `${name}を変更`, en: ({ name }: { name: string }) => `Change ${name}` },
  change: { ja: '変更する', en: 'Change' },
  id: { ja: 'グループID', en: 'Group ID' },
  idHint: {
    ja: '英小文字・数字・ハイフン。後から変えられません。',
    en: 'Lower-case letters, digits and hyphens. It cannot be changed later.',
  },
  name: { ja: '名前', en: 'Name' },
  members: { ja: 'メンバー（利用者ID）', en: 'Members (user IDs)' },
  membersHint: { ja: 'コンマ、又は改行で区切ります', en: 'Separated by commas or new lines' },
  changedBy: {
    ja: ({ who, when }: { who: string; when: string }) => `${who}が${when}に変更`,
    en: ({ who, when }: { who: string; when: string }) => `Changed by ${who} on ${when}`,
  },
  save: { ja: '保存', en: 'Save' },
  saved: { ja: 'グループを保存しました', en: 'The group is saved' },
});
