SELECT STRAIGHT_JOIN
    p.id AS provider_id,
    p.uuid,
    n.name,
    t.root_provider_id AS root_id,
    rn.name AS root
      ,
    inv0.resource_type_id AS resource_type_id0,
    inv0.total AS total0,
    inv0.reserved AS reserved0,
    inv0.min_unit AS min_unit0,
    inv0.max_unit AS max_unit0,
    inv0.step_size AS step_size0,
    inv0.allocation_ratio AS allocation_ratio0,
    taken0.used AS used0  ,
    inv1.resource_type_id AS resource_type_id1,
    inv1.total AS total1,
    inv1.reserved AS reserved1,
    inv1.min_unit AS min_unit1,
    inv1.max_unit AS max_unit1,
    inv1.step_size AS step_size1,
    inv1.allocation_ratio AS allocation_ratio1,
    taken1.used AS used1  ,
    inv2.resource_type_id AS resource_type_id2,
    inv2.total AS total2,
    inv2.reserved AS reserved2,
    inv2.min_unit AS min_unit2,
    inv2.max_unit AS max_unit2,
    inv2.step_size AS step_size2,
    inv2.allocation_ratio AS allocation_ratio2,
    taken2.used AS used2
    FROM inventories d FORCE INDEX (ix_inventories_type_provider)
    JOIN providers p ON p.id = d.provider_id
    JOIN inventories inv0 ON inv0.provider_id = p.id AND inv0.resource_type_id = 2
    JOIN inventories inv1 ON inv1.provider_id = p.id AND inv1.resource_type_id = 3
    JOIN inventories inv2 ON inv2.provider_id = p.id AND inv2.resource_type_id = 4
    JOIN LATERAL (
      SELECT STRAIGHT_JOIN COALESCE(SUM(s.used), 0) AS used
      FROM  allocation_items s
      JOIN allocations a ON a.id = s.allocation_id
      WHERE s.resource_type_id = inv0.resource_type_id
        AND s.provider_id = inv0.provider_id
        AND  a.acquire_time < 9223372036854775807 AND a.release_time > 1795405588
    ) taken0
    JOIN LATERAL (
      SELECT STRAIGHT_JOIN COALESCE(SUM(s.used), 0) AS used
      FROM  allocation_items s
      JOIN allocations a ON a.id = s.allocation_id
      WHERE s.resource_type_id = inv1.resource_type_id
        AND s.provider_id = inv1.provider_id
        AND  a.acquire_time < 9223372036854775807 AND a.release_time > 1795405588
    ) taken1
    JOIN LATERAL (
      SELECT STRAIGHT_JOIN COALESCE(SUM(s.used), 0) AS used
      FROM  allocation_items s
      JOIN allocations a ON a.id = s.allocation_id
      WHERE s.resource_type_id = inv2.resource_type_id
        AND s.provider_id = inv2.provider_id
        AND  a.acquire_time < 9223372036854775807 AND a.release_time > 1795405588
    ) taken2
    JOIN object_names n ON n.uuid = p.uuid
    JOIN provider_trees t ON t.provider_id = p.id
    JOIN providers r ON r.id = t.root_provider_id
    JOIN object_names rn ON rn.uuid = r.uuid
    WHERE
     d.resource_type_id = 2
    AND  inv0.largest >= 1
    AND  inv1.largest >= 67108864
    AND  inv2.largest >= 1000000000
    AND  LEAST(1, inv0.max_unit, inv0.capacity - taken0.used)  - MOD( LEAST(1, inv0.max_unit, inv0.capacity - taken0.used) , inv0.step_size)
      >= GREATEST(1, inv0.min_unit)
    AND inv0.capacity >= taken0.used
    AND  LEAST(67108864, inv1.max_unit, inv1.capacity - taken1.used)  - MOD( LEAST(67108864, inv1.max_unit, inv1.capacity - taken1.used) , inv1.step_size)
      >= GREATEST(67108864, inv1.min_unit)
    AND inv1.capacity >= taken1.used
    AND  LEAST(1000000000, inv2.max_unit, inv2.capacity - taken2.used)  - MOD( LEAST(1000000000, inv2.max_unit, inv2.capacity - taken2.used) , inv2.step_size)
      >= GREATEST(1000000000, inv2.min_unit)
    AND inv2.capacity >= taken2.used
     ORDER BY  d.provider_id
     LIMIT 6
