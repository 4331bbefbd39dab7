import { actorOf, type HttpServer, isInspector, requireToken } from '@akashi/service-kit';
import { z } from 'zod';
import { refreshRoles } from '../store/notification-settings.ts';
import type { RouteContext } from './route-context.ts';

const meSchema = z.object({
  subject: z.string(),
  name: z.string().nullable(),
  tenant: z.string(),
  party: z.string().nullable().describe('Set where the reader acts for another company in this tenant'),
  roles: z.array(z.string()),
  scopes: z.array(z.string()).describe('What the token may do at this service'),
});

/** Who the token is of: the console shows each what their roles are for. What they may do is asked again by every route. */
export function meRoutes(app: HttpServer, { api }: RouteContext): void {
  app.get(
    '/v1/me',
    {
      schema: { summary: 'Who the access token is of', tags: ['me'], response: { 200: meSchema } },
      onRequest: requireToken(),
    },
    async (request) => {
      const actor = actorOf(request);
      const { subject, name = null, tenant, party = null, roles, scopes } = actor;
      // An inspector gets nothing else here, whatever the token says.
      if (isInspector(actor)) return { subject, name, tenant, party, roles: [...roles], scopes: [] };
      // The console asks at every sign-in: whoever wants to be told is told by the roles they have now.
      await api.tenantTransaction(tenant, (tx) => refreshRoles(tx, tenant, subject, roles));
      return { subject, name, tenant, party, roles: [...roles], scopes: [...scopes] };
    },
  );
}
