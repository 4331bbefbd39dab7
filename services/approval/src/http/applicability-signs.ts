import { agreementItemSchema, codeSchema, localizedSchema, matchKeySchema } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { signsInContent } from '../domain/contrary-signs.ts';
import { listTagSigns } from '../store/applicability.ts';
import type { RouteContext } from './route-context.ts';

const signSchema = z.object({ sign: z.string(), text: localizedSchema });

/** What speaks against "the duty does not apply" in what is being written, before any of it is kept. */
export function applicabilitySignRoutes(app: HttpServer, { api }: RouteContext): void {
  app.post(
    '/v1/applicability/signs',
    {
      schema: {
        summary: 'Contrary signs in items and match key, and those that tags of the agreement showed; keeps nothing',
        description: 'Found by names: what it does not find may be there all the same (guideline 3-7-1-2).',
        tags: ['applicability'],
        body: z.object({
          agreementId: codeSchema.nullable().default(null),
          items: z.array(agreementItemSchema).max(100),
          matchKey: matchKeySchema.optional(),
        }),
        response: { 200: z.object({ items: z.array(signSchema) }) },
      },
      onRequest: requireScope('agreements:read'),
    },
    async (request) => {
      const { tenant } = actorOf(request);
      const { agreementId, items, matchKey } = request.body;
      const written = signsInContent({ items, ...(matchKey && { matchKey }) });
      const shown = agreementId
        ? await api.tenantTransaction(tenant, (tx) => listTagSigns(tx, tenant, agreementId))
        : [];
      return { items: [...written, ...shown].map(({ sign, text }) => ({ sign, text })) };
    },
  );
}
