SELECT p.id
FROM providers p
WHERE NOT EXISTS (SELECT 1 FROM provider_capabilities c WHERE c.provider_id = p.id AND c.capability_id = 2)
