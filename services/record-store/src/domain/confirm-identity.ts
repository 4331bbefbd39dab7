import type { ProviderIdentityConfirmed } from '@akashi/contracts';

type Confirmation = ProviderIdentityConfirmed['data'];

/** Why a confirmation can't stand as it is. */
export interface IdentityFault {
  code: 'incomplete_provider' | 'not_the_same';
  path: string;
  message: string;
}

/** An earlier confirmation, and whether a record that states what it confirmed is still kept. */
export interface EarlierConfirmation {
  confirmation: Confirmation;
  isRecorded: boolean;
}

/**
 * What keeps a confirmation of a provider's identity from being one: Act 30(1)(i) asks for name, address and a corporation's
 * representative, by a method of Rule 22(1); Rule 22(3) lets the content be found the same as what was confirmed before by such a
 * method, recorded, and is still kept. Null if nothing does.
 */
export function identityFault(
  { provider, method, methodDescription, sameAs }: Confirmation,
  earlier: EarlierConfirmation | null,
): IdentityFault | null {
  if (provider.kind === 'corporation' && provider.representativeName === null) {
    const message = "A corporation's representative is to be confirmed too (Act 30(1)(i)): name it";
    return { code: 'incomplete_provider', path: '/provider/representativeName', message };
  }
  if (method === 'other_suitable_method' && methodDescription === null) {
    const message = 'Say what was done: another method must be a suitable one (Rule 22(1))';
    return { code: 'incomplete_provider', path: '/methodDescription', message };
  }
  const isSameness = method === 'sameness_confirmed';
  if (isSameness !== (sameAs !== null)) {
    const message = 'sameAs names the earlier confirmation, for the method sameness_confirmed and for no other';
    return { code: 'not_the_same', path: '/sameAs', message };
  }
  return isSameness ? samenessFault(provider, earlier) : null;
}

function samenessFault(provider: Confirmation['provider'], earlier: EarlierConfirmation | null): IdentityFault | null {
  const fault = (message: string): IdentityFault => ({ code: 'not_the_same', path: '/sameAs', message });
  if (!earlier) return fault('There is no such confirmation: name one of yours, or confirm by a method of Rule 22(1)');
  const { confirmation, isRecorded } = earlier;
  if (confirmation.sameAs !== null) {
    return fault(`It was itself found to be the same as another: name that one, ${confirmation.sameAs}`);
  }
  const isSame = (['kind', 'partyName', 'partyAddress', 'representativeName'] as const).every(
    (field) => confirmation.provider[field] === provider[field],
  );
  if (!isSame) return fault('What it confirmed differs: confirm anew by a method of Rule 22(1)');
  if (isRecorded) return null;
  return fault('No record that states what it confirmed is kept: confirm anew by a method of Rule 22(1)');
}
