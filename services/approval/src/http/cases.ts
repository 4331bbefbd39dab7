import { caseKindSchema, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import {
  type Actor,
  actorOf,
  decodeCursor,
  type HttpServer,
  pageOf,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/business-days.ts';
import { caseOptions } from '../domain/case-options.ts';
import { caseStates } from '../domain/case-transitions.ts';
import { type QueueName, queueKeys, queues } from '../domain/queue-keys.ts';
import { logAudit } from '../store/audit-log.ts';
import { factsOf, readCaseFile } from '../store/case-file.ts';
import { listCaseFiles } from '../store/case-files.ts';
import { listComments } from '../store/case-notes.ts';
import { delegationsTo } from '../store/delegations.ts';
import { groupsOf } from '../store/groups.ts';
import { listCases, listQueue } from '../store/list-cases.ts';
import { attachedFileView } from './case-files.ts';
import { caseForReaderSchema, caseSummarySchema, caseSummaryView, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';
import { caseNotFound } from './take-decision.ts';

const querySchema = z.object({
  ...pageQuery,
  queue: z
    .enum(queues)
    .optional()
    .describe(
      'Open cases that wait for me in person, for a role or group of mine, for whom I stand in, or were escalated to me',
    ),
  overdue: z.stringbool().default(false).describe('Only open cases whose step was not decided in time'),
  state: z.enum(caseStates).optional(),
  kind: caseKindSchema.optional(),
  subjectId: z.string().max(128).optional(),
  requestedByMe: z.stringbool().default(false),
});
type Query = z.output<typeof querySchema>;

const listedSchema = caseSummarySchema.extend({
  onBehalfOf: z.string().nullable().describe('In the queue delegated: whom I would stand in for'),
});

/** Cases (案件): what waits for a decision and how it was decided. */
export function caseRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.get(
    '/v1/cases',
    {
      schema: {
        summary: 'Cases, newest first; queues show only what the reader could still decide',
        tags: ['cases'],
        querystring: querySchema,
        response: { 200: pageSchema(listedSchema) },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { query } = request;
      if (query.queue) refuseMixed(query);
      const rows = await api.tenantTransaction(actor.tenant, (tx) =>
        query.queue ? queueOf(tx, actor, { ...query, queue: query.queue, now: now() }) : casesOf(tx, actor, query),
      );
      const page = pageOf(rows, query.limit, (row) => [row.opened_at.toISOString(), row.case_id]);
      return {
        ...page,
        items: page.items.map((row) => ({
          ...caseSummaryView(row),
          onBehalfOf: row.principal === actor.subject ? null : row.principal,
        })),
      };
    },
  );

  app.get(
    '/v1/cases/:caseId',
    {
      schema: {
        summary: 'A case with what it decides and its decisions; that it was looked at is logged',
        tags: ['cases'],
        params: z.object({ caseId: z.uuid() }),
        response: { 200: caseForReaderSchema },
      },
      onRequest: requireScope('cases:read'),
    },
    async (request) => {
      const actor = actorOf(request);
      const { caseId } = request.params;
      const key = { tenant: actor.tenant, caseId };
      const view = await api.tenantTransaction(actor.tenant, async (tx) => {
        const file = await readCaseFile(tx, { ...key, lock: false });
        if (!file) throw caseNotFound(caseId);
        const details = { contentHash: file.row.content_hash };
        await logAudit(tx, { actor, action: 'case.viewed', target: { kind: 'case', id: caseId }, details, now: now() });
        const day = tokyoDay(now());
        const delegations = await delegationsTo(tx, actor.tenant, actor.subject, day);
        const you = caseOptions(factsOf(file), { actor, delegations, day });
        const files = (await listCaseFiles(tx, key)).map(attachedFileView);
        return { ...caseView(file, await listComments(tx, key)), files, you };
      });
      outbox.kick();
      return view;
    },
  );
}

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** A queue is of open cases; what isn't part of its index would make it slow. */
function refuseMixed({ state, subjectId, requestedByMe }: Query): void {
  if ((state === undefined || state === 'open') && subjectId === undefined && !requestedByMe) return;
  const message = 'queue goes with kind and overdue only: leave out subjectId, requestedByMe and any state but open';
  const details = [{ path: '/queue', code: 'queue_with_other_filters', message }];
  throw new ServiceError({ code: 'invalid_request', message, details });
}

function casesOf(tx: Tx, { tenant, subject }: Actor, query: Query) {
  const { state, kind, subjectId, requestedByMe, overdue, cursor, limit } = query;
  return listCases(tx, {
    tenant,
    states: state ? [state] : overdue ? ['open'] : caseStates,
    kinds: kind ? [kind] : caseKindSchema.options,
    subjectId,
    requester: requestedByMe ? subject : undefined,
    overdue,
    after: decodeCursor(cursor, cursorSchema),
    limit: limit + 1,
  });
}

async function queueOf(tx: Tx, actor: Actor, query: Query & { queue: QueueName; now: Date }) {
  const { tenant, subject, roles } = actor;
  const delegations = query.queue === 'delegated' ? await delegationsTo(tx, tenant, subject, tokyoDay(query.now)) : [];
  const groups = await groupsOf(tx, tenant, [subject, ...delegations.map(({ from }) => from)]);
  const reader = { subject, roles, groups: groups.get(subject) ?? [] };
  const keys = queueKeys(query.queue, { reader, kind: query.kind ?? null, delegations, groupsOf: groups });
  const { overdue, cursor, limit } = query;
  return listQueue(tx, { tenant, subject, keys, overdue, after: decodeCursor(cursor, cursorSchema), limit: limit + 1 });
}
