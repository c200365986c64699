package dev.runm.claim;

/** Receives the id that the server gives to an inserted row. */
class GeneratedKey {
  private long id;

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
