import { setting } from './setting.ts';
import { type TcpProxy, tcpProxy } from './tcp-proxy.ts';

/**
 * A fault-injecting proxy before the shared broker: clients given these `brokers` stay behind it, because the metadata of that
 * listener names the proxy's port. One test file holds it at a time; the next waits until it is closed.
 */
export async function proxyKafka(): Promise<TcpProxy & { brokers: string[] }> {
  const [realPort, advertisedPort] = setting('AKASHI_TEST_KAFKA_PROXIED').split(':').map(Number);
  const proxy = await tcpProxy({ targetPort: realPort!, port: advertisedPort! });
  return { ...proxy, brokers: [`127.0.0.1:${proxy.port}`] };
}
