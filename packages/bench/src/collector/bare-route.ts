import { consentSubmissionSchema } from '@akashi/contracts';
import { fastify } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';

// A program of its own: the least that can check the same body by the same schema and answer 202, with no checks beside and no Kafka.
const app = fastify().withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validatorCompiler);
app.get('/livez', async () => ({}));
app.post('/v1/sites/:siteKey/consents', { schema: { body: consentSubmissionSchema } }, async (request, reply) =>
  reply.code(202).send({ id: request.body.id }),
);
await app.listen({ host: '127.0.0.1', port: Number(process.env.BARE_ROUTE_PORT) });
