import type { CaseDecision } from './decide-case.ts';

/** Codes of the fields that the bridge writes; people write `reason` alone. */
export const kintoneFields = {
  caseId: 'akashi_case_id',
  eventId: 'akashi_event_id',
  kind: 'akashi_kind',
  subjectId: 'akashi_subject_id',
  contentHash: 'akashi_content_hash',
  step: 'akashi_step',
  stepName: 'akashi_step_name',
  state: 'akashi_state',
  dueAt: 'akashi_due_at',
  meaning: 'akashi_meaning',
  link: 'akashi_link',
  approvers: 'akashi_approvers',
  files: 'akashi_files',
  reason: 'akashi_reason',
} as const;

/** Kintone's own fields as a Japanese app has them. */
export const builtInFields = { modifier: '更新者', status: 'ステータス' } as const;

export const kintoneStates = {
  preparing: '準備中',
  waiting: '承認待ち',
  approved: '承認と回答',
  sentBack: '差し戻しと回答',
  rejected: '却下と回答',
  settled: '決着',
} as const;

export const kintoneActions = {
  ask: '依頼する',
  takeBack: '取り消す',
  approve: '承認する',
  sendBack: '差し戻す',
  reject: '却下する',
  receive: '受け付ける',
  settle: '決着させる',
} as const;

const { preparing, waiting, approved, sentBack, rejected, settled } = kintoneStates;

/** What an answer in Kintone asks for. */
export const decisionOfStatus: Readonly<Record<string, CaseDecision>> = {
  [approved]: 'approve',
  [sentBack]: 'send_back',
  [rejected]: 'reject',
};
export const answerStates = [approved, sentBack, rejected];

const text = (code: string, label: string, more: object = {}) => ({ type: 'SINGLE_LINE_TEXT', code, label, ...more });
const field = kintoneFields;

/** The form of the app, as `app/form/fields` takes it. The case's id is unique, so that a record made twice is refused. */
export const formProperties: Readonly<Record<string, object>> = {
  [field.caseId]: text(field.caseId, '案件番号', { unique: true, required: true }),
  [field.eventId]: text(field.eventId, '反映番号'),
  [field.kind]: text(field.kind, '種別'),
  [field.subjectId]: text(field.subjectId, '対象'),
  [field.contentHash]: text(field.contentHash, '内容のハッシュ値'),
  [field.step]: { type: 'NUMBER', code: field.step, label: '段階' },
  [field.stepName]: text(field.stepName, '段階名'),
  [field.state]: text(field.state, '結果'),
  [field.dueAt]: { type: 'DATETIME', code: field.dueAt, label: '期限' },
  [field.meaning]: { type: 'MULTI_LINE_TEXT', code: field.meaning, label: '承認の意味' },
  [field.link]: { type: 'LINK', code: field.link, label: 'Akashiで内容を見る', protocol: 'WEB' },
  [field.approvers]: { type: 'USER_SELECT', code: field.approvers, label: '承認者' },
  [field.files]: { type: 'FILE', code: field.files, label: '添付ファイル' },
  [field.reason]: { type: 'MULTI_LINE_TEXT', code: field.reason, label: '理由（差し戻し・却下のとき必須）' },
};

const state = (name: string, index: number, approvers = false) => ({
  name,
  index: String(index),
  assignee: approvers
    ? { type: 'ANY' as const, entities: [{ entity: { type: 'FIELD_ENTITY' as const, code: field.approvers } }] }
    : { type: 'ONE' as const, entities: [] },
});
const action = (name: string, from: string, to: string) => ({ name, from, to, filterCond: '' });

/** Its process management, as `app/status` takes it. */
export const processManagement = {
  enable: true,
  states: Object.fromEntries(
    [preparing, waiting, approved, sentBack, rejected, settled].map((name, index) => [
      name,
      state(name, index, name === waiting),
    ]),
  ),
  actions: [
    action(kintoneActions.ask, preparing, waiting),
    action(kintoneActions.settle, preparing, settled),
    action(kintoneActions.approve, waiting, approved),
    action(kintoneActions.sendBack, waiting, sentBack),
    action(kintoneActions.reject, waiting, rejected),
    action(kintoneActions.takeBack, waiting, preparing),
    ...answerStates.map((from) => action(kintoneActions.receive, from, preparing)),
    action(kintoneActions.takeBack, settled, preparing),
  ],
};

const everyone = { entity: { type: 'GROUP' as const, code: 'everyone' } };

/**
 * Nobody edits a record once it was answered: only then is whoever changed it last the one who answered. The bridge counts no answer
 * of an app without this.
 */
export const recordRights = [
  {
    filterCond: `${builtInFields.status} in (${answerStates.map((name) => `"${name}"`).join(', ')})`,
    entities: [{ ...everyone, viewable: true, editable: false, deletable: false }],
  },
];

/** People read what the bridge writes and write the reason alone. */
export const fieldRights = Object.values(kintoneFields)
  .filter((code) => code !== field.reason)
  .map((code) => ({ code, entities: [{ ...everyone, accessibility: 'READ' as const }] }));

interface Right {
  filterCond?: string;
  entities: readonly { editable: boolean; deletable: boolean }[];
}

/** Whether an app's rights keep every answered record from being edited: the first right that names a state decides for it. */
export function keepsAnswers(rights: readonly Right[]): boolean {
  return answerStates.every((name) => {
    const first = rights.find(({ filterCond = '' }) => filterCond === '' || filterCond.includes(`"${name}"`));
    return first?.entities.every(({ editable, deletable }) => !editable && !deletable) ?? false;
  });
}
