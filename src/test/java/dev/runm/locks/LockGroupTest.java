package dev.runm.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LockGroupTest {
  private static final String END = "supremum pseudo-record";

  @Test
  void theEndOfAPageIsNoRecord() {
    List<LockGroup> groups =
        LockGroup.of(
            List.of(lock("X", "1"), lock("X", "2"), lock("X,GAP", END), lock("X,GAP", END)));
    assertThat(groups).extracting(LockGroup::count).containsExactly(2, 0);
    assertThat(groups)
        .extracting(group -> group.which(List.of()))
        .containsExactly("(1) (2)", "(after the last record) on 2 pages");
  }

  private static HeldLock lock(String mode, String data) {
    return new HeldLock("t", "PRIMARY", "RECORD", mode, data);
  }
}
