package dev.runm.claim;

/** The ids that stand for a machine among consumer types and object types. */
record MachineTypes(int consumerTypeId, int objectTypeId) {}
