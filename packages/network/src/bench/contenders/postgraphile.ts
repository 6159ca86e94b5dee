import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { Client } from 'pg';
import { HEAD, nameOf, titleOf } from '../floor/sql';
import { schemaSql } from '../postgraphile/views';
import { announce, CONNECTIONS, databaseUrl, listen } from './serve';

const SCHEMA = 'bench_postgraphile';

/* PostGraphile 5 with the preset of its manual, on views of what is published. */
void (async () => {
  const owner = new Client({ connectionString: databaseUrl() });
  await owner.connect();
  await owner.query(
    schemaSql(SCHEMA, {
      name: (column) => `with ${HEAD} select ${nameOf('a.uid', `'en'::text`, column as 'name')}`,
      title: `select ${titleOf('t', `'en'::text`)} from activity t where t.id = a.uid`,
    }),
  );
  await owner.end();
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: databaseUrl(),
        schemas: [SCHEMA],
        poolConfig: { max: CONNECTIONS },
      }),
    ],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: { explain: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  announce(await listen(server), async () => {
    server.close();
    await instance.release();
  });
})();
