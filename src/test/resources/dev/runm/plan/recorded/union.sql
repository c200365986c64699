SELECT id FROM providers WHERE id < 3
UNION
SELECT provider_id FROM inventories WHERE resource_type_id = 2
UNION
SELECT root_provider_id FROM provider_trees
