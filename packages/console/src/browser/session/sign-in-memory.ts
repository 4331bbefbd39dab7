/** What has to outlive the way to the issuer and back: never a token. The verifier is used up when it is read. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

const pendingKey = 'akashi.signing-in';
const signedInKey = 'akashi.signed-in';

export const keepPending = (pending: PendingSignIn): void =>
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));

export function takePending(): PendingSignIn | undefined {
  const text = sessionStorage.getItem(pendingKey);
  sessionStorage.removeItem(pendingKey);
  return text === null ? undefined : (JSON.parse(text) as PendingSignIn);
}

/** Whether somebody signed in in this tab: after a reload the console then asks the issuer without a click. */
export const wasSignedIn = (): boolean => sessionStorage.getItem(signedInKey) !== null;
export const rememberSignedIn = (): void => sessionStorage.setItem(signedInKey, 'yes');
export const forgetSignedIn = (): void => sessionStorage.removeItem(signedInKey);
