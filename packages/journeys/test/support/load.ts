import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@akashi/contracts';
import type { Random } from './random.ts';
import type { Answer } from './send.ts';
import type { TestStack } from './test-stack.ts';
import { newPrincipal } from './visitor.ts';

export interface Load {
  /** Ids that got a 202. */
  consents: string[];
  events: string[];
  /** Principals that never granted anything. */
  unwilling: ReadonlySet<string>;
  /** Requests that failed and were sent again. */
  retries: number;
}

interface LoadOptions {
  random: Random;
  /** Of those who may grant, and as many more again by a third who never do. */
  principals: number;
  workers: number;
  perSecond: number;
  isOver(acked: number): boolean;
}

/** Visitors who choose and click at random, sending again with the same id until accepted, until `isOver` says so. */
export async function runLoad(site: TestStack['site'], options: LoadOptions): Promise<Load> {
  const { random, principals, workers, perSecond, isOver } = options;
  const willing = Array.from({ length: principals }, newPrincipal);
  const unwilling = Array.from({ length: Math.ceil(principals / 3) }, newPrincipal);
  const everyone = [...willing, ...unwilling];
  const choices = new Map<string, number>();
  const load: Load = { consents: [], events: [], unwilling: new Set(unwilling), retries: 0 };
  const over = () => isOver(load.consents.length + load.events.length);

  const untilAccepted = async (post: () => Promise<Answer>): Promise<boolean> => {
    for (; !over(); load.retries += 1, await delay(100 + 200 * Math.random())) {
      const status = await post().then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 202) return true;
      if (status !== 0 && status !== 429 && status < 500) throw new Error(`a request was refused with ${status}`);
    }
    return false;
  };
  const step = async () => {
    const principal = random.pick(everyone);
    const id = newId();
    if (random.next() < 0.5) {
      const choiceNumber = (choices.get(principal) ?? 0) + 1;
      choices.set(principal, choiceNumber);
      const granted = !load.unwilling.has(principal) && (choiceNumber === 1 || random.next() < 0.8);
      const clickedAt = performance.now();
      const post = () =>
        site.choose({ id, principal, choiceNumber, granted, elapsedMs: Math.round(performance.now() - clickedAt) });
      if (await untilAccepted(post)) load.consents.push(id);
    } else {
      const name = random.next() < 0.8 ? 'view_item' : 'page_view';
      if (await untilAccepted(() => site.track({ id, principal, name }))) load.events.push(id);
    }
  };
  const work = async () => {
    const pauseMs = (workers / perSecond) * 1_000;
    while (!over()) {
      const startedAt = performance.now();
      await step();
      await delay(Math.max(0, pauseMs - (performance.now() - startedAt)));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return load;
}
