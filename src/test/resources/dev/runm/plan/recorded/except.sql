SELECT id FROM providers
EXCEPT
SELECT provider_id FROM inventories WHERE resource_type_id = 2
