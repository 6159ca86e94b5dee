"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepsDatabases = exports.databasePrefix = exports.templateName = void 0;
exports.announceRun = announceRun;
exports.currentRun = currentRun;
const ID = 'MANDATO_TEST_RUN';
const ADMIN_URL = 'MANDATO_TEST_ADMIN_URL';
const templateName = (run) => `mandato_test_template_${run.id}`;
exports.templateName = templateName;
const databasePrefix = (run) => `mandato_test_${run.id}_`;
exports.databasePrefix = databasePrefix;
const keepsDatabases = () => process.env['MANDATO_KEEP_TEST_DATABASES'] === '1';
exports.keepsDatabases = keepsDatabases;
function announceRun(run) {
    process.env[ID] = run.id;
    process.env[ADMIN_URL] = run.adminUrl;
}
function currentRun() {
    const [id, adminUrl] = [process.env[ID], process.env[ADMIN_URL]];
    if (!id || !adminUrl) {
        throw new Error('There is no test database: run Jest from the root of the repository, whose globalSetup makes it.');
    }
    return { id, adminUrl };
}
//# sourceMappingURL=run.js.map