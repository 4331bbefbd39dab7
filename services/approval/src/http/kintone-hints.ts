import { ServiceError } from '@akashi/contracts';
import type { HttpServer } from '@akashi/service-kit';
import { z } from 'zod';
import { noteHint } from '../store/kintone-settings.ts';
import { hashOf } from './kintone.ts';
import type { RouteContext } from './route-context.ts';

/**
 * Where Kintone's webhook points. Kintone signs nothing, so what it sends is not read: it only makes the bridge look now, and no
 * oftener than every few seconds.
 */
export function kintoneHintRoutes(app: HttpServer, { api, now }: RouteContext): void {
  app.post(
    '/v1/kintone-hints/:tenant/:key',
    {
      schema: {
        summary: 'Kintone’s webhook: makes the bridge look now; what is sent is not read',
        tags: ['kintone'],
        params: z.object({ tenant: z.string().min(1).max(128), key: z.string().min(1).max(64) }),
        body: z.unknown(),
        response: { 202: z.object({ noted: z.literal(true) }) },
      },
    },
    async (request, reply) => {
      const { tenant, key } = request.params;
      const isKnown = await api.tenantTransaction(tenant, (tx) => noteHint(tx, tenant, hashOf(key), now()));
      if (!isKnown) throw new ServiceError({ code: 'not_found', message: 'There is no such webhook' });
      return reply.code(202).send({ noted: true });
    },
  );
}
