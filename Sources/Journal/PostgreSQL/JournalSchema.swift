internal import Postgres

/// The tables of the journal; `docs/postgresql.md` explains them.
enum JournalSchema {
    static let migrations = Migrations(
        role: "journal",
        [
            Migration(
                "records, chains, writers and person keys",
                """
                CREATE TABLE journal_writers (
                    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    name text NOT NULL UNIQUE,
                    epoch bigint NOT NULL DEFAULT 0,
                    claim bigint NOT NULL DEFAULT 0,
                    CONSTRAINT fenced CHECK (claim = epoch)
                ) WITH (fillfactor = 50);
                CREATE TABLE journal_chains (
                    municipality integer NOT NULL,
                    writer integer NOT NULL,
                    sequence bigint NOT NULL,
                    link bytea NOT NULL,
                    written_at bigint NOT NULL,
                    kept_after bigint NOT NULL DEFAULT 0,
                    kept_link bytea NOT NULL,
                    PRIMARY KEY (municipality, writer)
                ) WITH (fillfactor = 50);
                CREATE TABLE journal_days (day integer PRIMARY KEY, name text NOT NULL);
                CREATE TABLE journal (
                    day integer NOT NULL,
                    municipality integer NOT NULL,
                    writer integer NOT NULL,
                    sequence bigint NOT NULL,
                    written_at bigint NOT NULL,
                    link bytea NOT NULL,
                    exchange uuid,
                    persons uuid[],
                    record bytea NOT NULL,
                    PRIMARY KEY (municipality, writer, sequence, day)
                ) PARTITION BY RANGE (day);
                CREATE INDEX journal_exchange ON journal (exchange) WHERE exchange IS NOT NULL;
                CREATE INDEX journal_persons ON journal USING gin (persons) WITH (fastupdate = off)
                    WHERE persons IS NOT NULL;
                CREATE TABLE journal_pending (
                    exchange uuid PRIMARY KEY,
                    municipality integer NOT NULL,
                    writer integer NOT NULL);
                CREATE TABLE journal_keys (
                    municipality integer NOT NULL,
                    id integer NOT NULL,
                    key bytea NOT NULL,
                    PRIMARY KEY (municipality, id));
                """)
        ])
}
