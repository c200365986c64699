SELECT provider_id, SUM(total) OVER (PARTITION BY resource_type_id ORDER BY provider_id) AS running
FROM inventories
