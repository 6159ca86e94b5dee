interface TestDatabase {
    readonly url: string;
    readonly name: string;
    drop(): Promise<void>;
}
/** A migrated, empty database of the test file's own: a clone of the run's template, made in about 0.1 s. */
export declare function testDatabase(): Promise<TestDatabase>;
export {};
