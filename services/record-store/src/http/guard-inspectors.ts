import { createHash } from 'node:crypto';
import { type InspectionHandedOver, inspectionHandedOver, newEvent, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, type HttpServer, isInspector } from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { type Filter, isWhole, isWithin, narrowFilter } from '../domain/inspection-scope.ts';
import { inspectionInWords, noInspectionInWords } from '../domain/inspection-words.ts';
import { source } from '../domain/own-events.ts';
import { say } from '../events/say.ts';
import { findBatch } from '../store/batch-queries.ts';
import { findExport } from '../store/exports.ts';
import {
  addLogEntry,
  findActiveInspection,
  findLastInspection,
  isRecordAmong,
  type StoredInspection,
} from '../store/inspections.ts';
import { inspectionOf, setInspection } from './inspection-of.ts';
import type { HttpParts } from './parts.ts';
import { recordQuery } from './record-schemas.ts';

interface Asked {
  tx: Tx;
  tenant: string;
  granted: Filter;
  request: FastifyRequest;
}

/**
 * Whether a request is within the grant; `narrowed` by then, where its query can be. `outside`: what was asked for is not, as the grant
 * itself says; `not_there`: it isn't there, or isn't within, which are answered alike.
 */
type Rule = (asked: Asked) => Verdict | Promise<Verdict>;
type Verdict = 'within' | 'outside' | 'not_there';

const isThere = (found: boolean): Verdict => (found ? 'within' : 'not_there');

/** Only what is of the whole tenant can't be narrowed: it is shown to whoever may see everything. */
const ofAllRecords: Rule = ({ granted }) => (isWhole(granted) ? 'within' : 'outside');

/** Says only what the grant itself does. */
const ownGrant: Rule = () => 'within';

const oneRecord: Rule = async ({ tx, tenant, granted, request }) => {
  const { recordId } = request.params as { recordId: string };
  return isThere(await isRecordAmong(tx, tenant, { recordId, filter: granted }));
};

const oneExport: Rule = async ({ tx, tenant, granted, request }) => {
  const { exportId } = request.params as { exportId: string };
  const found = await findExport(tx, tenant, exportId);
  return isThere(found !== undefined && isWithin(found.filter, granted));
};

/** A batch is of one agreement and a day of making: other limits can't be seen from it. */
const oneBatch: Rule = async ({ tx, tenant, granted, request }) => {
  const batch = await findBatch(tx, tenant, (request.params as { batchId: string }).batchId);
  return isThere(batch !== undefined && isWithin({ agreementId: batch.agreementId }, granted));
};

const narrowed: Rule = ({ granted, request }) => {
  const query = request.query as Record<string, string | undefined>;
  const asked = Object.fromEntries(Object.keys(recordQuery).map((name) => [name, query[name]]));
  const filter = narrowFilter(asked, granted);
  if (filter) Object.assign(query, filter);
  return filter ? 'within' : 'outside';
};

/** All that an inspector may ask for. A route that isn't here is refused: one that is added later, too. */
const rules: Readonly<Record<string, Rule>> = {
  'GET /v1/my-inspection': ownGrant,
  'GET /v1/records': narrowed,
  'GET /v1/records/:recordId': oneRecord,
  'GET /v1/records/:recordId/evidence': oneRecord,
  'GET /v1/records/:recordId/tlog-proof': oneRecord,
  'GET /v1/record-batches': ofAllRecords,
  'GET /v1/record-batches/:batchId': oneBatch,
  'GET /v1/record-batches/:batchId/records': oneBatch,
  'GET /v1/completeness': ofAllRecords,
  'GET /v1/completeness/late': ofAllRecords,
  'GET /v1/completeness/deficient': ofAllRecords,
  'GET /v1/completeness/mended': ofAllRecords,
  'GET /v1/completeness/references': ofAllRecords,
  'GET /v1/completeness/filed': ofAllRecords,
  'GET /v1/completeness/corrections': ofAllRecords,
  'GET /v1/completeness/sample': ofAllRecords,
  'GET /v1/exports/:exportId': oneExport,
  'GET /v1/exports/:exportId/content': oneExport,
};

