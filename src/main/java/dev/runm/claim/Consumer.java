package dev.runm.claim;

/** A consumer that is there already; project and user are the uuids of its owners. */
record Consumer(long id, String type, String project, String user) {}
