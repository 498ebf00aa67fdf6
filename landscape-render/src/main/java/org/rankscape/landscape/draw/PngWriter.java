// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Paints a drawing into pixels; glyphs are filled as outlines, so no font of the host is needed.
 */
public final class PngWriter {
  private final Graphics2D graphics;

  private PngWriter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * The drawing as a PNG file.
   *
   * @param scale pixels per px of the drawing
   */
  public static byte[] bytes(Drawing drawing, double scale) {
    return PngEncoder.encode(image(drawing, scale));
  }

  /** The drawing as pixels. */
  static BufferedImage image(Drawing drawing, double scale) {
    BufferedImage image =
        new BufferedImage(
            Math.max(1, (int) Math.round(drawing.width() * scale)),
            Math.max(1, (int) Math.round(drawing.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.decode(drawing.background()));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(scale, scale);
    new PngWriter(g).draw(drawing.elements());
    g.dispose();
    return image;
  }

  private void draw(List<Element> elements) {
    for (Element element : elements) {
      if (element instanceof Box box) {
        Shape shape =
            box.radius() > 0
                ? new RoundRectangle2D.Double(
                    box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius())
                : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
        paint(shape, box.fill(), box.stroke(), box.strokeWidth());
      } else if (element instanceof Line line) {
        graphics.setColor(Color.decode(line.stroke()));
        graphics.setStroke(stroke(line.width(), line.dash()));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      } else if (element instanceof Disc disc) {
        double r = disc.radius();
        paint(
            new Ellipse2D.Double(disc.x() - r, disc.y() - r, 2 * r, 2 * r),
            disc.fill(),
            disc.stroke(),
            disc.strokeWidth());
      } else if (element instanceof Polygon polygon) {
        paint(path(polygon), polygon.fill(), null, 0);
      } else if (element instanceof Curve curve) {
        paint(path(curve), null, curve.stroke(), curve.width());
      } else if (element instanceof Text text) {
        text(text);
      } else if (element instanceof Picture picture) {
        picture(picture);
      } else if (element instanceof Group group) {
        draw(group.elements());
      }
    }
  }

  private void picture(Picture picture) {
    AffineTransform place = AffineTransform.getTranslateInstance(picture.x(), picture.y());
    place.scale(picture.side() / Mark.SIDE, picture.side() / Mark.SIDE);
    graphics.drawImage(picture.mark().pixels(), place, null);
  }

  private void paint(Shape shape, String fill, String stroke, double width) {
    if (fill != null) {
      graphics.setColor(Color.decode(fill));
      graphics.fill(shape);
    }
    if (stroke != null) {
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(stroke(width, 0));
      graphics.draw(shape);
    }
  }

  private static BasicStroke stroke(double width, double dash) {
    float[] pattern = dash > 0 ? new float[] {(float) dash, (float) dash} : null;
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, pattern, 0f);
  }

  private static Path2D path(Polygon polygon) {
    Path2D path = new Path2D.Double();
    List<Double> p = polygon.points();
    path.moveTo(p.get(0), p.get(1));
    for (int i = 2; i + 1 < p.size(); i += 2) {
      path.lineTo(p.get(i), p.get(i + 1));
    }
    path.closePath();
    return path;
  }

  private static Path2D path(Curve curve) {
    Path2D path = new Path2D.Double();
    List<Double> p = curve.points();
    path.moveTo(p.get(0), p.get(1));
    for (int i = 2; i < p.size(); i += 6) {
      path.curveTo(p.get(i), p.get(i + 1), p.get(i + 2), p.get(i + 3), p.get(i + 4), p.get(i + 5));
    }
    return path;
  }

  private void text(Text text) {
    graphics.setColor(Color.decode(text.fill()));
    AffineTransform before = graphics.getTransform();
    graphics.translate(text.x(), text.y());
    if (text.upwards()) {
      graphics.rotate(-Math.PI / 2);
    }
    double bold = Fonts.emboldening(text.text(), text.face()) * text.size();
    for (Fonts.Run run : Fonts.runs(text.text(), text.face())) {
      FontFile font = Fonts.file(run.face());
      double scale = text.size() / font.unitsPerEm();
      run.text()
          .codePoints()
          .forEach(
              c -> {
                AffineTransform glyph = AffineTransform.getScaleInstance(scale, -scale);
                Shape outline = glyph.createTransformedShape(font.outline(c));
                graphics.fill(outline);
                if (bold > 0) {
                  embolden(outline, bold / 2);
                }
                graphics.translate(font.advance(c) * text.size(), 0);
              });
    }
    graphics.setTransform(before);
  }

  /** Fills the outline again a little to each side; a stroke would differ between Java versions. */
  private void embolden(Shape outline, double by) {
    double diagonal = by * Math.sqrt(0.5);
    double[][] steps = {
      {by, 0}, {-by, 0}, {0, by}, {0, -by},
      {diagonal, diagonal}, {-diagonal, diagonal}, {diagonal, -diagonal}, {-diagonal, -diagonal}
    };
    for (double[] step : steps) {
      graphics.translate(step[0], step[1]);
      graphics.fill(outline);
      graphics.translate(-step[0], -step[1]);
    }
  }
}
