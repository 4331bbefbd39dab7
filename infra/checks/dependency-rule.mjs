// The direction of dependencies: contracts, database ← messaging ← service-kit ← services. A service never imports another.
const services = '^services/([^/]+)/';

/** Code of `from` may import no workspace package except those of `allowed` and itself. */
const only = (name, allowed, comment) => ({
  name: `${name}-imports-only`,
  comment,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: '^(packages|services)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
});

export default {
  forbidden: [
    {
      name: 'no-service-imports-another',
      comment: 'Services talk over Kafka topics only.',
      severity: 'error',
      from: { path: services },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-import-only-what-they-build-on',
      comment: 'Tests may use the harness; what is deployed may not use what only tests and the local stack need.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/' },
      to: { path: '^packages/(bench|journeys|local-infrastructure|local-stack|test-harness)/' },
    },
    only('contracts', [], 'Everything depends on contracts; it depends on nothing.'),
    only('ledger', [], 'The Merkle log is pure and can be taken out and audited alone.'),
    only('database', ['contracts'], 'Below messaging.'),
    only('messaging', ['contracts', 'database'], 'Below service-kit.'),
    only('service-kit', ['contracts', 'database', 'messaging'], 'Below the services.'),
    only('local-infrastructure', [], 'Starts programs; knows nothing of ours.'),
    only('test-harness', ['contracts', 'database', 'local-infrastructure'], 'Services’ tests depend on it.'),
    {
      name: 'cmp-tag-imports-only-types',
      comment: 'What a browser loads carries none of the server’s code.',
      severity: 'error',
      from: { path: '^packages/cmp-tag/src/' },
      to: { path: '^(packages|services)/', pathNot: '^packages/cmp-tag/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-messaging-speaks-kafka',
      comment: 'Services use Kafka through @akashi/messaging.',
      severity: 'error',
      from: { path: '^(services/|packages/service-kit/)', pathNot: '/test/' },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Decisions know no database, broker, web framework or clock.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/' },
      to: {
        path: '(^services/[^/]+/src/(http|store|events)/|node_modules/(knex|pg|fastify|kafkajs|undici)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      comment: 'A package is in the manifest of whoever imports it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.local/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@akashi/source', 'node', 'import', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
