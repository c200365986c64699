SELECT p.id
FROM providers p
WHERE p.generation < (SELECT COUNT(*) FROM inventories i WHERE i.provider_id = p.id)
  AND p.partition_id = (SELECT MIN(t.partition_id) FROM providers t WHERE t.type_id = 1)
