import { newId } from '@akashi/contracts';
import type { LoadJob } from './load-job.ts';
import { nowMs, type PacedResult, paceRequests } from './pace-requests.ts';
import { createPoster, type Poster } from './post-json.ts';
import { type RepeatedResult, repeatRequests } from './repeat-requests.ts';
import { consentSubmission, tagEventSubmission } from './submissions.ts';

const pacedConnections = 256;

// A program of its own: one job, one answer.
process.once('message', (job: LoadJob) => {
  doJob(job).then(
    (result) => process.send!({ result }),
    (error: Error) => process.send!({ error: error.message }),
  );
});
process.once('disconnect', () => process.exit(0));

async function doJob(job: LoadJob): Promise<PacedResult | RepeatedResult> {
  const poster = createPoster(job.url, job.kind === 'repeat-consents' ? job.connections : pacedConnections);
  try {
    if (job.kind === 'repeat-consents') return await repeatRequests({ ...job, send: () => postConsent(poster, job) });
    if (job.kind === 'pace-clicks') return await paceClicks(poster, job);
    return await paceRequests({ ...job, startAtMs: nowMs() + 200, send: () => postConsent(poster, job) });
  } finally {
    await poster.close();
  }
}

/** A click: the consent, and once that is accepted the event that waits for it. */
async function paceClicks(collector: Poster, job: LoadJob & { kind: 'pace-clicks' }): Promise<PacedResult> {
  const relay = createPoster(job.relayUrl, pacedConnections);
  const click = async (index: number) => {
    const principal = job.principals[index]!;
    const consentId = newId();
    await postConsent(collector, job, { principal, id: consentId });
    const body = JSON.stringify(tagEventSubmission(principal, consentId));
    await relay.post({ path: `/v1/sites/${job.siteKey}/events`, headers: headersOf(job), body, expect: 202 });
  };
  try {
    return await paceRequests({ ...job, count: job.principals.length, send: click });
  } finally {
    await relay.close();
  }
}

function postConsent(poster: Poster, job: LoadJob, of: { principal?: string; id?: string } = {}): Promise<void> {
  const body = JSON.stringify({ ...consentSubmission(job.notice), ...of });
  return poster.post({ path: `/v1/sites/${job.siteKey}/consents`, headers: headersOf(job), body, expect: 202 });
}

const headersOf = ({ origin }: LoadJob) => ({ 'content-type': 'application/json', origin });
