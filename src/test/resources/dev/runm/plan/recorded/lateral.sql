SELECT p.id, x.held
FROM providers p
JOIN LATERAL (SELECT SUM(i.held) AS held FROM inventories i WHERE i.provider_id = p.id) x
WHERE p.id < 5
