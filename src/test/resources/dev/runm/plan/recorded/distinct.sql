SELECT DISTINCT generation FROM providers
