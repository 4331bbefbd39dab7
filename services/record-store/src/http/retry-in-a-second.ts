import type { ServiceError } from '@akashi/contracts';
import type { FastifyReply } from 'fastify';

/** For `.catch`: sets Retry-After where the checkpoint that is missing will be signed in a moment, and throws on. */
export function retryInASecond(reply: FastifyReply) {
  return (error: unknown): never => {
    if ((error as ServiceError).code === 'not_in_checkpoint_yet') reply.header('retry-after', '1');
    throw error;
  };
}