/**
 * Holds inspectors' tokens to their grant: on the routes named here, while a grant of their subject is active, within its filter, and
 * only after what they get is written down. It stands before every route that asks for a token.
 */
export function guardInspectors(app: HttpServer, parts: HttpParts): void {
  // Before a body is read or looked at.
  app.addHook('preParsing', async (request) => {
    if (request.actor && isInspector(request.actor)) ruleOf(request);
  });
  app.addHook('preHandler', async (request) => {
    if (request.actor && isInspector(request.actor)) await requireGrant(request, request.actor, parts);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const isAnswer = inspectionOf(request) !== undefined && reply.statusCode < 400;
    if (isAnswer) await writeDown(request, payload, parts);
    return payload;
  });
}

function ruleOf(request: FastifyRequest): Rule {
  const rule = rules[routeOf(request)];
  if (rule) return rule;
  throw refused(
    'An inspector may only read records (GET /v1/records), their evidence, batches (/v1/record-batches), completeness (/v1/completeness) and exports that the company made for them',
  );
}

async function requireGrant(request: FastifyRequest, actor: Actor, { api, edge }: HttpParts): Promise<void> {
  const rule = ruleOf(request);
  const { tenant, subject: inspector } = actor;
  const now = edge.now();
  await api.tenantTransaction(tenant, async (tx) => {
    const inspection = await findActiveInspection(tx, tenant, { inspector, now });
    if (!inspection) {
      const last = await findLastInspection(tx, tenant, inspector);
      throw refused(noInspectionInWords(inspector, last, now.toISOString()));
    }
    const { inspectionId, filter } = inspection;
    const verdict = await rule({ tx, tenant, granted: filter, request });
    if (verdict !== 'within') throw verdict === 'outside' ? outside(inspection) : notThere(inspection);
    setInspection(request, { inspectionId, filter });
  });
}

/** An answer that can't be written down isn't given. */
async function writeDown(
  request: FastifyRequest,
  payload: unknown,
  { api, edge, onCommitted }: HttpParts,
): Promise<void> {
  const { tenant, subject: inspector } = actorOf(request);
  const { inspectionId } = inspectionOf(request)!;
  const time = edge.now();
  const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.from(payload) : null;
  const data: InspectionHandedOver['data'] = {
    ...{ inspectionId, logEntryId: edge.newId(), inspector },
    route: routeOf(request),
    path: request.url.split('?', 1)[0]!,
    query: textsOf(request.query as Record<string, unknown>),
    recordIds: recordIdsIn(request, body),
    sha256: body && createHash('sha256').update(body).digest('hex'),
    bytes: body?.length ?? null,
    handedOverAt: time.toISOString(),
  };
  try {
    await api.tenantTransaction(tenant, async (tx) => {
      await addLogEntry(tx, tenant, data);
      await say(tx, [newEvent(inspectionHandedOver, { source, tenant, time, data })], { edge });
    });
  } catch (error) {
    (payload as { destroy?: (error: unknown) => void } | null)?.destroy?.(error);
    throw error;
  }
  onCommitted();
}

const routeOf = ({ method, routeOptions }: FastifyRequest) => `${method} ${routeOptions.url}`;

const textsOf = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

/** The records that an answer shows: those of a list or a batch, or the one that was asked for. */
function recordIdsIn(request: FastifyRequest, body: Buffer | null): string[] {
  const { recordId } = request.params as { recordId?: string };
  if (recordId !== undefined) return [recordId];
  if (body === null) return [];
  const { items, records } = JSON.parse(body.toString()) as {
    items?: { recordId?: string }[];
    records?: { items: string[] };
  };
  return records?.items ?? items?.flatMap((item) => item.recordId ?? []) ?? [];
}

function refused(message: string): ServiceError {
  return new ServiceError({ code: 'forbidden', message });
}

function outside(inspection: StoredInspection): ServiceError {
  const message = `This is more than the inspection that was granted. ${inspectionInWords(inspection)}`;
  return new ServiceError({ code: 'outside_inspection', message });
}

/** What lies outside and what doesn't exist are answered alike. */
function notThere(inspection: StoredInspection): ServiceError {
  const message = `There is no such thing within the inspection that was granted. ${inspectionInWords(inspection)}`;
  return new ServiceError({ code: 'not_found', message });
}
