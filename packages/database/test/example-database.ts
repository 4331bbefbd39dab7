import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type RolePasswords, rolesSql } from '../src/index.ts';

export const directory = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const passwords: Required<RolePasswords> = { owner: "o'wner", api: 'api', worker: 'worker', disposal: 'disposal' };

const withClient = async <T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
};

/** A fresh database with the roles of two services, and the connection string of each role. */
export const createExampleDatabase = async () => {
  const superuser = process.env.AKASHI_TEST_POSTGRES_URL;
  if (!superuser)
    throw new Error('AKASHI_TEST_POSTGRES_URL is not set: run the tests through jest with its global set-up.');
  const suffix = randomBytes(4)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  const [name, first, second] = [`example_${suffix}`, `first_${suffix}`, `second_${suffix}`];
  await withClient(superuser, (client) => client.query(`CREATE DATABASE ${name}`));
  const urlOf = (role?: string, password?: string): string => {
    const url = new URL(superuser);
    url.pathname = `/${name}`;
    if (role) Object.assign(url, { username: role, password: encodeURIComponent(password ?? '') });
    return url.href;
  };
  const makeRoles = () =>
    withClient(urlOf(), async (client) => {
      await client.query(rolesSql({ schema: first, passwords, disposal: true }));
      await client.query(rolesSql({ schema: second, passwords }));
    });
  await makeRoles();
  return {
    first,
    second,
    makeRoles,
    superuserUrl: urlOf(),
    url: (schema: string, role: keyof RolePasswords) => urlOf(`${schema}_${role}`, passwords[role]),
    drop: () =>
      withClient(superuser, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname LIKE $1', [
          `%\\_${suffix}\\_%`,
        ]);
        for (const { rolname } of rows) await client.query(`DROP ROLE ${rolname}`);
      }),
  };
};
