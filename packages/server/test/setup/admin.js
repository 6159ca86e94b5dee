"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withAdmin = withAdmin;
exports.urlOf = urlOf;
const pg_1 = require("pg");
/** Runs statements on the server itself, outside any database under test. */
async function withAdmin(url, work) {
    const client = new pg_1.Client({ connectionString: url, application_name: 'mandato-tests' });
    client.on('error', () => undefined);
    await client.connect();
    try {
        return await work(client);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
function urlOf(adminUrl, database) {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    return url.href;
}
//# sourceMappingURL=admin.js.map