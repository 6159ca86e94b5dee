import { readConfig } from '@mandato/server/config';
import { startServer } from '@mandato/server/server';
import { announce, databaseUrl } from './serve';

/* The server itself, as it is shipped and with its settings from the environment; the network is already loaded. */
void (async () => {
  const config = readConfig({ ...process.env, PORT: '0' });
  const server = await startServer({ ...config, databaseUrl: databaseUrl() });
  announce(server.url, () => server.stop());
})();
