// Files of partners: carriers (folder, object storage, SFTP), pick-up, schedules. Knows no contract.
