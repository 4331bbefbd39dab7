/** The services that the console calls, by the names that the configuration has them under. */
export type ServiceName = 'approval' | 'consent-collector' | 'tag-relay' | 'record-store';

/** What the approval service says of this installation (services/approval, console-configuration.ts). */
export interface Configuration {
  issuer: string;
  clientId: string;
  services: Record<ServiceName, { url: string | null; audience: string }>;
}

export const consolePath = '/console/';

/** Asks the server that the console came from; rejects where it doesn't answer. */
export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch(`${consolePath}configuration.json`);
  if (!response.ok) throw new Error(`configuration.json answered ${response.status}`);
  return (await response.json()) as Configuration;
}
