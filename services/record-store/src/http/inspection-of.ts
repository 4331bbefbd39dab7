import type { FastifyRequest } from 'fastify';

/** The grant that a request of an inspector is answered under. */
export interface ActiveInspection {
  inspectionId: string;
  filter: Record<string, string>;
}

const grants = new WeakMap<FastifyRequest, ActiveInspection>();

/** The grant of an inspector's request; undefined for everybody else's. */
export const inspectionOf = (request: FastifyRequest): ActiveInspection | undefined => grants.get(request);

/** To be called by the one place that checks inspectors' requests. */
export function setInspection(request: FastifyRequest, grant: ActiveInspection): void {
  grants.set(request, grant);
}
