import { Readable } from 'node:stream';
import { disclosureFormSchema, ServiceError } from '@akashi/contracts';
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
import { renderDisclosure } from '../documents/render-disclosure.ts';
import { tokyoDay } from '../domain/tokyo-day.ts';
import { logHandOver } from '../events/log-hand-over.ts';
import { prepareDisclosure } from '../events/prepare-disclosure.ts';
import {
  type FoundDisclosure,
  findDisclosure,
  findHandOvers,
  listDisclosures,
  readAnswer,
} from '../store/disclosures.ts';
import { answerSchema, disclosureBody, disclosureSchema, handOverSchema } from './disclosure-schemas.ts';
import type { HttpParts } from './parts.ts';
import { requireFound } from './require-found.ts';

type Approval = NonNullable<FoundDisclosure['approval']>;

const params = z.object({ disclosureId: z.uuid() });

/** /v1/disclosures: answers to people who ask for the records about them (Act 33(5)), in the recipient's tenant. */
export function disclosureRoutes(app: HttpServer, parts: HttpParts): void {
  prepareRoute(app, parts);
  readRoutes(app, parts);
  documentRoute(app, parts);
  handOverRoutes(app, parts);
}

function prepareRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/disclosures',
    onRequest: requireScope('disclosures:write'),
    schema: {
      summary: "Prepare the answer to a person's request and put it before people",
      description:
        'Finds the records of acquisition about the person and takes their statutory items, as amended. That there are none, or that all or part of them is refused, is an answer too: the person is told (Act 33(3), (5)). 422 `not_disclosable` where the company is a provider only: Act 33(5) names no record of the provider’s.',
      body: disclosureBody,
      response: { 201: disclosureSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: preparedBy } = actorOf(request);
      const { respondent = null, refusal = null, refusedParts: parts = [], ...asked } = request.body;
      if (refusal && parts.length > 0) throw refusedTwice();
      const refusedParts = parts.map((part) => ({ ...part, items: part.items ?? null }));
      requireReceived(asked.requestedOn, tokyoDay(edge.now()));
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const prepared = await prepareDisclosure(
          tx,
          { tenant, preparedBy, respondent, refusal, refusedParts, ...asked },
          edge,
        );
        const headers = { location: `/v1/disclosures/${prepared.disclosureId}` };
        return { status: 201, body: disclosureView({ prepared, state: 'in_review', approval: null }), headers };
      });
      return reply;
    },
  });
}

function readRoutes(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  const onRequest = requireScope('disclosures:read');
  app.route({
    method: 'GET',
    url: '/v1/disclosures',
    onRequest,
    schema: {
      summary: 'Answers, newest first, without what they say of a person',
      querystring: z.strictObject(pageQuery),
      response: { 200: pageSchema(disclosureSchema) },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      return pageById(
        request.query,
        ({ disclosureId }) => disclosureId,
        async (page) =>
          (await api.tenantTransaction(tenant, (tx) => listDisclosures(tx, tenant, page))).map(disclosureView),
      );
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/disclosures/:disclosureId',
    onRequest,
    // A HEAD would be a reading of which nobody has anything.
    exposeHeadRoute: false,
    schema: {
      summary: 'One answer with all it says; that it was read is logged as evidence',
      params,
      response: { 200: disclosureSchema.extend({ content: answerSchema, handOvers: z.array(handOverSchema) }) },
    },
    async handler(request) {
      const { tenant, subject: by } = actorOf(request);
      const { disclosureId } = request.params;
      const shown = await api.tenantTransaction(tenant, async (tx) => {
        const disclosure = requireDisclosure(await findDisclosure(tx, tenant, disclosureId), disclosureId);
        await logHandOver(tx, { tenant, disclosure, what: 'answer_read', form: null, by }, edge);
        const content = await readAnswer(tx, tenant, disclosureId);
        return { ...disclosureView(disclosure), content, handOvers: await findHandOvers(tx, tenant, disclosureId) };
      });
      onCommitted();
      return shown;
    },
  });
}

function documentRoute(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/disclosures/:disclosureId/document',
    onRequest: requireScope('disclosures:read'),
    exposeHeadRoute: false,
    schema: {
      summary: 'The approved answer as a document for the person (PDF); that it was read is logged as evidence',
      description: 'application/pdf. 409 `not_approved_yet` before its case is approved.',
      params,
    },
    async handler(request, reply) {
      const { tenant, subject: by } = actorOf(request);
      const { disclosureId } = request.params;
      const approved = await api.tenantTransaction(tenant, async (tx) => {
        const disclosure = requireDisclosure(await findDisclosure(tx, tenant, disclosureId), disclosureId);
        const { approvedAt } = requireApproved(disclosure);
        await logHandOver(tx, { tenant, disclosure, what: 'document_read', form: null, by }, edge);
        const { contentHash } = disclosure.prepared;
        return { answer: await readAnswer(tx, tenant, disclosureId), contentHash, approvedAt: new Date(approvedAt) };
      });
      onCommitted();
      reply.header('content-disposition', `attachment; filename="disclosure-${disclosureId}.pdf"`);
      return reply.type('application/pdf').send(Readable.from(renderDisclosure(approved)));
    },
  });
}

function handOverRoutes(app: HttpServer, { api, edge, onCommitted }: HttpParts): void {
  app.route({
    method: 'POST',
    url: '/v1/disclosures/:disclosureId/hand-overs',
    onRequest: requireScope('disclosures:write'),
    schema: {
      summary: 'Say that the answer was handed to the person, and in which form',
      params,
      body: z.strictObject({ form: disclosureFormSchema }),
      response: { 201: handOverSchema },
    },
    async handler(request, reply) {
      const { tenant, subject: by } = actorOf(request);
      const { disclosureId } = request.params;
      const { form } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted }, async (tx) => {
        const disclosure = requireDisclosure(await findDisclosure(tx, tenant, disclosureId), disclosureId);
        requireApproved(disclosure);
        const body = await logHandOver(tx, { tenant, disclosure, what: 'handed_to_the_person', form, by }, edge);
        return { status: 201, body };
      });
      return reply;
    },
  });
}

function disclosureView({ prepared, ...standing }: FoundDisclosure): z.infer<typeof disclosureSchema> {
  const { recordIds, leftOutRecordIds, ...shown } = prepared;
  return { ...shown, recordCount: recordIds.length, leftOutCount: leftOutRecordIds.length, ...standing };
}

const requireDisclosure = (found: FoundDisclosure | undefined, disclosureId: string): FoundDisclosure =>
  requireFound(found, `disclosure ${disclosureId}`);

/** Nothing is handed over before it is approved as it stands. */
function requireApproved({ state, approval, prepared: { disclosureId } }: FoundDisclosure): Approval {
  if (approval) return approval;
  const todo =
    state === 'in_review' ? 'wait until its case is decided' : 'its case was decided otherwise: prepare another';
  throw new ServiceError({ code: 'not_approved_yet', message: `The answer ${disclosureId} isn't approved: ${todo}` });
}

function refusedTwice(): ServiceError {
  const message = 'refuses everything already: leave out refusal, or refusedParts';
  const details = [{ path: '/refusedParts', message, code: 'refused_twice' }];
  return new ServiceError({ code: 'invalid_request', message: `refusal ${message}`, details });
}

function requireReceived(requestedOn: string, today: string): void {
  if (requestedOn <= today) return;
  const message = `requestedOn must not be after today, ${today} in Japan`;
  throw new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/requestedOn', message, code: 'out_of_range' }],
  });
}
