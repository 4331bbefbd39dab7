export interface AppState {
  properties: Record<string, any>;
  process: { enable: boolean; states: Record<string, any>; actions: any[] };
  recordRights: any[];
  fieldRights: any[];
}

export interface StoredRecord {
  id: number;
  revision: number;
  values: Record<string, any>;
  status: string;
  assignees: string[];
  modifier: string;
  comments: { id: number; text: string; creator: string }[];
}

export const emptyApp = (): AppState => ({
  properties: {},
  process: { enable: false, states: { 未処理: { name: '未処理', index: '0' } }, actions: [] },
  recordRights: [],
  fieldRights: [],
});

/** What Kintone answers instead: its HTTP status, code and message. */
export class KintoneError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message = code) {
    super(message);
    [this.status, this.code] = [status, code];
  }
}

/** The token's own user. */
export const administrator = 'Administrator';

/** A record as the API gives it. */
export const recordView = (app: AppState, record: StoredRecord) => ({
  ...Object.fromEntries(
    Object.entries(app.properties).map(([code, { type }]) => [
      code,
      { type, value: record.values[code] ?? (['USER_SELECT', 'FILE'].includes(type) ? [] : '') },
    ]),
  ),
  更新者: { type: 'MODIFIER', value: { code: record.modifier, name: record.modifier } },
  ステータス: { type: 'STATUS', value: record.status },
  作業者: { type: 'STATUS_ASSIGNEE', value: record.assignees.map((code) => ({ code, name: code })) },
  $revision: { type: '__REVISION__', value: String(record.revision) },
  $id: { type: '__ID__', value: String(record.id) },
});

export function checkRevision(record: StoredRecord, revision: unknown): void {
  if (revision === undefined || Number(revision) === -1 || Number(revision) === record.revision) return;
  throw new KintoneError(409, 'GAIA_CO02', '指定したrevisionは最新ではありません。');
}

/** Runs an action of the process: two operations are recorded, so the revision rises by two. */
export function runAction(
  app: AppState,
  record: StoredRecord,
  { user, action }: { user: string; action: string },
): void {
  const found = app.process.actions.find((each) => each.name === action && each.from === record.status);
  if (!found) throw new KintoneError(400, 'GAIA_IL03', `ステータスの変更に失敗しました: ${action}`);
  if (record.assignees.length > 0 && !record.assignees.includes(user)) {
    throw new KintoneError(403, 'CB_NO02', '権限がありません。');
  }
  const { assignee } = app.process.states[found.to];
  const fields = (assignee?.entities ?? []).filter((each: any) => each.entity.type === 'FIELD_ENTITY');
  record.status = found.to;
  record.assignees = fields.flatMap((each: any) =>
    (record.values[each.entity.code] ?? []).map(({ code }: any) => code),
  );
  record.revision += 2;
  record.modifier = user;
}

/** Whether somebody who is not an administrator may change the record, by the first right that holds for it. */
export function mayEdit(app: AppState, record: StoredRecord): boolean {
  const right = app.recordRights.find(
    ({ filterCond = '' }) => filterCond === '' || filterCond.includes(`"${record.status}"`),
  );
  return right === undefined || right.entities.some((each: any) => each.editable === true || each.editable === 'true');
}

/** The queries that the bridge asks: `or` of `and` of `in` and `=`. */
export function matches(app: AppState, record: StoredRecord, query: string): boolean {
  const [condition = ''] = query.split(/ order by | limit /);
  if (condition.trim() === '') return true;
  const view: Record<string, any> = recordView(app, record);
  return condition.split(' or ').some((part) =>
    part
      .replace(/^\((.*)\)$/, '$1')
      .split(' and ')
      .every((term) => {
        const [, code = '', operator, right = ''] = /^\s*(\S+)\s+(in|=)\s+(.+)$/.exec(term) ?? [];
        if (!(code in view))
          throw new KintoneError(400, 'GAIA_IQ11', `指定されたフィールド（code: ${code}）が見つかりません。`);
        const wanted = [...right.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
        return operator !== undefined && wanted.includes(view[code].value);
      }),
  );
}
