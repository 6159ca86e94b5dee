"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.testDatabase = testDatabase;
const node_crypto_1 = require("node:crypto");
const node_path_1 = require("node:path");
const promises_1 = require("node:timers/promises");
const admin_1 = require("./admin");
const run_1 = require("./run");
const ATTEMPTS = 20;
/** A migrated, empty database of the test file's own: a clone of the run's template, made in about 0.1 s. */
async function testDatabase() {
    const run = (0, run_1.currentRun)();
    const name = `${(0, run_1.databasePrefix)(run)}${(0, node_crypto_1.randomBytes)(4).toString('hex')}`;
    await clone(run, name);
    return { url: (0, admin_1.urlOf)(run.adminUrl, name), name, drop: () => drop(run, name) };
}
async function clone(run, name) {
    await (0, admin_1.withAdmin)(run.adminUrl, async (client) => {
        for (let attempt = 1;; attempt++) {
            try {
                return await client.query(`create database ${name} template ${(0, run_1.templateName)(run)}`);
            }
            catch (error) {
                // The template takes no connections, but autovacuum may still be looking at it.
                const inUse = error.code === '55006';
                if (!inUse || attempt === ATTEMPTS)
                    throw error;
                await (0, promises_1.setTimeout)(100);
            }
        }
    });
}
async function drop(run, name) {
    if ((0, run_1.keepsDatabases)()) {
        process.stderr.write(`Kept database ${name} of ${(0, node_path_1.basename)(testFile())}.\n`);
        return;
    }
    await (0, admin_1.withAdmin)(run.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}
const testFile = () => typeof expect === 'undefined' ? 'a test' : (expect.getState().testPath ?? 'a test');
//# sourceMappingURL=database.js.map