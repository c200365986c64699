SELECT id FROM providers WHERE id = 1 AND id = 2
