/** Parameters of GET /v1/records, as texts. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** The least and the most of a range; every other parameter names one value. */
const least = 'occurredFrom';
const most = 'occurredTo';

/**
 * What an inspector asked for, narrowed to what the grant allows; undefined where the two have nothing in common because they name
 * different values. A parameter that the grant has is always in the result: leaving it out never shows more.
 */
export function narrowFilter<F extends Filter>(asked: F, granted: Filter): F | undefined {
  const narrowed: Record<string, string | undefined> = { ...asked };
  for (const [name, value] of Object.entries(granted)) {
    if (value === undefined) continue;
    const wanted = asked[name];
    if (wanted === undefined) narrowed[name] = value;
    // Days are written so that later ones sort later.
    else if (name === least) narrowed[name] = [wanted, value].sort()[1];
    else if (name === most) narrowed[name] = [wanted, value].sort()[0];
    else if (wanted !== value) return undefined;
  }
  return narrowed as F;
}

/** Whether everything that `filter` finds is within the grant: it has each of the grant's parameters, as narrow or narrower. */
export function isWithin(filter: Filter, granted: Filter): boolean {
  return Object.entries(granted).every(([name, value]) => {
    if (value === undefined) return true;
    const own = filter[name];
    if (own === undefined) return false;
    if (name === least) return own >= value;
    if (name === most) return own <= value;
    return own === value;
  });
}

/** Whether the grant is of all of the tenant's records. */
export const isWhole = (granted: Filter): boolean => Object.values(granted).every((value) => value === undefined);
