package dev.runm.locks;

import java.time.Duration;

/**
 * A time that the command waited for another session.
 *
 * @param wanted the lock that it asked for
 * @param heldMode the mode of the lock that stood in the way
 * @param statement the command's statement that waited
 * @param waited how long it was seen to wait, to about 20 ms
 */
public record LockWait(
    HeldLock wanted, String heldMode, Holder holder, String statement, Duration waited) {}
