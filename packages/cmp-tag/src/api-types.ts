/** `window.akashi`: what a page can ask of the tag. Present once the script has run; `akashiReady` callbacks run then too. */
export interface AkashiApi {
  /** Settles once the page could show the banner; it never rejects. */
  readonly ready: Promise<AkashiApi>;
  readonly version: string;
  /** The person's 128-bit random first-party ID (22 characters, base64url), made when first asked for. */
  principal(): string;
  /** The latest choice for each configured notice, as made on this device, whether or not it has been delivered. */
  state(): NoticeState[];
  /** Opens the preference panel. */
  open(): void;
  /** Withdraws one granted notice, or all of them; returns the withdrawal's consent id, null when nothing was granted. */
  withdraw(noticeId?: string): string | null;
  /** Calls `listener` at each event; returns a function that stops it. */
  on<E extends keyof AkashiEvents>(event: E, listener: (detail: AkashiEvents[E]) => void): () => void;
  /**
   * Queues a tag event for the relay and returns its id. It is sent once every choice made before it has been
   * delivered, and cites the last of them, so that the gate decides on what the person last chose.
   */
  track(name: string, properties?: Record<string, unknown>): string;
}

export interface NoticeState {
  noticeId: string;
  version: number;
  /** `unanswered` also when only an older version of the notice was answered. */
  status: 'granted' | 'refused' | 'unanswered';
  consentId: string | null;
  /** True once the collector has acknowledged the choice. */
  recorded: boolean;
}

export interface AkashiEvents {
  /** A choice was made here or in another tab, was recorded, or was turned down by the collector. */
  change: NoticeState[];
  /** The collector has acknowledged this consent id (202). */
  recorded: { consentId: string };
  /** The panel or banner became visible or hidden. */
  open: undefined;
  close: undefined;
  /** A post was turned down for good and dropped, or could not be made. */
  error: TagError;
}

export interface TagError {
  code: 'post_rejected' | 'queue_full' | 'relay_not_configured';
  message: string;
  postId: string;
  status?: number;
  /** The collector's problem document (RFC 9457), when it sent one. */
  problem?: unknown;
}

declare global {
  interface Window {
    akashi?: AkashiApi;
    /** Callbacks that a page pushes before or after the tag has loaded: `(window.akashiReady ||= []).push(fn)`. */
    akashiReady?: { push(...callbacks: ((akashi: AkashiApi) => void)[]): unknown };
  }
}
