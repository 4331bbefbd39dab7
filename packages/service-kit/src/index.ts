export { type Actor, actorOf, isInspector } from './auth/actor.ts';
export { type Authenticator, type AuthenticatorOptions, createAuthenticator } from './auth/create-authenticator.ts';
export { requireScope, requireToken } from './auth/require-scope.ts';
export {
  type CommonConfig,
  commaList,
  commonConfig,
  envPrefix,
  migrationConfig,
} from './config/common-config.ts';
export { configPage } from './config/config-page.ts';
export {
  ConfigError,
  type ConfigOf,
  type ConfigSpec,
  type ConfigVariable,
  loadConfig,
  variable,
} from './config/load-config.ts';
export { createHttpServer, type HttpServerOptions } from './http/create-http-server.ts';
export { type DeadLetterRoutesOptions, deadLetterRoutes } from './http/dead-letter-routes.ts';
export { describeHttp, type HttpDescription } from './http/describe-http.ts';
export { consumerReadiness, databaseReadiness, type ReadinessCheck, type ReadinessProblem } from './http/health.ts';
export type { AllowsOrigin, HttpServer } from './http/http-server.ts';
export {
  type Answer,
  type AnswerOnceOptions,
  answerOnce,
  deleteOldIdempotencyKeys,
  idempotencyKeyOf,
  type StoredAnswer,
  withIdempotency,
} from './http/idempotency.ts';
export { createIdempotencyCleaner } from './http/idempotency-cleaner.ts';
export { decodeCursor, encodeCursor, type IdPage, pageById, pageOf, pageQuery, pageSchema } from './http/pagination.ts';
export { parseJsonBodies } from './http/parse-json-bodies.ts';
export { type Problem, type ProblemFault, problemSchema } from './http/problem.ts';
export { createRateLimiter, enforceRateLimit, type RateLimiter, type RateLimiterOptions } from './http/rate-limiter.ts';
export { etagOf, revisionOfIfMatch } from './http/revision-of-if-match.ts';
export { type DestinationPools, destinationPools, type PoolOptions } from './outbound/destination-pools.ts';
export { isPrivateHostAllowed, isPublicAddress, refuseDestination } from './outbound/destination-url.ts';
export { type SecretBox, secretBox, secretKeySchema } from './outbound/secret-box.ts';
export {
  type MigrateServiceOptions,
  migrateService,
  runMigrations,
  schemaOf,
  serviceKitMigrations,
} from './process/migrate-service.ts';
export { openResources, type Resources } from './process/open-resources.ts';
export { type RunOptions, runService, type ServiceProcess } from './process/run-service.ts';
export { composeService, type Part, type Service, type ServiceOptions } from './process/service.ts';
export { createLogger, type LoggerOptions } from './telemetry/create-logger.ts';
export { isTracing, startTracing, type TracingOptions } from './telemetry/start-tracing.ts';
