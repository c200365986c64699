WITH RECURSIVE below AS (
  SELECT id FROM providers WHERE id = 3
  UNION ALL
  SELECT p.id FROM below b JOIN providers p ON p.parent_provider_id = b.id
)
SELECT id FROM below
