<?php

declare(strict_types=1);

/** The resident register, read only. */
final class Register
{
    private SQLite3 $database;

    public function __construct(string $file)
    {
        $this->database = new SQLite3($file, SQLITE3_OPEN_READONLY);
        $this->database->enableExceptions(true);
    }

    /** The resident's row as of that day; null when unknown, or not yet here on that day. */
    public function find(string $number, ?string $day): ?array
    {
        $statement = $this->database->prepare('SELECT * FROM 住民 WHERE 宛名番号 = :number');
        $statement->bindValue(':number', $number);
        $row = $statement->execute()->fetchArray(SQLITE3_ASSOC);
        if ($row === false) {
            return null;
        }
        $arrived = in_array($row['異動事由'], ['転入', '出生', '職権記載'], true);
        return $day !== null && $arrived && $row['異動年月日'] > $day ? null : $row;
    }
}
