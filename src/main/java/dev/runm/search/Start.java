package dev.runm.search;

/** Where a search for providers starts; {@code ProviderMapper.xml} says which index each reads. */
enum Start {
  INVENTORY,
  GROUP,
  CAPABILITY,
  PARTITION,
  ROOM,
  MEMBERS,
  CAPABLE,
  TREE,
  RELEASED,
  NAMES
}
