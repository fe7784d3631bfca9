import Postgres

/// The tables of the datasets; `docs/postgresql.md` explains them.
enum DatasetSchema {
    static let migrations = Migrations(
        role: "datasets",
        [
            Migration(
                "datasets, loads, records and their history",
                """
                CREATE TABLE datasets (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    municipality bigint NOT NULL,
                    name text COLLATE "C" NOT NULL,
                    loads bigint NOT NULL DEFAULT 0,
                    sequence bigint NOT NULL DEFAULT 0,
                    retired bigint NOT NULL DEFAULT 0,
                    UNIQUE (municipality, name));
                CREATE TABLE dataset_loads (
                    dataset bigint NOT NULL,
                    id bigint NOT NULL,
                    mode text NOT NULL,
                    as_of bigint NOT NULL,
                    committed_at bigint NOT NULL,
                    seq bigint NOT NULL,
                    period bigint NOT NULL,
                    added bigint NOT NULL,
                    changed bigint NOT NULL,
                    removed bigint NOT NULL,
                    PRIMARY KEY (dataset, id));
                CREATE INDEX dataset_loads_period ON dataset_loads (period);
                CREATE UNLOGGED TABLE dataset_drafts (
                    dataset bigint PRIMARY KEY,
                    id bigint NOT NULL,
                    mode text NOT NULL,
                    as_of bigint NOT NULL,
                    touched bigint NOT NULL,
                    writer bigint NOT NULL);
                CREATE TABLE dataset_records (
                    dataset bigint NOT NULL,
                    key text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    kind smallint NOT NULL,
                    body text NOT NULL,
                    PRIMARY KEY (dataset, key)
                ) PARTITION BY LIST (dataset);
                CREATE INDEX dataset_records_feed ON dataset_records (dataset, seq);
                CREATE INDEX dataset_records_removed ON dataset_records (dataset, seq) WHERE kind = 3;
                CREATE TABLE dataset_history (
                    period bigint NOT NULL,
                    dataset bigint NOT NULL,
                    key text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    until bigint NOT NULL,
                    kind smallint NOT NULL,
                    body text NOT NULL
                ) PARTITION BY LIST (period);
                CREATE INDEX dataset_history_key ON dataset_history (dataset, key, until, seq);
                CREATE INDEX dataset_history_feed ON dataset_history (dataset, seq);
                """)
        ])
}
