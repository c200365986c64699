UPDATE providers SET generation = generation + 1 WHERE parent_provider_id = 3
