// Connections to PostgreSQL 15 or later through libpq: statements, transactions, notifications, migrations, who is at work. Knows no message.
//
// Every call blocks: it belongs on a thread of its own, never on an event loop or the cooperative pool.
