// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes drawings as pages of a PDF with embedded subset fonts; same drawings, same bytes. */
public final class PdfWriter {
  private static final double POINTS_PER_PX = 0.75;
  private static final double CIRCLE = 0.5522847498;
  private static final long DOCUMENT_ID = 1L;
  private final PDDocument document;
  private final PDPageContentStream content;
  private final double height;
  private final Map<Face, PDType0Font> fonts;
  private final Map<Mark, PDImageXObject> images;

  private PdfWriter(
      PDDocument document,
      PDPageContentStream content,
      double height,
      Map<Face, PDType0Font> fonts,
      Map<Mark, PDImageXObject> images) {
    this.document = document;
    this.content = content;
    this.height = height;
    this.fonts = fonts;
    this.images = images;
  }

  /** The drawing as a PDF file of one page. */
  public static byte[] bytes(Drawing drawing) {
    return bytes(List.of(drawing));
  }

  /**
   * The drawings as a PDF file, one a page; title, description and language are the first's.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static byte[] bytes(List<Drawing> drawings) {
    if (drawings.isEmpty()) {
      throw new IllegalArgumentException("A PDF file of no pages.");
    }
    try (PDDocument document = new PDDocument()) {
      describe(document, drawings.get(0));
      Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
      Map<Mark, PDImageXObject> images = new IdentityHashMap<>();
      for (Drawing drawing : drawings) {
        page(document, drawing, fonts, images);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(
      PDDocument document,
      Drawing drawing,
      Map<Face, PDType0Font> fonts,
      Map<Mark, PDImageXObject> images)
      throws IOException {
    PDPage page =
        new PDPage(
            new PDRectangle(
                (float) (drawing.width() * POINTS_PER_PX),
                (float) (drawing.height() * POINTS_PER_PX)));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.transform(Matrix.getScaleInstance((float) POINTS_PER_PX, (float) POINTS_PER_PX));
      PdfWriter writer = new PdfWriter(document, content, drawing.height(), fonts, images);
      writer.box(Box.filled(0, 0, drawing.width(), drawing.height(), 0, drawing.background()));
      writer.draw(drawing.elements());
    }
  }

  private static void describe(PDDocument document, Drawing drawing) {
    GregorianCalendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    fixed.setTimeInMillis(0);
    var information = document.getDocumentInformation();
    information.setTitle(drawing.title());
    information.setSubject(drawing.description());
    information.setCreator("Rankscape");
    information.setCreationDate(fixed);
    information.setModificationDate(fixed);
    document.getDocumentCatalog().setLanguage(drawing.language());
    document.setDocumentId(DOCUMENT_ID);
  }

  private void draw(List<Element> elements) throws IOException {
    for (Element element : elements) {
      if (element instanceof Box box) {
        box(box);
      } else if (element instanceof Line line) {
        content.setStrokingColor(Color.decode(line.stroke()));
        content.setLineWidth((float) line.width());
        float[] dash = line.dash() > 0 ? new float[] {(float) line.dash()} : new float[0];
        content.setLineDashPattern(dash, 0);
        content.moveTo(x(line.x1()), y(line.y1()));
        content.lineTo(x(line.x2()), y(line.y2()));
        content.stroke();
        content.setLineDashPattern(new float[0], 0);
      } else if (element instanceof Disc d) {
        double r = d.radius();
        rounded(d.x() - r, d.y() - r, 2 * r, 2 * r, r);
        paint(d.fill(), d.stroke(), d.strokeWidth());
      } else if (element instanceof Polygon polygon) {
        List<Double> p = polygon.points();
        content.moveTo(x(p.get(0)), y(p.get(1)));
        for (int i = 2; i + 1 < p.size(); i += 2) {
          content.lineTo(x(p.get(i)), y(p.get(i + 1)));
        }
        content.closePath();
        paint(polygon.fill(), null, 0);
      } else if (element instanceof Curve curve) {
        List<Double> p = curve.points();
        content.moveTo(x(p.get(0)), y(p.get(1)));
        for (int i = 2; i < p.size(); i += 6) {
          curve(p.get(i), p.get(i + 1), p.get(i + 2), p.get(i + 3), p.get(i + 4), p.get(i + 5));
        }
        paint(null, curve.stroke(), curve.width());
      } else if (element instanceof Text text) {
        text(text);
      } else if (element instanceof Picture p) {
        content.drawImage(
            image(p.mark()), x(p.x()), y(p.y() + p.side()), (float) p.side(), (float) p.side());
      } else if (element instanceof Group group) {
        draw(group.elements());
      }
    }
  }

  private PDImageXObject image(Mark mark) throws IOException {
    PDImageXObject image = images.get(mark);
    if (image == null) {
      image = LosslessFactory.createFromImage(document, mark.pixels());
      images.put(mark, image);
    }
    return image;
  }

  private void box(Box box) throws IOException {
    if (box.radius() > 0) {
      rounded(box.x(), box.y(), box.width(), box.height(), box.radius());
    } else {
      content.addRect(
          x(box.x()), y(box.y() + box.height()), (float) box.width(), (float) box.height());
    }
    paint(box.fill(), box.stroke(), box.strokeWidth());
  }

  private void rounded(double left, double top, double w, double h, double radius)
      throws IOException {
    double r = Math.min(radius, Math.min(w, h) / 2);
    double k = r * (1 - CIRCLE);
    double right = left + w;
    double bottom = top + h;
    content.moveTo(x(left + r), y(top));
    content.lineTo(x(right - r), y(top));
    curve(right - k, top, right, top + k, right, top + r);
    content.lineTo(x(right), y(bottom - r));
    curve(right, bottom - k, right - k, bottom, right - r, bottom);
    content.lineTo(x(left + r), y(bottom));
    curve(left + k, bottom, left, bottom - k, left, bottom - r);
    content.lineTo(x(left), y(top + r));
    curve(left, top + k, left + k, top, left + r, top);
    content.closePath();
  }

  private void curve(double x1, double y1, double x2, double y2, double x3, double y3)
      throws IOException {
    content.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
  }

  private void paint(String fill, String stroke, double width) throws IOException {
    if (fill != null) {
      content.setNonStrokingColor(Color.decode(fill));
    }
    if (stroke != null) {
      content.setStrokingColor(Color.decode(stroke));
      content.setLineWidth((float) width);
    }
    if (fill != null && stroke != null) {
      content.fillAndStroke();
    } else if (fill != null) {
      content.fill();
    } else if (stroke != null) {
      content.stroke();
    }
  }

  private void text(Text text) throws IOException {
    double advance = 0;
    content.setNonStrokingColor(Color.decode(text.fill()));
    double bold = Fonts.emboldening(text.text(), text.face());
    if (bold > 0) {
      content.setStrokingColor(Color.decode(text.fill()));
      content.setLineWidth((float) (bold * text.size()));
    }
    content.beginText();
    content.setRenderingMode(bold > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    for (Fonts.Run run : Fonts.runs(text.text(), text.face())) {
      content.setFont(font(run.face()), (float) text.size());
      content.setTextMatrix(
          text.upwards()
              ? new Matrix(0, 1, -1, 0, x(text.x()), y(text.y() - advance))
              : Matrix.getTranslateInstance(x(text.x() + advance), y(text.y())));
      content.showText(run.text());
      advance += Fonts.width(run.text(), run.face(), text.size());
    }
    content.endText();
  }

  private PDType0Font font(Face face) throws IOException {
    PDType0Font font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(document, Fonts.file(face).parse(), true);
      fonts.put(face, font);
    }
    return font;
  }

  private static float x(double x) {
    return (float) x;
  }

  private float y(double y) {
    return (float) (height - y);
  }
}
