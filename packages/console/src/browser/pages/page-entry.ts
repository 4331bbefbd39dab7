import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Me } from '../session/session.ts';

export type Section = 'work' | 'agreements' | 'evidence' | 'operation' | 'settings';

/** A page of the console: where it is, how it is loaded, whom it is for. Each page has one, in a file of its own. */
export interface PageEntry {
  /** As React Router has it, without the first slash. */
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Whether it is shown to this person. What they may do is decided by the services. */
  isFor: (me: Me) => boolean;
  /** Left out for pages that are reached from another. */
  menu?: {
    section: Section;
    label: { ja: string; en: string };
    icon: LucideIcon;
    /** The key that opens it after `g`. */
    key: string;
  };
}
