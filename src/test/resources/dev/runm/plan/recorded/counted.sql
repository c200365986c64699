SELECT COUNT(*) FROM allocation_items
