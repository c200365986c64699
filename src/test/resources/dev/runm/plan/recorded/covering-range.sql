SELECT provider_id FROM inventories WHERE resource_type_id = 2 AND provider_id > 90
