INSERT INTO partitions (uuid) SELECT uuid FROM providers WHERE id < 5
