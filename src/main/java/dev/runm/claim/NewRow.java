package dev.runm.claim;

/** A row by what tells it from others, which its id does not as long as nobody knows it. */
record NewRow(long id, String distinction) {}
