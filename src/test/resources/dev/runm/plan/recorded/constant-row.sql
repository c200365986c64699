SELECT p.id, r.code FROM resource_types r JOIN inventories p ON p.resource_type_id = r.id WHERE r.code = 'runm.memory' AND p.provider_id = 3
