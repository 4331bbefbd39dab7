import { ServiceError } from '@akashi/contracts';
import { actorOf, type HttpServer, requireScope } from '@akashi/service-kit';
import { findInspection } from '../store/inspections.ts';
import { inspectionOf } from './inspection-of.ts';
import { inspectionSchema } from './inspection-schemas.ts';
import type { HttpParts } from './parts.ts';

const mySchema = inspectionSchema.omit({ state: true, ended: true });

/** GET /v1/my-inspection: what the inspector who asks may read, and until when. */
export function myInspectionRoutes(app: HttpServer, { api }: HttpParts): void {
  app.route({
    method: 'GET',
    url: '/v1/my-inspection',
    onRequest: requireScope('records:read'),
    schema: {
      summary: 'The grant that an inspector reads under, and until when',
      description: 'For tokens with the role `inspector`. 403 says why there is none at this moment and whom to ask.',
      response: { 200: mySchema },
    },
    async handler(request) {
      const { tenant } = actorOf(request);
      const granted = inspectionOf(request);
      if (!granted) throw notAnInspector();
      const { ended: _, ...inspection } = (await api.tenantTransaction(tenant, (tx) =>
        findInspection(tx, tenant, granted.inspectionId),
      ))!;
      return inspection;
    },
  });
}

function notAnInspector(): ServiceError {
  const message =
    'Only an account with the role inspector reads under an inspection: GET /v1/inspections lists them all';
  return new ServiceError({ code: 'forbidden', message });
}
