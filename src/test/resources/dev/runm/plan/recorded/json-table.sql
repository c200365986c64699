SELECT p.uuid, j.n FROM JSON_TABLE('[1, 2, 3]', '$[*]' COLUMNS (n INT PATH '$')) j JOIN providers p ON p.id = j.n
