SELECT total, COUNT(*) AS n FROM inventories GROUP BY total ORDER BY n LIMIT 2
