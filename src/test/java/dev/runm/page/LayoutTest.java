package dev.runm.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runm.page.Layout.Arrow;
import dev.runm.page.Layout.Placed;
import dev.runm.plan.Plan;
import dev.runm.plan.PlanNode;
import dev.runm.plan.PlanNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes have their places to themselves, and every arrow leads from a box to a box. */
class LayoutTest {
  @Test
  void aDeepPlanFitsIntoAWindow() {
    Layout layout = layout(SamplePlans.deep());
    assertThat(layout.boxes()).extracting(box -> box.step().title()).hasSize(16);
    assertThat(layout.arrows()).extracting(Arrow::x).hasSize(15);
    assertThat(layout.width()).isLessThan(1200);
    holds(layout);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyPlanIsDrawnWithoutOverlaps(int seed) {
    Random random = new Random(seed);
    holds(layout(new Plan(List.of(any(random, 5), any(random, 3)), List.of())));
  }

  @Test
  void theRowsOfAJoinLeaveItWhereItsFirstTableDeliversThem() {
    PlanNode join =
        SamplePlans.operation(
            Kind.JOIN,
            "join",
            SamplePlans.access("a", "ref", 1, 1, 1),
            SamplePlans.access("b", "ref", 1, 1, 1));
    Layout layout =
        layout(new Plan(List.of(SamplePlans.operation(Kind.SELECT, "select #1", join)), List.of()));
    assertThat(layout.boxes())
        .extracting(box -> box.step().title())
        .containsExactly("a", "b", "join", "select #1");
    Placed a = layout.boxes().get(0);
    Placed bar = layout.boxes().get(2);
    assertThat(bar.y()).isEqualTo(a.y());
    assertThat(bar.bottom()).isEqualTo(layout.boxes().get(1).bottom());
    assertThat(layout.boxes()).extracting(Placed::port).contains(a.port());
    assertThat(layout.boxes().get(3).port()).isEqualTo(a.port());
  }

  @Test
  void aStatementWithoutAPlanIsABoxThatSaysWhy() {
    assertThat(layout(new Plan(List.of(), List.of("No tables used"))).boxes())
        .singleElement()
        .satisfies(box -> assertThat(box.lines()).containsExactly("No tables used"));
    assertThat(layout(Plan.NONE).boxes())
        .singleElement()
        .satisfies(box -> assertThat(box.lines()).containsExactly("MySQL plans no such statement"));
  }

  private static Layout layout(Plan plan) {
    return new Layout(StepReader.read(SamplePlans.statement(plan, "M.s")));
  }

  private static void holds(Layout layout) {
    List<Placed> boxes = layout.boxes();
    for (Placed box : boxes) {
      assertThat(box.x()).isGreaterThanOrEqualTo(0);
      assertThat(box.y()).isGreaterThanOrEqualTo(0);
      assertThat(box.right()).isLessThan(layout.width());
      assertThat(box.bottom()).isLessThan(layout.height());
      assertThat(box.port()).isBetween(box.y(), box.bottom());
      for (Placed other : boxes) {
        assertThat(box == other || isApart(box, other)).as("%s and %s", box, other).isTrue();
      }
    }
    for (Arrow arrow : layout.arrows()) {
      assertThat(boxes).contains(arrow.from(), arrow.to());
      if (arrow.hangs()) {
        assertThat(arrow.x()).isBetween(arrow.to().x(), arrow.from().x() - 1);
        assertThat(arrow.from().port()).isGreaterThan(arrow.to().bottom());
      } else {
        assertThat(arrow.x()).isLessThan(arrow.from().x());
        assertThat(arrow.from().port()).isBetween(arrow.to().y(), arrow.to().bottom());
      }
      assertThat(boxes)
          .as("boxes that %s runs through", arrow)
          .noneMatch(box -> box != arrow.from() && box != arrow.to() && crosses(arrow, box));
    }
  }

  private static boolean isApart(Placed one, Placed other) {
    return one.right() < other.x()
        || other.right() < one.x()
        || one.bottom() < other.y()
        || other.bottom() < one.y();
  }

  /** Whether the level part, or the part that leads up, meets a box. */
  private static boolean crosses(Arrow arrow, Placed box) {
    int level = arrow.from().port();
    boolean along =
        box.y() <= level
            && level <= box.bottom()
            && box.x() < arrow.from().x()
            && box.right() > arrow.x();
    boolean up =
        arrow.hangs()
            && box.x() <= arrow.x()
            && arrow.x() <= box.right()
            && box.bottom() > arrow.to().bottom()
            && box.y() < level;
    return along || up;
  }

  private static PlanNode any(Random random, int depth) {
    boolean access = depth == 0 || random.nextInt(3) == 0;
    int many = depth == 0 ? 0 : access ? random.nextInt(3) : 1 + random.nextInt(4);
    List<PlanNode> inputs = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      inputs.add(any(random, depth - 1));
    }
    if (!access) {
      Kind kind = many > 1 ? Kind.JOIN : Kind.SORT;
      String text = "step ".repeat(1 + random.nextInt(9)).strip();
      return new PlanNode(kind, text, java.util.Optional.empty(), inputs);
    }
    PlanNode bare =
        SamplePlans.access(
            "t", random.nextBoolean() ? "ALL" : "ref", random.nextInt(1_000_000), 10, 3);
    return new PlanNode(Kind.ACCESS, "t", bare.access(), inputs);
  }
}
