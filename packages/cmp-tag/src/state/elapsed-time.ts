/** The moment of a click, as one device can know it; `elapsedFloor` is the greatest value sent so far. */
export interface ClickMark {
  clickedAt: number;
  elapsedFloor: number;
}

/** The longest that the collector takes; anything older is sent as this. */
const maxElapsedMs = 90 * 24 * 60 * 60_000;

/**
 * Whole milliseconds since the click: never negative, never less than a value sent before. `now` is the wall clock and
 * `sincePageClick` the page's monotonic difference, known only in the page of the click.
 *
 * The two differ when the device slept (the monotonic clock may stop) or its clock was set. A post with a grant
 * takes the longer one, so that the grant is not dated after a withdrawal made elsewhere; a refusal takes the shorter.
 */
export function elapsedSince(
  mark: ClickMark,
  at: { now: number; sincePageClick: number | undefined; grants: boolean },
): number {
  const wall = at.now - mark.clickedAt;
  const page = at.sincePageClick ?? wall;
  const elapsed = at.grants ? Math.max(wall, page) : Math.min(wall, page);
  return Math.min(maxElapsedMs, Math.round(Math.max(0, mark.elapsedFloor, elapsed)));
}
