import { type ErrorDetail, ServiceError, type TagContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { refuseDestination } from '@akashi/service-kit';
import { siteExists } from '../store/site-exists.ts';
import { findAgreement } from '../store/tags.ts';
import { unknownSite } from './unknown-site.ts';

/**
 * Refuses a tag that could never send. An agreement that is not known yet is no fault: the gate withholds until it is in effect.
 * Throws `destination_refused`, `unknown_site` or `item_not_in_agreement`.
 */
export async function checkTag(
  tx: Tx,
  tenant: string,
  { content, privateHosts }: { content: TagContent; privateHosts: readonly string[] },
) {
  const refusal = refuseDestination(content.destination.url, privateHosts);
  if (refusal !== undefined) throw fault('destination_refused', [{ path: '/destination/url', message: refusal }]);
  if (!(await siteExists(tx, tenant, content.siteId))) throw unknownSite(content.siteId);
  const agreement = await findAgreement(tx, tenant, content.agreementId);
  if (!agreement) return;
  const agreed = new Set(agreement.versions.flatMap((version) => version.content.items.map((item) => item.itemCode)));
  const missing = content.items.flatMap(({ itemCode }, index) =>
    agreed.has(itemCode)
      ? []
      : [
          {
            path: `/items/${index}/itemCode`,
            message: `${itemCode} is not an item of agreement ${content.agreementId}`,
          },
        ],
  );
  if (missing.length > 0) throw fault('item_not_in_agreement', missing);
}

const texts = {
  destination_refused:
    'Data must not be sent to this destination: use an https URL of a public host, without a user name',
  item_not_in_agreement:
    "A tag may declare only its agreement's items: take these out, or have a version with them approved",
};

function fault(code: keyof typeof texts, details: ErrorDetail[]): ServiceError {
  const found = details.map(({ path, message }) => `${path} ${message}`).join('; ');
  return new ServiceError({
    code,
    message: `${texts[code]} (${found})`,
    details: details.map((detail) => ({ ...detail, code })),
  });
}
