import { ServiceError } from '@akashi/contracts';

/** How many long requests are served at once: each holds a database connection for as long as it lasts. */
export interface Turns {
  /** Takes a turn, to be given back by the function returned, once. Throws `rate_limited` (retryable) while none is left. */
  take(): () => void;
}

export function createTurns(atOnce: number): Turns {
  let left = atOnce;
  return {
    take() {
      if (left === 0) {
        const message = `${atOnce} lists are being read or written already: try again in a moment`;
        throw new ServiceError({ code: 'rate_limited', message, retryable: true });
      }
      left -= 1;
      let isTaken = true;
      return () => {
        if (isTaken) left += 1;
        isTaken = false;
      };
    },
  };
}
