import { createTopics } from './process/create-topics.ts';
import { createLogger } from './telemetry/create-logger.ts';

const logger = createLogger({ service: 'create-topics' });
try {
  const created = await createTopics(process.env);
  logger.info({ created }, created.length === 0 ? 'every topic is there' : 'topics created');
} catch (error) {
  logger.fatal({ err: error }, 'the topics are not as they must be; run it again after mending the cause');
  process.exitCode = 1;
}
