package dev.runm.claim;

import java.util.List;

/** A claim for a new consumer, which receives the ids that the server gives to its rows. */
class FilledClaim {
  private final String uuid;
  private final String name;
  private final List<ClaimItem> items;
  private long consumerId;
  private long allocationId;

  FilledClaim(String uuid, String name, List<ClaimItem> items) {
    this.uuid = uuid;
    this.name = name;
    this.items = items;
  }

  public String getUuid() {
    return uuid;
  }

  public String getName() {
    return name;
  }

  public List<ClaimItem> getItems() {
    return items;
  }

  public long getConsumerId() {
    return consumerId;
  }

  public void setConsumerId(long id) {
    consumerId = id;
  }

  public long getAllocationId() {
    return allocationId;
  }

  public void setAllocationId(long id) {
    allocationId = id;
  }
}
