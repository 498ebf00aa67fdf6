// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.draw;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Writes a drawing as one self-contained SVG: text stays text, its fonts are embedded subsets. */
public final class SvgWriter {
  private final StringBuilder out = new StringBuilder();
  private final Map<Face, TreeSet<Integer>> used = new EnumMap<>(Face.class);

  private SvgWriter() {}

  /** The drawing as SVG text. */
  public static String write(Drawing drawing) {
    SvgWriter writer = new SvgWriter();
    drawing.elements().forEach(writer::element);
    String body = writer.out.toString();
    return writer.head(drawing) + body + "</svg>\n";
  }

  private String head(Drawing d) {
    StringBuilder head = new StringBuilder(512);
    head.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(number(d.width()))
        .append("\" height=\"")
        .append(number(d.height()))
        .append("\" viewBox=\"0 0 ")
        .append(number(d.width()))
        .append(' ')
        .append(number(d.height()))
        .append("\" role=\"img\" xml:lang=\"")
        .append(escape(d.language()))
        .append("\">\n<title>")
        .append(escape(d.title()))
        .append("</title>\n<desc>")
        .append(escape(d.description()))
        .append("</desc>\n")
        .append(style())
        .append("<rect width=\"100%\" height=\"100%\" fill=\"")
        .append(d.background())
        .append("\"/>\n");
    return head.toString();
  }

  private String style() {
    StringBuilder faces = new StringBuilder();
    CRC32 crc = new CRC32();
    for (Map.Entry<Face, TreeSet<Integer>> e : used.entrySet()) {
      byte[] subset = Fonts.file(e.getKey()).subset(e.getValue());
      crc.update(subset);
      faces
          .append("@font-face{font-family:'FAMILY")
          .append(e.getKey() == Face.HAN ? "-han" : "")
          .append("';font-weight:")
          .append(e.getKey() == Face.HAN ? "400 800" : String.valueOf(e.getKey().weight()))
          .append(";src:url(data:font/ttf;base64,")
          .append(Base64.getEncoder().encodeToString(subset))
          .append(") format('truetype')}\n");
    }
    // The name depends on the characters, so that two drawings on one page keep their own subsets.
    String family = String.format(Locale.ROOT, "rankscape-%08x", crc.getValue());
    StringBuilder style =
        new StringBuilder("<style>\n").append(faces.toString().replace("FAMILY", family));
    for (Face face : Face.values()) {
      if (face != Face.HAN) {
        style
            .append(".rs-")
            .append(face.weight())
            .append("{font-family:'")
            .append(family)
            .append("','")
            .append(family)
            .append("-han',sans-serif;font-weight:")
            .append(face.weight())
            .append(";font-kerning:none;white-space:pre}\n");
      }
    }
    return style.append("</style>\n").toString();
  }

  private void element(Element element) {
    if (element instanceof Box box) {
      out.append("<rect");
      put("x", box.x());
      put("y", box.y());
      put("width", box.width());
      put("height", box.height());
      if (box.radius() > 0) {
        put("rx", box.radius());
      }
      paint(box.fill(), box.stroke(), box.strokeWidth());
      out.append("/>\n");
    } else if (element instanceof Line line) {
      line(line);
    } else if (element instanceof Disc disc) {
      out.append("<circle");
      put("cx", disc.x());
      put("cy", disc.y());
      put("r", disc.radius());
      paint(disc.fill(), disc.stroke(), disc.strokeWidth());
      out.append("/>\n");
    } else if (element instanceof Polygon polygon) {
      StringBuilder points = new StringBuilder();
      polygon.points().forEach(p -> points.append(points.isEmpty() ? "" : " ").append(number(p)));
      out.append("<polygon");
      put("points", points.toString());
      paint(polygon.fill(), null, 0);
      out.append("/>\n");
    } else if (element instanceof Curve curve) {
      curve(curve);
    } else if (element instanceof Text text) {
      text(text);
    } else if (element instanceof Picture picture) {
      out.append("<image");
      put("x", picture.x());
      put("y", picture.y());
      put("width", picture.side());
      put("height", picture.side());
      put("href", picture.mark().address());
      out.append("/>\n");
    } else if (element instanceof Group group) {
      group(group);
    }
  }

  private void line(Line line) {
    out.append("<line");
    put("x1", line.x1());
    put("y1", line.y1());
    put("x2", line.x2());
    put("y2", line.y2());
    put("stroke", line.stroke());
    put("stroke-width", line.width());
    if (line.dash() > 0) {
      put("stroke-dasharray", number(line.dash()));
    }
    out.append("/>\n");
  }

  private void curve(Curve curve) {
    StringBuilder path = new StringBuilder("M");
    List<Double> p = curve.points();
    for (int i = 0; i < p.size(); i++) {
      path.append(i == 2 ? "C" : i == 0 ? "" : " ").append(number(p.get(i)));
    }
    out.append("<path");
    put("d", path.toString());
    paint(null, curve.stroke(), curve.width());
    out.append("/>\n");
  }

  private void text(Text text) {
    for (Fonts.Run run : Fonts.runs(text.text(), text.face())) {
      run.text().codePoints().forEach(used.computeIfAbsent(run.face(), f -> new TreeSet<>())::add);
    }
    out.append("<text");
    if (text.upwards()) {
      put("transform", "translate(" + number(text.x()) + " " + number(text.y()) + ") rotate(-90)");
    } else {
      put("x", text.x());
      put("y", text.y());
    }
    put("class", "rs-" + text.face().weight());
    put("font-size", text.size());
    put("textLength", Fonts.width(text.text(), text.face(), text.size()));
    put("lengthAdjust", "spacingAndGlyphs");
    put("fill", text.fill());
    double bold = Fonts.emboldening(text.text(), text.face());
    if (bold > 0) {
      put("stroke", text.fill());
      put("stroke-width", bold * text.size());
    }
    out.append('>').append(escape(Fonts.shown(text.text(), text.face()))).append("</text>\n");
  }

  private void group(Group group) {
    out.append("<g");
    group.attributes().forEach(this::put);
    out.append(">\n");
    if (group.title() != null) {
      out.append("<title>").append(escape(group.title())).append("</title>\n");
    }
    group.elements().forEach(this::element);
    out.append("</g>\n");
  }

  private void paint(String fill, String stroke, double width) {
    put("fill", fill == null ? "none" : fill);
    if (stroke != null) {
      put("stroke", stroke);
      put("stroke-width", width);
    }
  }

  private void put(String name, double value) {
    put(name, number(value));
  }

  private void put(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  /** A number with at most two decimals. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(legal(c) ? c : ' ');
              }
            });
    return out.toString();
  }

  private static boolean legal(int c) {
    return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF) || c == '\n';
  }

  /** The drawing as UTF-8 bytes. */
  public static byte[] bytes(Drawing drawing) {
    return write(drawing).getBytes(StandardCharsets.UTF_8);
  }
}
