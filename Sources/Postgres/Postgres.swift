// A connection to PostgreSQL through libpq: statements, transactions, notifications, migrations. Knows no message.
