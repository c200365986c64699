SELECT COUNT(*) FROM provider_trees t JOIN provider_trees below ON below.root_provider_id < t.nested_left OR below.provider_id > t.provider_id
