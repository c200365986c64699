DELETE FROM provider_distances WHERE provider_id < 4
