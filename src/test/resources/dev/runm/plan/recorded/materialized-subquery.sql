SELECT COUNT(*)
FROM inventories
WHERE held NOT IN (SELECT MAX(used) FROM allocation_items GROUP BY provider_id)
