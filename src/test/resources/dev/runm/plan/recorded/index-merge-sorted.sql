SELECT /*+ INDEX_MERGE(inventories) */ *
FROM inventories
WHERE provider_id < 3 OR resource_type_id = 9
