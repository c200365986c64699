UPDATE providers p SET p.generation = (SELECT SUM(i.held) FROM inventories i WHERE i.provider_id = p.id) WHERE p.id < 5
