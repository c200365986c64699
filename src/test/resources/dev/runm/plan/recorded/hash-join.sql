SELECT COUNT(*)
FROM inventories i
JOIN allocation_items s ON s.used = i.total
WHERE i.resource_type_id = 2
