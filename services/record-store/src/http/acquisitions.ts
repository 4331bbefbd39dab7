import { Readable } from 'node:stream';
import { type AcquisitionReported, acquisitionReported, ServiceError } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ReportOutcome, reportAcquisitions } from '../events/report-acquisitions.ts';
import { findAcquisition } from '../store/acquisitions.ts';
import { findRecord } from '../store/record-queries.ts';
import { answerLines } from './acquisition-answers.ts';
import { acquisitionEvent, acquisitionReportSchema } from './acquisition-report.ts';
import { lineAnswerSchema, takeAcquisitionStream } from './acquisition-stream.ts';
import { streamSummarySchema, summarizeStream } from './acquisition-summary.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

const ndjson = 'application/x-ndjson';

const acquisitionSchema = z.object({
  acquisitionId: z.uuid(),
  status: z
    .enum(['recorded', 'waiting'])
    .describe('Waiting for something it cites: recorded within a minute, whatever comes'),
  recordId: z.uuid().nullable(),
  deficiencies: z.array(z.string()).describe('What the record lacks of Rule 24(1)(iii); it stands all the same'),
});
type Acquisition = z.infer<typeof acquisitionSchema>;

/** Acquisitions as a recipient's backend reports them (Act 30(3)): one at a time, or a stream. */
export function acquisitionRoutes(app: HttpServer, parts: HttpParts): void {
  // In a scope of its own: no other route takes a body unread.
  void app.register(async (scope) => {
    scope.addContentTypeParser(ndjson, (_request, payload, done) => done(null, payload));
    reportRoute(scope as HttpServer, parts);
  });
  readRoute(app, parts);
}

function reportRoute(app: HttpServer, parts: HttpParts): void {
  const body = {
    content: {
      'application/json': { schema: acquisitionReportSchema },
      [ndjson]: { schema: z.any().describe('One such object a line') },
    },
  };
  app.route({
    method: 'POST',
    url: '/v1/acquisitions',
    onRequest: requireScope('acquisitions:write'),
    schema: {
      summary: 'Report what was acquired as personal data: a record is made of each',
      description:
        'One JSON object, or NDJSON of any length. `acquisitionId` makes it safe to send again: what was kept is not kept twice. ' +
        'A stream is answered by one summary, or, with `Accept: application/x-ndjson`, by a line for each line and at the end ' +
        '`{"summary": …}`: read them while you send, since no more is read from a caller that takes no answers. A line is answered ' +
        'once it is committed, 500 at a time or at the end of the stream. Cut off, send again from the first line without an answer, or all.',
      body: body as never,
      response: {
        200: {
          description: 'Reported before, or a stream’s answer',
          content: {
            'application/json': { schema: z.union([acquisitionSchema, streamSummarySchema]) },
            [ndjson]: { schema: lineAnswerSchema.describe('One a line, and the summary') },
          },
        } as never,
        201: acquisitionSchema,
        202: acquisitionSchema,
      },
    },
    handler: (request, reply) =>
      request.headers['content-type']?.startsWith(ndjson)
        ? takeStream(request, reply, parts)
        : (takeOne(request, reply, parts) as never),
  });
}

async function takeOne(request: FastifyRequest, reply: FastifyReply, parts: HttpParts): Promise<Acquisition> {
  const { tenant } = actorOf(request);
  const event = eventOf(request, request.body as z.infer<typeof acquisitionReportSchema>, parts);
  const { acquisitionId } = event.data;
  const [outcome] = await keep(tenant, [event], parts);
  parts.onCommitted();
  reply.header('location', `/v1/acquisitions/${acquisitionId}`);
  switch (outcome!.kind) {
    case 'recorded': {
      const { recordId, deficiencies } = outcome as Extract<ReportOutcome, { kind: 'recorded' }>;
      reply.code(201);
      return { acquisitionId, status: 'recorded', recordId, deficiencies };
    }
    case 'waiting':
      reply.code(202);
      return { acquisitionId, status: 'waiting', recordId: null, deficiencies: [] };
    case 'duplicate':
      return (await findView(tenant, acquisitionId, parts))!;
    case 'conflict':
      throw new ServiceError({
        code: 'conflict',
        message: `Acquisition ${acquisitionId} was reported before with other content: the first is kept. Correct the id`,
        details: [{ path: '/acquisitionId', message: 'was used for another report', code: 'acquisition_differs' }],
      });
  }
}

async function takeStream(request: FastifyRequest, reply: FastifyReply, parts: HttpParts) {
  const answers = answersTo(request, parts);
  if (!request.headers.accept?.includes(ndjson)) return summarizeStream(answers);
  return reply.type(ndjson).send(Readable.from(answerLines(answers, request.log as never)));
}

function answersTo(request: FastifyRequest, parts: HttpParts) {
  const { tenant } = actorOf(request);
  return takeAcquisitionStream({
    chunks: request.body as AsyncIterable<Uint8Array>,
    eventOf: (report) => eventOf(request, report, parts),
    async keep(events) {
      const outcomes = await keep(tenant, events, parts);
      parts.onCommitted();
      return outcomes;
    },
  });
}

function keep(tenant: string, events: readonly AcquisitionReported[], { api, ...deps }: HttpParts) {
  return api.tenantTransaction(tenant, (tx) => reportAcquisitions(tx, events, deps));
}

function eventOf(request: FastifyRequest, report: z.infer<typeof acquisitionReportSchema>, { edge }: HttpParts) {
  const { tenant, subject: reportedBy } = actorOf(request);
  return acquisitionEvent(report, { tenant, reportedBy, now: edge.now() });
}

function readRoute(app: HttpServer, parts: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/acquisitions/:acquisitionId',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'One acquisition as it was reported, and its record',
      params: z.object({ acquisitionId: z.uuid() }),
      response: { 200: acquisitionSchema.extend({ report: acquisitionReported.schema }) },
    },
    async handler(request) {
      const { acquisitionId } = request.params;
      const view = await findView(actorOf(request).tenant, acquisitionId.toLowerCase(), parts);
      return requireFound(view, `acquisition ${acquisitionId}`);
    },
  });
}

async function findView(tenant: string, acquisitionId: string, { api }: HttpParts) {
  return api.tenantTransaction(tenant, async (tx) => {
    const found = await findAcquisition(tx, tenant, acquisitionId);
    if (!found) return undefined;
    const { report, recordId } = found;
    const record = recordId === null ? undefined : await findRecord(tx, tenant, recordId);
    const status = recordId === null ? ('waiting' as const) : ('recorded' as const);
    return { acquisitionId, status, recordId, deficiencies: record?.record.deficiencies ?? [], report };
  });
}
