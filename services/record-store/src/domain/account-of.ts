import type {
  AcquisitionReported,
  AkashiEvent,
  ConfirmationMade,
  ProvisionFiled,
  ProvisionMade,
} from '@akashi/contracts';

/** What a piece of evidence says that a completeness report accounts for. */
export interface Account {
  /** The provision, confirmation or acquisition that it is about. */
  id: string;
  /** The confirmation that a provision names. */
  confirmationId: string | null;
  /** ISO 8601: when was provided, or confirmed. */
  statedAt: string | null;
}

/** The types of evidence that a completeness report accounts for: each has an account, and no other has. */
const accounts: { [Type in Accounted['type']]: (data: Extract<Accounted, { type: Type }>['data']) => Account } = {
  'provision.made': ({ provisionId: id, confirmationId, providedAt }) => ({ id, confirmationId, statedAt: providedAt }),
  'confirmation.made': ({ confirmationId: id, confirmedAt }) => ({ id, confirmationId: null, statedAt: confirmedAt }),
  'provision.filed': ({ provisionId: id }) => ({ id, confirmationId: null, statedAt: null }),
  'acquisition.reported': ({ acquisitionId: id }) => ({ id, confirmationId: null, statedAt: null }),
};

type Accounted = ProvisionMade | ConfirmationMade | ProvisionFiled | AcquisitionReported;

/** What this event is accounted for by, stated beside its bytes as its type is: a report over many events opens none. Null: it is in no such report. */
export function accountOf({ type, data }: AkashiEvent): Account | null {
  const account = (accounts as Record<string, ((data: never) => Account) | undefined>)[type];
  return account ? account(data as never) : null;
}
