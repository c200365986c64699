package dev.runm.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runm.claim.ClaimRejectedException.Kind;
import dev.runm.model.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that do not fit when they are executed: each kind, and what its message says. */
class RejectedClaimIT {
  private static final Window ALWAYS = new Window(0, Window.NEVER);
  @TempDir private static Path folder;
  private static SmallDeployment small;

  @BeforeAll
  static void open() {
    small = SmallDeployment.in("claim_rejected", folder);
  }

  @AfterAll
  static void leave() {
    small.close();
  }

  @BeforeEach
  void reload() {
    small.reload();
    execute(ALWAYS, cpu("c1", 6));
  }

  @Test
  void anInventoryThatIsNotThere() {
    rejected(
        Kind.MISSING_INVENTORY,
        "missing inventory: c1, runm.gpu.virtual: the claim takes 1, the provider has none",
        cpu("c1", 2),
        small.item("c1", "runm.gpu.virtual", 1));
  }

  @Test
  void lessThanTheMinUnit() {
    rejected(
        Kind.BELOW_MIN_UNIT,
        "below min unit: c1, runm.cpu.shared: the claim takes 1, the provider gives at least 2",
        cpu("c1", 1));
  }

  @Test
  void moreThanTheMaxUnit() {
    rejected(
        Kind.ABOVE_MAX_UNIT,
        "above max unit: c2, runm.cpu.shared: the claim takes 8, the provider gives at most 6",
        cpu("c2", 8));
  }

  @Test
  void moreThanTheMaxUnitInSum() {
    rejected(
        Kind.ABOVE_MAX_UNIT,
        "above max unit: c2, runm.cpu.shared: the claim takes 8, the provider gives at most 6",
        cpu("c2", 4),
        cpu("c2", 4));
  }

  @Test
  void besideTheSteps() {
    rejected(
        Kind.OFF_STEP,
        "off step: c3, runm.cpu.shared: the claim takes 3, the provider gives multiples of 2",
        cpu("c2", 2),
        cpu("c3", 3));
  }

  @Test
  void moreThanIsFree() {
    rejected(
        Kind.CAPACITY_EXCEEDED,
        "capacity exceeded: c1, runm.cpu.shared: the claim takes 6, the provider has 4 of 10 free",
        cpu("c2", 2),
        cpu("c1", 6));
  }

  @Test
  void moreThanIsFreeInSum() {
    rejected(
        Kind.CAPACITY_EXCEEDED,
        "capacity exceeded: c1, runm.cpu.shared: the claim takes 6, the provider has 4 of 10 free",
        cpu("c1", 2),
        cpu("c1", 4));
  }

  @Test
  void whatIsFreeExactlyFits() {
    execute(ALWAYS, cpu("c1", 4), small.item("c2", "runm.memory", 1000));
    assertThat(small.generations()).containsExactly("3", "2", "1");
  }

  @Test
  void whatWasFreeBeforeIsStillFreeThen() {
    small.database().execute("UPDATE allocations SET acquire_time = 100, release_time = 200");
    execute(new Window(0, 100), cpu("c1", 6));
    execute(new Window(200, 300), cpu("c1", 6));
    Window across = new Window(99, 101);
    ClaimRejectedException thrown =
        catchThrowableOfType(ClaimRejectedException.class, () -> execute(across, cpu("c1", 6)));
    assertThat(thrown).hasMessageContaining("4 of 10 free");
  }

  private static void rejected(Kind kind, String message, ClaimItem... items) {
    Map<String, String> before = small.database().checksums();
    ClaimRejectedException thrown =
        catchThrowableOfType(ClaimRejectedException.class, () -> execute(ALWAYS, items));
    assertThat(thrown).hasMessage(message);
    assertThat(thrown.kind()).isEqualTo(kind);
    assertThat(small.database().checksums()).isEqualTo(before);
  }

  private static void execute(Window window, ClaimItem... items) {
    Claim claim = new Claim(List.of(items));
    ClaimMapper mapper = small.shell().bean(ClaimMapper.class);
    small
        .shell()
        .bean(ClaimTransaction.class)
        .execute(
            claim,
            window,
            Claimant.of("vm1", null, null, null),
            () -> mapper.itemStates(claim.items(), window));
  }

  private static ClaimItem cpu(String provider, int used) {
    return small.item(provider, "runm.cpu.shared", used);
  }
}
