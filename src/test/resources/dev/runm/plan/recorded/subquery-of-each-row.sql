SELECT
  p.id,
  (SELECT COUNT(*) FROM inventories i WHERE i.provider_id = p.id AND i.held >= 0) AS types,
  (SELECT MAX(total) FROM inventories) AS most
FROM providers p
WHERE p.id < 5
