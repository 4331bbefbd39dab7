export interface GuardedRoute {
  /** In capitals. */
  method: string;
  /** With an id of nothing for each parameter. */
  path: string;
}

const nobody = '0190a1b2-c3d4-7000-8000-00000000dead';

/** All routes of an OpenAPI document that ask for a token. */
export function guardedRoutes(document: Record<string, unknown>): GuardedRoute[] {
  const paths = document.paths as Record<string, Record<string, { security?: unknown }>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security }]) =>
      security ? [{ method: method.toUpperCase(), path: path.replaceAll(/\{[^}]+\}/g, nobody) }] : [],
    ),
  );
}
