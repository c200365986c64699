package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracksTest {
  @Test
  void theLineThatBeginsLowerAndEndsHigherHasTheTrackThatCrossesLess() {
    Tracks.Order order =
        Tracks.of(List.of(new Tracks.Net(List.of(5), 1), new Tracks.Net(List.of(6), 3)));

    assertThat(order.tracks()).containsExactly(0, 1);
    assertThat(order.isClear()).isTrue();
  }

  @Test
  void noLineRunsAlongAnother() {
    Tracks.Order order =
        Tracks.of(List.of(new Tracks.Net(List.of(1), 4), new Tracks.Net(List.of(4), 8)));

    assertThat(order.tracks()).containsExactly(1, 0);
    assertThat(order.isClear()).isTrue();
  }

  @Test
  void linesThatCannotBeKeptApartAreNotClear() {
    Tracks.Order order =
        Tracks.of(List.of(new Tracks.Net(List.of(1), 4), new Tracks.Net(List.of(4), 1)));

    assertThat(order.isClear()).isFalse();
  }
}
