// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.rankscape.landscape.draw.Disc;
import org.rankscape.landscape.draw.Drawing;
import org.rankscape.landscape.draw.Element;
import org.rankscape.landscape.draw.Face;
import org.rankscape.landscape.draw.Scaled;
import org.rankscape.landscape.draw.Text;
import org.rankscape.landscape.figure.Ellipsis;
import org.rankscape.landscape.figure.FigureFrame;
import org.rankscape.landscape.figure.ReportFigure;
import org.rankscape.landscape.sheet.Language;

/** Sets a report on A4 pages: headings, paragraphs, lists, figures. */
final class ReportPages extends AbstractVisitor {
  private static final double WIDTH = 794;
  private static final double HEIGHT = 1123;
  private static final double LEFT = 66;
  private static final double TOP = 70;
  private static final double BOTTOM = HEIGHT - 84;
  private static final double MEASURE = WIDTH - 2 * LEFT;
  private static final double[] HEADINGS = {30, 20, 16};
  private static final double SIZE = 14;
  private static final double INDENT = 18;

  /** Room for the caption below a figure. */
  private static final double CAPTION = 46;

  /** Share of its size that a figure may be reduced to where it then still fits on the page. */
  private static final double SMALLEST = 0.72;

  private final String title;
  private final Language language;
  private final Map<String, ReportFigure> figures;
  private final List<List<Element>> pages = new ArrayList<>();
  private List<Element> page;
  private double y;
  private int depth;

  ReportPages(String title, Language language, Map<String, ReportFigure> figures) {
    this.title = title;
    this.language = language;
    this.figures = figures;
  }

  List<Drawing> of(Node document) {
    next();
    document.accept(this);
    List<Drawing> out = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Element> elements = new ArrayList<>(pages.get(i));
      String muted = FigureFrame.THEME.muted();
      double foot = HEIGHT - 40;
      String shown = Ellipsis.fit(title, Face.REGULAR, 11, MEASURE - 60);
      elements.add(Text.of(LEFT, foot, 11, Face.REGULAR, muted, shown));
      String number = (i + 1) + " / " + pages.size();
      elements.add(Text.ending(WIDTH - LEFT, foot, 11, Face.REGULAR, muted, number));
      String ground = FigureFrame.THEME.background();
      out.add(new Drawing(WIDTH, HEIGHT, title, title, language.tag(), ground, elements));
    }
    return out;
  }

  private void next() {
    page = new ArrayList<>();
    pages.add(page);
    y = TOP;
  }

  private void room(double height) {
    if (y + height > BOTTOM && y > TOP) {
      next();
    }
  }

  @Override
  public void visit(Heading heading) {
    double size = HEADINGS[Math.min(heading.getLevel(), HEADINGS.length) - 1];
    y += y > TOP ? size * 0.9 : 0;
    room(size * 1.4 + keptBelow(heading.getNext()));
    lines(heading, Face.EXTRABOLD, size, FigureFrame.THEME.ink());
    y += size * 0.35;
  }

  /** A heading stays with what follows: the first lines of a text, or a whole figure. */
  private double keptBelow(Node next) {
    Image image = next == null ? null : image(next);
    return image == null ? 5 * SIZE : Math.min(SMALLEST * height(image), BOTTOM - TOP - 60);
  }

  @Override
  public void visit(Paragraph paragraph) {
    Image image = image(paragraph);
    if (image != null) {
      figure(ReportText.figure(image, figures));
      return;
    }
    boolean caption = paragraph.getPrevious() != null && image(paragraph.getPrevious()) != null;
    if (caption) {
      lines(paragraph, Face.REGULAR, 11, FigureFrame.THEME.muted());
      y += 16;
    } else {
      lines(paragraph, Face.REGULAR, SIZE, FigureFrame.THEME.ink());
      y += depth > 0 ? 3 : 8;
    }
  }

  @Override
  public void visit(BulletList list) {
    list(list);
  }

  @Override
  public void visit(OrderedList list) {
    list(list);
  }

  private void list(Node list) {
    depth++;
    visitChildren(list);
    depth--;
    y += 6;
  }

  @Override
  public void visit(ListItem item) {
    room(SIZE * 1.5);
    double x = LEFT + (depth - 1) * INDENT + 5;
    page.add(new Disc(x, y + SIZE * 0.75, 2.4, FigureFrame.THEME.muted(), null, 0));
    visitChildren(item);
  }

  private static Image image(Node node) {
    boolean alone = node instanceof Paragraph && node.getFirstChild() == node.getLastChild();
    return alone && node.getFirstChild() instanceof Image image ? image : null;
  }

  private double height(Image image) {
    Drawing drawing = ReportText.figure(image, figures).embedded();
    return drawing.height() * scale(drawing) + CAPTION / SMALLEST + 4;
  }

  private static double scale(Drawing drawing) {
    return Math.min(MEASURE / drawing.width(), (BOTTOM - TOP - 60) / drawing.height());
  }

  private void figure(ReportFigure figure) {
    Drawing drawing = figure.embedded();
    double scale = scale(drawing);
    double share = (BOTTOM - y - CAPTION) / (drawing.height() * scale);
    if (share >= SMALLEST) {
      scale *= Math.min(1, share);
    }
    room(drawing.height() * scale + CAPTION);
    double x = LEFT + (MEASURE - drawing.width() * scale) / 2;
    page.addAll(new Scaled(x, y, scale).of(drawing.elements()));
    y += drawing.height() * scale + 4;
  }

  private void lines(Node block, Face face, double size, String colour) {
    double left = LEFT + depth * INDENT;
    for (InlineText.Line line :
        new InlineText(face, size, figures).lines(block, WIDTH - LEFT - left)) {
      room(size * 1.5);
      y += size * 1.1;
      for (InlineText.Piece piece : line.pieces()) {
        page.addAll(Text.byFace(left + piece.x(), y, size, piece.face(), colour, piece.text()));
      }
      y += size * 0.4;
    }
  }
}
