import { createContext, useContext } from 'react';
import type { Clients } from './clients.ts';

export const ClientsContext = createContext<Clients | null>(null);

/** The services' clients; below a signed-in session only. */
export function useClients(): Clients {
  const clients = useContext(ClientsContext);
  if (!clients) throw new Error('useClients outside of a session');
  return clients;
}
