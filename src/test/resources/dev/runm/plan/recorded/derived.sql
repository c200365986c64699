SELECT d.provider_id, d.types
FROM (SELECT provider_id, COUNT(*) AS types FROM inventories WHERE held < 100 GROUP BY provider_id) d
JOIN providers p ON p.id = d.provider_id
WHERE p.partition_id = 1
