// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets elements elsewhere at another size: (x, y) becomes (left + factor x, top + factor y), and
 * every length is multiplied by the factor.
 */
public record Scaled(double left, double top, double factor) {

  /** The elements where and as large as this says. */
  public List<Element> of(List<Element> elements) {
    return elements.stream().map(this::of).toList();
  }

  private Element of(Element element) {
    if (element instanceof Box b) {
      return new Box(
          x(b.x()),
          y(b.y()),
          factor * b.width(),
          factor * b.height(),
          factor * b.radius(),
          b.fill(),
          b.stroke(),
          factor * b.strokeWidth());
    } else if (element instanceof Line l) {
      return new Line(
          x(l.x1()),
          y(l.y1()),
          x(l.x2()),
          y(l.y2()),
          l.stroke(),
          factor * l.width(),
          factor * l.dash());
    } else if (element instanceof Disc d) {
      return new Disc(
          x(d.x()), y(d.y()), factor * d.radius(), d.fill(), d.stroke(), factor * d.strokeWidth());
    } else if (element instanceof Polygon p) {
      return new Polygon(points(p.points()), p.fill());
    } else if (element instanceof Curve c) {
      return new Curve(points(c.points()), c.stroke(), factor * c.width());
    } else if (element instanceof Text t) {
      return new Text(
          x(t.x()), y(t.y()), factor * t.size(), t.face(), t.fill(), t.text(), t.upwards());
    } else if (element instanceof Picture p) {
      return new Picture(x(p.x()), y(p.y()), factor * p.side(), p.mark());
    }
    Group group = (Group) element;
    return new Group(group.attributes(), group.title(), of(group.elements()));
  }

  private List<Double> points(List<Double> points) {
    List<Double> out = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      out.add(i % 2 == 0 ? x(points.get(i)) : y(points.get(i)));
    }
    return out;
  }

  private double x(double x) {
    return left + factor * x;
  }

  private double y(double y) {
    return top + factor * y;
  }
}
