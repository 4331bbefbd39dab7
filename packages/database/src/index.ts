export {
  createDatabase,
  type Database,
  type DatabaseOptions,
  type LiteralValue,
  type QueryResult,
  type SnapshotLimits,
  type Tx,
} from './create-database.ts';
export { databaseUnavailable, isTransient } from './database-errors.ts';
export { type MigrateOptions, migrate } from './migrate.ts';
export { type RolePasswords, rolesSql } from './roles-sql.ts';
