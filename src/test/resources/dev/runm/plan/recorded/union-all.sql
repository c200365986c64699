SELECT id FROM providers WHERE id < 3
UNION ALL
SELECT provider_id FROM inventories WHERE resource_type_id = 2
