# A placeholder for the tour of runm.
help
