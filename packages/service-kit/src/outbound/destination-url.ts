import ipaddr from 'ipaddr.js';

/** True only for addresses of the public internet: not private, loopback, link-local, metadata, multicast, mapped or tunnelled. */
export function isPublicAddress(address: string): boolean {
  try {
    return ipaddr.process(address).range() === 'unicast';
  } catch {
    return false;
  }
}

/** Whether the operator listed this destination, as `host` or `host:port`, among those that may be private and without TLS. */
export function isPrivateHostAllowed(url: URL, privateHosts: readonly string[]): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return privateHosts.includes(url.hostname) || privateHosts.includes(`${url.hostname}:${port}`);
}

/** Says why data must not be sent to this URL, or undefined. Names are checked again, by address, at every connection. */
export function refuseDestination(text: string, privateHosts: readonly string[]): string | undefined {
  const url = URL.parse(text);
  if (!url) return 'is not a URL';
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or password';
  if (isPrivateHostAllowed(url, privateHosts)) return undefined;
  if (url.protocol !== 'https:') return 'must be https';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? undefined : 'is a private, local or reserved address';
  if (host === 'localhost' || host.endsWith('.localhost') || !host.includes('.')) return 'is not a public host name';
  return undefined;
}
