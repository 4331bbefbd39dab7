import {
  administrator,
  checkRevision,
  KintoneError,
  matches,
  recordView,
  runAction,
  type StoredRecord,
} from './kintone-app.ts';
import type { Kintone } from './start-kintone.ts';

type Route = (kintone: Kintone, given: any, raw: Buffer) => object;

function recordOf({ records }: Kintone, id: unknown): StoredRecord {
  const record = records.find((each) => each.id === Number(id));
  if (record) return record;
  throw new KintoneError(404, 'GAIA_RE01', `指定したレコード（id: ${id}）が見つかりません。`);
}

/** Values as they are written: unknown codes are refused, unique fields stay unique, uploaded files become the record's. */
function write(kintone: Kintone, record: StoredRecord, given: Record<string, { value: unknown }> = {}): void {
  for (const [code, { value }] of Object.entries(given)) {
    const property = kintone.live.properties[code];
    if (!property) throw new KintoneError(400, 'GAIA_FC01', `フィールド「${code}」がフォームに存在しません。`);
    const isTaken = kintone.records.some((each) => each !== record && each.values[code] === value);
    if (property.unique && isTaken) throw new KintoneError(400, 'CB_VA01', '入力内容が正しくありません。');
    record.values[code] =
      property.type === 'FILE'
        ? (value as { fileKey: string }[]).map(({ fileKey }) => ({ fileKey, ...kintone.files.get(fileKey) }))
        : value;
  }
  record.revision += 1;
  record.modifier = administrator;
}

const initialOf = (kintone: Kintone) =>
  Object.values(kintone.live.process.states).find(({ index }) => String(index) === '0')!.name as string;

function addRecord(kintone: Kintone, { record: given }: any) {
  const blank = { revision: 0, values: {}, assignees: [], modifier: administrator, comments: [] };
  const record: StoredRecord = { ...blank, id: kintone.records.length + 1, status: initialOf(kintone) };
  write(kintone, record, given);
  kintone.records.push(record);
  return { id: String(record.id), revision: String(record.revision) };
}

const revised = ({ revision }: StoredRecord) => ({ revision: String(revision) });

/** By `METHOD path`, without `/k/v1/` and `.json`. */
export const kintoneRoutes: Record<string, Route> = {
  'GET record': (kintone, { id }) => ({ record: recordView(kintone.live, recordOf(kintone, id)) }),
  'GET records': (kintone, { query = '' }) => ({
    records: kintone.records
      .filter((each) => matches(kintone.live, each, query))
      .map((each) => recordView(kintone.live, each)),
    totalCount: null,
  }),
  'POST record': addRecord,
  'PUT record'(kintone, { id, record: given, revision }) {
    const record = recordOf(kintone, id);
    checkRevision(record, revision);
    write(kintone, record, given);
    return revised(record);
  },
  'PUT record/status'(kintone, { id, action, revision }) {
    const record = recordOf(kintone, id);
    checkRevision(record, revision);
    runAction(kintone.live, record, { user: administrator, action });
    return revised(record);
  },
  'PUT record/assignees'(kintone, { id, assignees, revision }) {
    const record = recordOf(kintone, id);
    checkRevision(record, revision);
    Object.assign(record, { assignees, revision: record.revision + 1, modifier: administrator });
    return revised(record);
  },
  'POST record/comment'(kintone, { record: id, comment }) {
    const { comments } = recordOf(kintone, id);
    comments.push({ id: comments.length + 1, text: comment.text, creator: administrator });
    return { id: String(comments.length) };
  },
  'GET record/comments'(kintone, { record: id, offset = 0, limit = 10 }) {
    const all = recordOf(kintone, id).comments;
    const [from, to] = [Number(offset), Number(offset) + Number(limit)];
    return { comments: all.slice(from, to), older: from > 0, newer: all.length > to };
  },
  'POST file'(kintone, _given, raw) {
    const text = raw.toString('utf8');
    const [, name = ''] = /filename="([^"]*)"/.exec(text) ?? [];
    const fileKey = `file-${kintone.files.size + 1}`;
    kintone.files.set(fileKey, { name, bytes: raw.length });
    return { fileKey };
  },
  'GET record/acl': ({ live }) => ({ rights: live.recordRights, revision: '1' }),
  'GET preview/app/form/fields': ({ preview }) => ({ properties: preview.properties, revision: '1' }),
  'POST preview/app/form/fields'({ preview }, { properties }) {
    const twice = Object.keys(properties).find((code) => code in preview.properties);
    if (twice) throw new KintoneError(400, 'GAIA_FC02', `フィールドコード「${twice}」が重複しています。`);
    Object.assign(preview.properties, properties);
    return { revision: '2' };
  },
  'PUT preview/app/status'({ preview }, { app: _, ...process }) {
    preview.process = process;
    return { revision: '3' };
  },
  'PUT preview/field/acl'({ preview }, { rights }) {
    preview.fieldRights = rights;
    return { revision: '4' };
  },
  'PUT preview/record/acl'({ preview }, { rights }) {
    preview.recordRights = rights;
    return { revision: '5' };
  },
  'POST preview/app/deploy'(kintone) {
    kintone.live = structuredClone(kintone.preview);
    return {};
  },
  'GET preview/app/deploy': () => ({ apps: [{ app: '1', status: 'SUCCESS' }] }),
};
