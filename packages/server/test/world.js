"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shippedCatalogue = void 0;
exports.startWorld = startWorld;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const pg_1 = require("pg");
const pino_1 = require("pino");
const key_service_1 = require("../src/features/access/key.service");
const catalogue_files_1 = require("../src/features/register/catalogue.files");
const catalogue_service_1 = require("../src/features/register/catalogue.service");
const cycle_service_1 = require("../src/features/cycles/cycle.service");
const caller_1 = require("../src/platform/caller");
const database_1 = require("../src/platform/database/database");
const server_1 = require("../src/server");
const database_2 = require("./setup/database");
const SERVER = (0, node_path_1.join)(__dirname, '..');
/** The edition of the catalogue that the project ships. */
const shippedCatalogue = () => (catalogue ??= (0, catalogue_files_1.readCatalogue)((0, node_path_1.join)(SERVER, 'catalogue')));
exports.shippedCatalogue = shippedCatalogue;
let catalogue = null;
const { items: demoRounds } = JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(SERVER, 'demo/rounds.json'), 'utf8'));
const demoRound = demoRounds[0];
/** A server of the test's own on a database of its own, with the catalogue loaded. */
async function startWorld(options = {}) {
    const made = await (0, database_2.testDatabase)();
    const log = [];
    const server = await (0, server_1.startServer)({
        port: 0,
        host: '127.0.0.1',
        publicUrl: null,
        trustProxy: 0,
        ...options.server,
        databaseUrl: made.url,
        logger: (0, pino_1.pino)({ level: 'info' }, { write: (line) => void log.push(line) }),
    });
    const owner = new pg_1.Client({ connectionString: made.url, application_name: 'mandato-tests', types: asText });
    owner.on('error', () => undefined);
    await owner.connect();
    const { database } = server;
    const edition = options.catalogue === undefined ? (0, exports.shippedCatalogue)() : options.catalogue;
    if (edition)
        await (0, catalogue_service_1.loadCatalogue)(database, key_service_1.SYSTEM, edition);
    const { ask, query } = questions(server.url, log);
    const keyOf = keys(database);
    const load = async (next) => (await (0, catalogue_service_1.loadCatalogue)(database, key_service_1.SYSTEM, next)).act;
    return {
        url: server.url,
        databaseUrl: made.url,
        database,
        log,
        ask,
        query,
        keyOf,
        loadCatalogue: load,
        openRound: (code = demoRound.code, expected = demoRound.expected, extra = {}) => (0, cycle_service_1.openRound)(database, key_service_1.SYSTEM, { ...demoRound, ...extra, code, expected }),
        ...filing(query, keyOf),
        statements,
        sql: async (text, params = []) => (await owner.query(text, [...params])).rows,
        stop: async () => {
            await server.stop();
            await owner.end();
            await made.drop();
        },
    };
}
// Days and instants as PostgreSQL prints them, not as objects in the zone of the test's machine.
const asText = {
    getTypeParser: (oid, format) => [1082, 1114, 1184].includes(oid) ? String : pg_1.types.getTypeParser(oid, format),
};
function questions(url, log) {
    const ask = async (document, variables, { key, headers, locale } = {}) => {
        const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: {
                'content-type': 'application/json',
                ...(key ? { authorization: `Bearer ${key}` } : {}),
                ...(locale ? { 'accept-language': locale } : {}),
                ...headers,
            },
            body: JSON.stringify({ query: document, variables }),
        });
        const text = await response.text();
        const isJson = response.headers.get('content-type')?.includes('json');
        const body = isJson ? JSON.parse(text) : null;
        return { status: response.status, headers: response.headers, text, body };
    };
    return {
        ask,
        query: async (document, variables, asking) => {
            const { status, headers, text, body } = await ask(document, variables, asking);
            if (status === 200 && !body?.errors)
                return body.data;
            const told = JSON.stringify(body?.errors ?? text, null, 2);
            const id = headers.get('x-request-id') ?? '';
            const logged = log.filter((line) => line.includes(id)).join('\n');
            const asked = `${document}\nwith ${JSON.stringify(variables ?? {}).slice(0, 2000)}`;
            throw new Error(`${asked}\nanswered ${status}: ${told}\nX-Request-Id: ${id}\n${logged}`);
        },
    };
}
function keys(database) {
    const made = new Map();
    return (role, agencyCode) => {
        const name = `${role} ${agencyCode ?? ''}`;
        const key = made.get(name) ?? (0, key_service_1.createApiKey)(database, key_service_1.SYSTEM, { name, role, agencyCode: agencyCode ?? null });
        made.set(name, key);
        return key;
    };
}
const ANSWER = 'diagnosis { id version reference } userErrors { code path message cure }';
function filing(query, keyOf) {
    const done = (name, payload) => {
        if (payload.userErrors.length === 0)
            return payload;
        throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors, null, 2)}`);
    };
    const saveDraft = async (agency, cycle, content, extra = {}) => {
        const { diagnosisSave } = await query(`mutation Save($input: DiagnosisSaveInput!) { diagnosisSave(input: $input) { ${ANSWER} } }`, { input: { cycle: { code: cycle }, language: 'en', content, ...extra } }, { key: await keyOf(caller_1.Role.REPORTER, agency) });
        return { ...done('diagnosisSave', diagnosisSave).diagnosis, agency };
    };
    const act = async (name, key, saved, reason) => {
        const type = reason === undefined ? 'DiagnosisActInput' : 'DiagnosisReasonInput';
        const { payload } = await query(`mutation Act($input: ${type}!) { payload: ${name}(input: $input) { ${ANSWER} } }`, { input: { id: saved.id, expectedVersion: saved.version, reason } }, { key });
        return { ...done(name, payload).diagnosis, agency: saved.agency };
    };
    const submit = async (saved) => act('diagnosisSubmit', await keyOf(caller_1.Role.REPORTER, saved.agency), saved);
    const asSecretariat = () => keyOf(caller_1.Role.REVIEWER, 'GS-OAS');
    const accept = async (saved) => act('diagnosisAccept', await asSecretariat(), saved);
    const sendBack = async (saved, reason = 'Say when it happened.') => act('diagnosisSendBack', await asSecretariat(), saved, reason);
    const revise = async (saved, reason = 'A date was wrong.') => {
        const key = await keyOf(caller_1.Role.REPORTER, saved.agency);
        const { node } = await query('query Version($id: ID!) { node(id: $id) { ... on Diagnosis { version } } }', { id: saved.id }, { key });
        return act('diagnosisRevise', key, { ...saved, version: node.version }, reason);
    };
    const publish = async (...submitted) => {
        const key = await asSecretariat();
        for (const each of submitted)
            await accept(each);
        const { publicationCreate } = await query(`mutation Publish($input: PublicationCreateInput!) {
        publicationCreate(input: $input) { act { number } userErrors { code path message cure } } }`, { input: { diagnosisIds: submitted.map(({ id }) => id) } }, { key });
        return done('publicationCreate', publicationCreate).act.number;
    };
    const file = async (agency, cycle, content, extra = {}) => {
        const submitted = await submit(await saveDraft(agency, cycle, content, { ...extra }));
        await publish(submitted);
        return submitted;
    };
    return { saveDraft, submit, sendBack, revise, accept, publish, file };
}
async function statements(work) {
    const seen = [];
    const see = (message) => void seen.push(message.text);
    database_1.sqlChannel.subscribe(see);
    try {
        await work();
    }
    finally {
        database_1.sqlChannel.unsubscribe(see);
    }
    return seen.filter((text) => !/\bfrom api_key_/.test(text));
}
//# sourceMappingURL=world.js.map