SELECT * FROM providers WHERE id = 3 OR parent_provider_id = 2
