WITH taken AS (
  SELECT provider_id, resource_type_id, SUM(used) AS used
  FROM allocation_items
  GROUP BY provider_id, resource_type_id
)
SELECT one.provider_id
FROM taken one
JOIN taken other ON other.provider_id = one.provider_id AND other.used < one.used
WHERE one.resource_type_id = 3
