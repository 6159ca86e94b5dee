import 'reflect-metadata';
import { createServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { SnakeNaming } from '@mandato/server/platform/snake-naming';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { DataSource } from 'typeorm';
import * as fields from '../ordinary/fields';
import * as filed from '../ordinary/filed.entities';
import * as framework from '../ordinary/framework.entities';
import { Loaders } from '../ordinary/loaders';
import * as returnFields from '../ordinary/return.fields';
import { RootResolver } from '../ordinary/roots';
import { announce, CONNECTIONS, databaseUrl, listen } from './serve';

/* The stack as a good team sets it up without a planner: Apollo on Express, type-graphql, repositories, DataLoader. */

void (async () => {
  const { ContentType: _value, ...returns } = returnFields;
  const entities = [...Object.values(framework), ...Object.values(filed)].filter(
    (each) => each !== filed.PeriodType,
  );
  const source = await new DataSource({
    type: 'postgres',
    url: databaseUrl(),
    entities,
    namingStrategy: new SnakeNaming(),
    poolSize: CONNECTIONS,
  }).initialize();
  const schema = await buildSchema({
    resolvers: [
      RootResolver,
      ...Object.values(fields),
      ...Object.values(returns),
    ] as unknown as NonEmptyArray<new () => object>,
    validate: false,
  });
  const apollo = new ApolloServer<Loaders>({ schema, plugins: [ApolloServerPluginLandingPageDisabled()] });
  await apollo.start();
  const app = express();
  app.use(
    '/graphql',
    express.json(),
    expressMiddleware(apollo, { context: async () => new Loaders(source) }),
  );
  const server = createServer(app);
  announce(await listen(server), async () => {
    server.close();
    await source.destroy();
  });
})();
