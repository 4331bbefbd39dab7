import { consentSubmissionSchema } from '@akashi/contracts';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';

const app = fastify({ logger: false });
app.setValidatorCompiler(validatorCompiler);
app.setSerializerCompiler(serializerCompiler);
app.post(
  '/v1/sites/:siteKey/consents',
  { schema: { body: consentSubmissionSchema, response: { 202: z.object({ id: z.string() }) } } },
  async (request, reply) => {
    reply.code(202);
    return { id: (request.body as any).id };
  },
);
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.on('message', () => process.send!({ cpu: process.cpuUsage() }));
process.on('SIGTERM', () => process.exit(0));
process.send!({ address });
