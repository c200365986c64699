package dev.runm.whatif;

/**
 * What a session looks like, so that it can be put back.
 *
 * @param seesInvisible whether it uses invisible indexes
 * @param allSeeInvisible whether every new session of the server does
 */
record SessionState(long lockWaitSeconds, boolean seesInvisible, boolean allSeeInvisible) {}
