import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type AppState,
  emptyApp,
  KintoneError,
  mayEdit,
  recordView,
  runAction,
  type StoredRecord,
} from './kintone-app.ts';
import { kintoneRoutes } from './routes.ts';

export interface Kintone {
  url: string;
  host: string;
  token: string;
  live: AppState;
  preview: AppState;
  records: StoredRecord[];
  files: Map<string, { name: string; bytes: number }>;
  /** Every call taken, as `PUT record/status`. */
  calls: string[];
  mostAtOnce: number;
  /** While set, every call is answered by it. */
  failWith: KintoneError | undefined;
  /** Called before a call of this name is handled, once. */
  before: { call: string; run(): void } | undefined;
  /** Once: the call of this name is done and its answer lost. */
  loseAnswerOf: string | undefined;
  /** Runs an action as a person. */
  act(user: string, recordId: number, action: string): void;
  /** Edits fields as a person; throws where the rights forbid it. */
  edit(user: string, recordId: number, values: Record<string, unknown>): void;
  recordOf(caseId: string): StoredRecord | undefined;
  view(record: StoredRecord): Record<string, any>;
  stop(): Promise<void>;
}

/**
 * Behaves as Kintone's public REST API documents it, for one app with the id 1: API tokens, revisions and GAIA_CO02, unique fields,
 * process management whose actions raise the revision by two, assignees, comments, files, preview settings and their deployment,
 * at most 100 requests at once. https://cybozu.dev/ja/kintone/docs/rest-api/
 */
export async function startKintone(): Promise<Kintone> {
  const state = {
    token: 'token-1',
    live: emptyApp(),
    preview: emptyApp(),
    records: [] as StoredRecord[],
    files: new Map<string, { name: string; bytes: number }>(),
    calls: [] as string[],
    mostAtOnce: 0,
    failWith: undefined,
    before: undefined,
    loseAnswerOf: undefined,
  };
  let atOnce = 0;
  const server = createServer(async (request, response) => {
    atOnce += 1;
    kintone.mostAtOnce = Math.max(kintone.mostAtOnce, atOnce);
    try {
      if (atOnce > 100) throw new KintoneError(429, 'GAIA_TO04', '同時接続数の上限を超えました。');
      const answer = await handle(kintone, request);
      if (answer === undefined) return void response.destroy();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } catch (error) {
      const { status, code, message } =
        error instanceof KintoneError ? error : new KintoneError(500, 'CB_IL99', String(error));
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ code, id: 'x', message }));
    } finally {
      atOnce -= 1;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const recordBy = (id: number) => kintone.records.find((each) => each.id === id)!;
  const kintone: Kintone = {
    ...state,
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    act: (user, id, action) => runAction(kintone.live, recordBy(id), { user, action }),
    edit(user, id, values) {
      const record = recordBy(id);
      if (!mayEdit(kintone.live, record)) throw new KintoneError(403, 'CB_NO02', '権限がありません。');
      Object.assign(record, { values: { ...record.values, ...values }, revision: record.revision + 1, modifier: user });
    },
    recordOf: (caseId) => kintone.records.find(({ values }) => values.akashi_case_id === caseId),
    view: (record) => recordView(kintone.live, record),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return kintone;
}

async function handle(kintone: Kintone, request: IncomingMessage): Promise<object | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const url = new URL(request.url!, kintone.url);
  const method = String(request.headers['x-http-method-override'] ?? request.method);
  const call = `${method} ${url.pathname.replace(/^\/k\/v1\//, '').replace(/\.json$/, '')}`;
  kintone.calls.push(call);
  if (kintone.failWith) throw kintone.failWith;
  if (request.headers['x-cybozu-api-token'] !== kintone.token) {
    throw new KintoneError(403, 'GAIA_NO01', 'APIトークンが無効です。');
  }
  const isJson = /json/.test(String(request.headers['content-type']));
  const given = isJson && raw.length > 0 ? JSON.parse(raw.toString()) : Object.fromEntries(url.searchParams);
  if (given.app !== undefined && String(given.app) !== '1')
    throw new KintoneError(404, 'GAIA_AP01', 'アプリが見つかりません。');
  const { before } = kintone;
  if (before?.call === call) {
    kintone.before = undefined;
    before.run();
  }
  const route = kintoneRoutes[call];
  if (!route) throw new KintoneError(404, 'CB_IL02', `不正なリクエストです: ${call}`);
  const answer = route(kintone, given, raw);
  if (kintone.loseAnswerOf !== call) return answer;
  kintone.loseAnswerOf = undefined;
  return undefined;
}
