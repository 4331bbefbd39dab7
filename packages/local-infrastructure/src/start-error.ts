/** Something on this machine keeps the local stack from starting; the message says what it is and what to do about it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
