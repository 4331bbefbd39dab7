import type { Infrastructure } from './infrastructure.ts';

interface Running {
  infrastructure: Infrastructure;
  folder: string;
}

const key = Symbol.for('akashi.test-infrastructure');
const held = globalThis as { [key]?: Running };

/** What the global set-up started, for the global tear-down: jest loads the two apart but in one process. */
export const running = {
  set: (value: Running): void => {
    held[key] = value;
  },
  take: (): Running | undefined => {
    const value = held[key];
    delete held[key];
    return value;
  },
};
