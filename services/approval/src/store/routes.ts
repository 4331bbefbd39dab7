import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { defaultRoutes } from '../domain/default-route.ts';
import { asRouteStep, type RouteStep } from '../domain/route-step.ts';

export interface RouteRow {
  kind: CaseKind;
  steps: readonly RouteStep[];
  /** 0 while the tenant uses the default. */
  revision: number;
}

/** Waits for others who change the same route, so that its revisions rise without gaps. */
export async function lockRoute(tx: Tx, tenant: string, kind: CaseKind): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('route:' || $1 || ':' || $2, 0))", [tenant, kind]);
}

/** The route that a new case of this kind takes. */
export async function findRoute(tx: Tx, tenant: string, kind: CaseKind): Promise<RouteRow> {
  const { rows } = await tx.query<RouteRow>(
    'SELECT kind, steps, revision FROM approval_routes WHERE tenant = $1 AND kind = $2 ORDER BY revision DESC LIMIT 1',
    [tenant, kind],
  );
  const [row] = rows;
  return row ? { ...row, steps: row.steps.map(asRouteStep) } : { kind, steps: defaultRoutes[kind], revision: 0 };
}

export async function insertRoute(
  tx: Tx,
  tenant: string,
  route: RouteRow & { changedBy: string; changedAt: Date },
): Promise<void> {
  await tx.query(
    'INSERT INTO approval_routes (tenant, kind, steps, revision, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [tenant, route.kind, JSON.stringify(route.steps), route.revision, route.changedBy, route.changedAt],
  );
}
