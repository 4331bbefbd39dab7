import { createContext, useContext } from 'react';
import type { paths } from '../api/generated/approval.ts';

/** Who is signed in, as the approval service says. */
export type Me = paths['/v1/me']['get']['responses'][200]['content']['application/json'];

export interface Session {
  me: Me;
  signOut(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a session');
  return session;
}
