package dev.runm.look;

/** That a provider is a member of a group. */
record Membership(int providerGroupId, int providerId, String groupName) {}
