package dev.runm.page;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param points from left to right
 */
public record Curve(String name, List<Point> points) {

  /**
   * A measured place of a curve.
   *
   * @param remark what to say there, such as that the plan changed; empty for nothing
   */
  public record Point(double x, double y, String remark) {
    public Point(double x, double y) {
      this(x, y, "");
    }
  }
}
