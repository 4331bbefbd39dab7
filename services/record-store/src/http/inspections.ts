import { inspectionEnded, inspectionGranted, newEvent, ServiceError } from '@akashi/contracts';
import {
  actorOf,
  answerOnce,
  type HttpServer,
  pageById,
  pageQuery,
  pageSchema,
  requireScope,
} from '@akashi/service-kit';
import { z } from 'zod';
import { source } from '../domain/own-events.ts';
import { say } from '../events/say.ts';
import {
  addInspection,
  addInspectionEnd,
  findInspection,
  findOverlapping,
  listInspections,
  listLogEntries,
  type StoredInspection,
} from '../store/inspections.ts';
import { inspectionRequestSchema, inspectionSchema, logEntrySchema, requirePeriod } from './inspection-schemas.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

const params = z.object({ inspectionId: z.uuid() });

/** Inspectors' accounts: granted for a time, with a reason and a filter; ended; and the log of all that was handed over. */
export function inspectionRoutes(app: HttpServer, parts: HttpParts): void {
  grantRoute(app, parts);
  endRoute(app, parts);
  readRoutes(app, parts);
}

function grantRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/inspections',
    onRequest: requireScope('inspections:write'),
    schema: {
      summary: 'Grant an inspector read access for a time',
      description:
        'The inspector’s token has the role `inspector` and this subject. It may read records, evidence, batches, completeness and exports within the filter, and everything it is given is logged before it leaves. Policy of the product, no rule of law.',
      body: inspectionRequestSchema,
      response: { 201: inspectionSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const time = edge.now();
        const { inspector, reason, from = time.toISOString(), until } = request.body;
        requirePeriod({ from, until, now: time.toISOString() });
        const overlapping = await findOverlapping(tx, tenant, { inspector, from, until });
        if (overlapping) throw alreadyGranted(overlapping);
        const filter = textsOf(request.body.filter);
        const period = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
        const granted = { inspector, ...period, reason, filter, grantedBy: subject, grantedAt: time.toISOString() };
        const data = { inspectionId: edge.newId(), ...granted };
        await addInspection(tx, tenant, data);
        await say(tx, [newEvent(inspectionGranted, { source, tenant, time, data })], { edge });
        const headers = { location: `/v1/inspections/${data.inspectionId}` };
        return { status: 201, body: inspectionView({ ...data, ended: null }, time), headers };
      });
      return reply;
    },
  });
}

function endRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/inspections/:inspectionId/end',
    onRequest: requireScope('inspections:write'),
    schema: {
      summary: 'End an inspection before its time',
      params,
      body: z.strictObject({ reason: z.string().trim().min(1).max(2000) }),
      response: { 200: inspectionSchema },
    },
    async handler(request, reply) {
      const { tenant, subject } = actorOf(request);
      const { inspectionId } = request.params;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const time = edge.now();
        requireInspection(await findInspection(tx, tenant, inspectionId), inspectionId);
        const data = { inspectionId, reason: request.body.reason, endedBy: subject, endedAt: time.toISOString() };
        if (!(await addInspectionEnd(tx, tenant, data))) throw endedBefore(inspectionId);
        await say(tx, [newEvent(inspectionEnded, { source, tenant, time, data })], { edge });
        const ended = (await findInspection(tx, tenant, inspectionId))!;
        return { status: 200, body: inspectionView(ended, time) };
      });
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api, edge }: HttpParts): void {
  const onRequest = requireScope('inspections:read');
  app.route({
    method: 'GET',
    url: '/v1/inspections',
    onRequest,
    schema: {
      summary: 'Inspections, the latest first',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(inspectionSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ inspectionId }) => inspectionId,
        async (page) => {
          const rows = await api.tenantTransaction(tenant, (tx) => listInspections(tx, tenant, page));
          const now = edge.now();
          return rows.map((row) => inspectionView(row, now));
        },
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/inspections/:inspectionId',
    onRequest,
    schema: { summary: 'One inspection', params, response: { 200: inspectionSchema } },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { inspectionId } = request.params;
      const found = await api.tenantTransaction(tenant, (tx) => findInspection(tx, tenant, inspectionId));
      return inspectionView(requireInspection(found, inspectionId), edge.now());
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/inspections/:inspectionId/log',
    onRequest,
    schema: {
      summary: 'What was handed to the inspector, in order',
      params,
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(logEntrySchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const { inspectionId } = request.params;
      return pageById(
        request.query,
        ({ logEntryId }) => logEntryId,
        (page) =>
          api.tenantTransaction(tenant, async (tx) => {
            requireInspection(await findInspection(tx, tenant, inspectionId), inspectionId);
            return listLogEntries(tx, tenant, { inspectionId, ...page });
          }),
      );
    },
  });
}

function inspectionView(inspection: StoredInspection, now: Date) {
  const { from, until, ended } = inspection;
  const at = now.toISOString();
  const inTime = at < from ? 'not_yet' : at < until ? 'active' : 'over';
  return { ...inspection, state: ended ? ('ended' as const) : (inTime as 'not_yet' | 'active' | 'over') };
}

const textsOf = (filter: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined));

const requireInspection = <I>(found: I | undefined, inspectionId: string): I =>
  requireFound(found, `inspection ${inspectionId}`);

function alreadyGranted({ inspectionId, inspector, from, until }: StoredInspection): ServiceError {
  return new ServiceError({
    code: 'conflict',
    message: `${inspector} has inspection ${inspectionId} from ${from} until ${until}: end it first, so that it is clear which one counts`,
  });
}

function endedBefore(inspectionId: string): ServiceError {
  return new ServiceError({ code: 'conflict', message: `Inspection ${inspectionId} was ended before` });
}
