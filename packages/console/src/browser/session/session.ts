import { createContext, useContext } from 'react';
import type { paths } from '../api/generated/approval.ts';
import type { ServiceName } from './configuration.ts';

/** Who is signed in, as the approval service says. */
export type Me = paths['/v1/me']['get']['responses'][200]['content']['application/json'];

export interface Session {
  me: Me;
  /** What the reader's token for a service may do; `me.scopes` are approval's. */
  scopesFor(service: ServiceName): Promise<readonly string[]>;
  signOut(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a session');
  return session;
}
